import { ChangeDetectionStrategy, Component, inject, signal, type Injector } from '@angular/core';
import { MatButton } from '@angular/material/button';
import {
  MAT_DIALOG_DATA,
  MatDialog,
  MatDialogActions,
  MatDialogClose,
  MatDialogContent,
  MatDialogRef,
  MatDialogTitle,
} from '@angular/material/dialog';
import { firstValueFrom, type Observable } from 'rxjs';
import type { Label } from '@fatong/contracts';
import type { LetterDeliveryRequest, LetterView } from '@fatong/contracts/api';
import { deliveryWays, today } from '@fatong/contracts/codes';
import { problemOf, type ApiProblem } from '../api/index.js';
import { DayInput } from '../fields/index.js';
import { Words } from '../i18n/index.js';
import { Notice, problemNotice } from '../states/index.js';
import { letterTexts } from './texts.js';

interface DeliveryData {
  readonly letter: LetterView;
  readonly save: (request: LetterDeliveryRequest) => Observable<void>;
}

/** Asks for a step of the delivery and writes it down; false when the person thought better of it. */
export async function openDelivery(injector: Injector, data: DeliveryData): Promise<boolean> {
  return (
    (await firstValueFrom(
      injector.get(MatDialog).open<DeliveryDialog, DeliveryData, boolean>(DeliveryDialog, { data, width: '480px' }).afterClosed(),
    )) ?? false
  );
}

type Entry = keyof LetterDeliveryRequest;

@Component({
  selector: 'ft-delivery-dialog',
  imports: [DayInput, MatButton, MatDialogActions, MatDialogClose, MatDialogContent, MatDialogTitle, Notice, Words],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <h2 matDialogTitle>{{ t.deliver | words }} · {{ data.letter.title | words }} {{ data.letter.number }}</h2>
    <mat-dialog-content>
      @if (problem(); as failed) { @if (failed.errors.length === 0) { <ft-notice tone="late" [content]="noticeOf(failed)" /> } }
      <p class="ft-quiet">{{ t.keeps | words }}</p>
      <form id="ft-delivery" novalidate (submit)="$event.preventDefault(); save()">
        <label for="ft-delivery-way">{{ t.way | words }}</label>
        <select class="ft-control" id="ft-delivery-way" (change)="take('way', $any($event.target).value)" [attr.aria-invalid]="!!wrong('way')" aria-describedby="ft-delivery-way-error">
          <option value="" [selected]="entries().way === ''">{{ t.choose | words }}</option>
          @for (way of ways; track way.code) { <option [value]="way.code" [selected]="entries().way === way.code">{{ way.label | words }}</option> }
        </select>
        <p class="error ft-note" id="ft-delivery-way-error">{{ wrong('way') | words }}</p>
        <label for="ft-delivery-sent">{{ t.sentOn | words }}</label>
        <ft-day-input inputId="ft-delivery-sent" [value]="entries().sentOn" (changed)="take('sentOn', $event ?? '')" [isWrong]="!!wrong('sentOn')" describedBy="ft-delivery-sent-error" />
        <p class="error ft-note" id="ft-delivery-sent-error">{{ wrong('sentOn') | words }}</p>
        <label for="ft-delivery-arrived">{{ t.arrivedOn | words }}</label>
        <ft-day-input inputId="ft-delivery-arrived" [value]="entries().arrivedOn" (changed)="take('arrivedOn', $event ?? '')" [isWrong]="!!wrong('arrivedOn')" describedBy="ft-delivery-arrived-error" />
        <p class="error ft-note" id="ft-delivery-arrived-error">{{ wrong('arrivedOn') | words }}</p>
        <label for="ft-delivery-who">{{ t.receivedBy | words }}</label>
        <input class="ft-control" id="ft-delivery-who" maxlength="200" autocomplete="off" [value]="entries().receivedBy" (input)="take('receivedBy', $any($event.target).value)" />
        <label for="ft-delivery-proof">{{ t.proof | words }}</label>
        <input class="ft-control" id="ft-delivery-proof" maxlength="500" autocomplete="off" [value]="entries().proof" (input)="take('proof', $any($event.target).value)" [attr.aria-invalid]="!!wrong('proof')" aria-describedby="ft-delivery-proof-error" />
        <p class="error ft-note" id="ft-delivery-proof-error">{{ wrong('proof') | words }}</p>
      </form>
    </mat-dialog-content>
    <mat-dialog-actions>
      <button matButton="outlined" type="button" matDialogClose>{{ t.cancel | words }}</button>
      <button matButton="filled" type="submit" form="ft-delivery" [disabled]="isBusy()">{{ t.save | words }}</button>
    </mat-dialog-actions>
  `,
  styles: `
    label { display: block; font-weight: 500; margin: 8px 0 4px; }
    input, select { width: 100%; }
    .error { color: var(--mat-sys-error); min-height: 18px; }
  `,
})
export class DeliveryDialog {
  private readonly dialog = inject<MatDialogRef<DeliveryDialog, boolean>>(MatDialogRef);
  protected readonly data = inject<DeliveryData>(MAT_DIALOG_DATA);
  protected readonly t = letterTexts;
  protected readonly noticeOf = problemNotice;
  protected readonly ways = deliveryWays.keys.map((code) => ({ code, label: deliveryWays.codes[code].label }));
  protected readonly entries = signal<Readonly<Record<Entry, string>>>({
    way: '',
    sentOn: today(),
    arrivedOn: '',
    receivedBy: '',
    proof: '',
  });
  protected readonly isBusy = signal(false);
  protected readonly problem = signal<ApiProblem | undefined>(undefined);
  private readonly isAsked = signal(false);

  protected take(entry: Entry, value: string): void {
    this.entries.update((before) => ({ ...before, [entry]: value }));
  }

  /** What is wrong with an entry: it is missing, or as the server says. */
  protected wrong(entry: Entry): Label | null {
    if (this.isAsked() && (entry === 'way' || entry === 'sentOn') && this.entries()[entry] === '') return letterTexts.required;
    const said = this.problem()?.errors.find(({ pointer }) => pointer === `/${entry}`)?.detail;
    return said === undefined ? null : [said, said];
  }

  protected async save(): Promise<void> {
    this.isAsked.set(true);
    const { way, sentOn, ...rest } = this.entries();
    if (this.isBusy() || way === '' || sentOn === '') return;
    this.isBusy.set(true);
    this.problem.set(undefined);
    try {
      await firstValueFrom(
        this.data.save({ way, sentOn, ...Object.fromEntries(Object.entries(rest).filter(([, value]) => value.trim() !== '')) }),
        { defaultValue: undefined },
      );
      this.dialog.close(true);
    } catch (error) {
      this.problem.set(problemOf(error));
    } finally {
      this.isBusy.set(false);
    }
  }
}
