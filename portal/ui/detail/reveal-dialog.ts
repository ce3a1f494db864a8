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
import { problemOf, type ApiProblem } from '../api/index.js';
import { Language, Words } from '../i18n/index.js';
import { Notice, problemNotice } from '../states/index.js';
import { detailTexts } from './texts.js';

interface RevealData<T> {
  /** What is to be seen. */
  readonly what: Label;
  readonly ask: (purpose: string) => Observable<T>;
}

/** Asks for the purpose, then for the value; undefined when the person thought better of it. */
export function openReveal<T>(injector: Injector, data: RevealData<T>): Promise<T | undefined> {
  return firstValueFrom(
    injector.get(MatDialog).open<RevealDialog<T>, RevealData<T>, T>(RevealDialog, { data, width: '440px' }).afterClosed(),
  );
}

@Component({
  selector: 'ft-reveal-dialog',
  imports: [MatButton, MatDialogActions, MatDialogClose, MatDialogContent, MatDialogTitle, Notice, Words],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <h2 matDialogTitle>{{ t.reveal | words }} · {{ data.what | words }}</h2>
    <mat-dialog-content>
      @if (problem(); as failed) { <ft-notice tone="late" [content]="noticeOf(failed)" /> }
      <p class="ft-quiet">{{ t.revealWhy | words }}</p>
      <form id="ft-reveal" novalidate (submit)="$event.preventDefault(); show()">
        <label for="ft-purpose">{{ t.purpose | words }}</label>
        <input class="ft-control" id="ft-purpose" autocomplete="off" [value]="purpose()" (input)="purpose.set($any($event.target).value)" [attr.aria-invalid]="isShort()" aria-describedby="ft-purpose-error" />
        <p class="error ft-note" id="ft-purpose-error">@if (isShort()) { {{ t.purposeShort | words }} }</p>
      </form>
      <div class="usual">@for (usual of t.purposes; track $index) { <button type="button" (click)="take(usual)">{{ usual | words }}</button> }</div>
    </mat-dialog-content>
    <mat-dialog-actions>
      <button matButton="outlined" type="button" matDialogClose>{{ t.cancel | words }}</button>
      <button matButton="filled" type="submit" form="ft-reveal" [disabled]="isBusy()">{{ t.show | words }}</button>
    </mat-dialog-actions>
  `,
  styles: `
    label { display: block; font-weight: 500; margin: 10px 0 4px; }
    .error { color: var(--mat-sys-error); min-height: 18px; }
    .usual { display: flex; flex-wrap: wrap; gap: 6px; }
    .usual button { border: 1px solid var(--ft-strong); border-radius: 4px; background: none; padding: 1px 8px; font-size: var(--ft-note); line-height: 22px; cursor: pointer; color: var(--mat-sys-on-surface); }
    .usual button:hover { background: var(--ft-hover); }
  `,
})
export class RevealDialog<T> {
  private readonly dialog = inject<MatDialogRef<RevealDialog<T>, T>>(MatDialogRef);
  private readonly language = inject(Language);
  protected readonly data = inject<RevealData<T>>(MAT_DIALOG_DATA);
  protected readonly t = detailTexts;
  protected readonly noticeOf = problemNotice;
  protected readonly purpose = signal('');
  protected readonly isShort = signal(false);
  protected readonly isBusy = signal(false);
  protected readonly problem = signal<ApiProblem | undefined>(undefined);

  protected take(usual: Label): void {
    this.purpose.set(this.language.words(usual));
    this.isShort.set(false);
  }

  protected async show(): Promise<void> {
    const purpose = this.purpose().trim();
    this.isShort.set([...purpose].length < 4);
    if (this.isShort() || this.isBusy()) return;
    this.isBusy.set(true);
    try {
      this.dialog.close(await firstValueFrom(this.data.ask(purpose)));
    } catch (error) {
      this.problem.set(problemOf(error));
    } finally {
      this.isBusy.set(false);
    }
  }
}
