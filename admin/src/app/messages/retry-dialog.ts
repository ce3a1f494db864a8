import { ChangeDetectionStrategy, Component, computed, inject, signal, type Injector } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MAT_DIALOG_DATA, MatDialog, MatDialogActions, MatDialogContent, MatDialogRef, MatDialogTitle } from '@angular/material/dialog';
import { firstValueFrom, type Observable } from 'rxjs';
import type { RetryAnswer } from '@fatong/contracts/api';
import { Notice, Words, problemNotice, problemOf, type ApiProblem } from '@fatong/ui';
import { messageTexts } from './texts.js';

export interface RetryData {
  readonly count: number;
  /** The outcome of their first sending is unknown. */
  readonly isUnknown: boolean;
  readonly run: (key: string, confirmed: boolean) => Observable<RetryAnswer>;
}

/** More than this many are tried again only after their count was typed. */
const few = 1;

/** Asks before a retry, then says what came of it. True when something was tried again. */
export async function openRetry(injector: Injector, data: RetryData): Promise<boolean> {
  const answer = await firstValueFrom(injector.get(MatDialog).open<RetryDialog, RetryData, RetryAnswer>(RetryDialog, { data, width: '460px', autoFocus: 'input, button.go' }).afterClosed());
  return (answer?.retried ?? 0) > 0;
}

@Component({
  selector: 'ft-retry-dialog',
  imports: [MatButton, MatDialogActions, MatDialogContent, MatDialogTitle, Notice, Words],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './retry-dialog.html',
  styles: `
    form { display: flex; flex-direction: column; gap: 4px; margin-top: 12px; }
    label:not(.ft-check) { font-weight: 500; }
    .ft-control { max-width: 160px; }
    .error { color: var(--mat-sys-error); min-height: 18px; }
    ul { max-height: 200px; overflow: auto; margin-top: 6px; }
    ft-notice + ft-notice { margin-top: 8px; }
  `,
})
export class RetryDialog {
  private readonly dialog = inject<MatDialogRef<RetryDialog, RetryAnswer>>(MatDialogRef);
  protected readonly data = inject<RetryData>(MAT_DIALOG_DATA);
  protected readonly t = messageTexts;
  protected readonly noticeOf = problemNotice;
  protected readonly isMass = this.data.count > few;
  protected readonly typed = signal('');
  protected readonly isKnown = signal(false);
  protected readonly isAsked = signal(false);
  protected readonly isBusy = signal(false);
  protected readonly problem = signal<ApiProblem | undefined>(undefined);
  protected readonly answer = signal<RetryAnswer | undefined>(undefined);
  protected readonly isCountWrong = computed(() => this.isMass && this.typed().trim() !== String(this.data.count));
  protected readonly isUnsure = computed(() => this.data.isUnknown && !this.isKnown());
  /** One key for the life of the dialog: pressed twice, retried once. */
  private readonly key = crypto.randomUUID();

  protected async retry(): Promise<void> {
    this.isAsked.set(true);
    if (this.isCountWrong() || this.isUnsure() || this.isBusy()) return;
    this.isBusy.set(true);
    this.problem.set(undefined);
    try {
      this.answer.set(await firstValueFrom(this.data.run(this.key, this.data.isUnknown)));
    } catch (error) {
      this.problem.set(problemOf(error));
    } finally {
      this.isBusy.set(false);
    }
  }

  protected close(): void {
    this.dialog.close(this.answer());
  }
}
