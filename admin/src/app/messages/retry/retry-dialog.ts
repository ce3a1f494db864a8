import { ChangeDetectionStrategy, Component, computed, inject, signal, type Injector } from '@angular/core';
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
import type { RetryAnswer } from '@fatong/contracts/api';
import { Notice, Words, problemNotice, problemOf, type ApiProblem } from '@fatong/ui';
import { retryTexts } from './texts.js';

/** What is to be tried again. */
export interface RetryOrder {
  readonly count: number;
  readonly direction: 'in' | 'out' | null;
  /** The last sending has no known outcome: only with the partner's word. */
  readonly isUnknown: boolean;
  /** Sends it; `key` is the same however often this dialog sends. */
  readonly send: (key: string, confirmed: boolean) => Observable<RetryAnswer>;
}

/** Asks, sends, and answers what was done; undefined when the person thought better of it. */
export function openRetryDialog(injector: Injector, order: RetryOrder): Promise<RetryAnswer | undefined> {
  const dialog = injector.get(MatDialog).open<RetryDialog, RetryOrder, RetryAnswer>(RetryDialog, {
    data: order,
    width: '480px',
    maxWidth: 'calc(100vw - 24px)',
    autoFocus: order.count > 1 || order.isUnknown ? 'input' : 'first-tabbable',
    enterAnimationDuration: '100ms',
    exitAnimationDuration: '60ms',
  });
  return firstValueFrom(dialog.afterClosed());
}

@Component({
  selector: 'fa-retry-dialog',
  imports: [MatButton, MatDialogActions, MatDialogClose, MatDialogContent, MatDialogTitle, Notice, Words],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { '(keydown.control.enter)': 'send()' },
  template: `
    <h2 matDialogTitle>{{ t.title(order.count) | words }}</h2>
    <mat-dialog-content>
      @if (order.isUnknown) {
        <ft-notice tone="late" [content]="{ title: t.unknown, detail: t.unknownWhy }" />
        <label class="ft-check"><input type="checkbox" [checked]="isAsked()" (change)="isAsked.set($any($event.target).checked)" [attr.aria-invalid]="isTried() && !isAsked()" /><span>{{ t.asked | words }}</span></label>
      } @else { <p>{{ (order.direction === 'in' ? t.in : order.direction === 'out' ? t.out : t.either) | words }}</p> }
      @if (order.count > 1) {
        <label class="count"><span>{{ t.type(order.count) | words }}</span>
          <input class="ft-control ft-figures" inputmode="numeric" autocomplete="off" [value]="typed()" (input)="typed.set($any($event.target).value)" [attr.aria-invalid]="isTried() && !isTyped()" aria-describedby="fa-retry-why" />
        </label>
      }
      <p id="fa-retry-why" class="why" role="alert">@if (isTried() && missing(); as why) { {{ why | words }} }</p>
      @if (problem(); as problem) { <ft-notice tone="late" [content]="noticeOf(problem)" /> }
    </mat-dialog-content>
    <mat-dialog-actions align="end">
      <button matButton="text" matDialogClose>{{ t.cancel | words }}</button>
      <button matButton="filled" [class.ft-danger]="order.isUnknown" [disabled]="isBusy()" (click)="send()">{{ (isBusy() ? t.sending : order.count > 1 ? t.all : t.retry) | words }}</button>
    </mat-dialog-actions>
  `,
  styles: `
    ft-notice { margin-bottom: 8px; }
    .count { display: block; margin-top: 8px; }
    .count span { display: block; margin-bottom: 4px; }
    .count input { max-width: 160px; }
    .why { min-height: 22px; color: var(--mat-sys-error); }
  `,
})
export class RetryDialog {
  private readonly dialog = inject<MatDialogRef<RetryDialog, RetryAnswer>>(MatDialogRef);
  /** Sent twice by an impatient hand or a broken line, it is done once. */
  private readonly key = crypto.randomUUID();
  protected readonly order = inject<RetryOrder>(MAT_DIALOG_DATA);
  protected readonly t = retryTexts;
  protected readonly noticeOf = problemNotice;

  protected readonly isAsked = signal(false);
  protected readonly typed = signal('');
  protected readonly isTried = signal(false);
  protected readonly isBusy = signal(false);
  protected readonly problem = signal<ApiProblem | undefined>(undefined);
  protected readonly isTyped = computed(() => this.order.count <= 1 || this.typed().trim() === String(this.order.count));
  protected readonly missing = computed(() => {
    if (this.order.isUnknown && !this.isAsked()) return retryTexts.needsAsked;
    return this.isTyped() ? undefined : retryTexts.wrongCount;
  });

  protected async send(): Promise<void> {
    this.isTried.set(true);
    if (this.isBusy() || this.missing() !== undefined) return;
    this.isBusy.set(true);
    this.problem.set(undefined);
    try {
      this.dialog.close(await firstValueFrom(this.order.send(this.key, this.order.isUnknown)));
    } catch (error) {
      this.problem.set(problemOf(error));
    } finally {
      this.isBusy.set(false);
    }
  }
}
