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
import type { OutgoingDecision, OutgoingView } from '@fatong/contracts/api';
import { problemOf, type ApiProblem } from '../api/index.js';
import { Words } from '../i18n/index.js';
import { Notice, problemNotice } from '../states/index.js';
import { decisionTexts } from './decision-texts.js';

interface DecisionData {
  readonly sent: OutgoingView;
  readonly decision: OutgoingDecision;
  readonly decide: (reason: string) => Observable<void>;
}

/** Asks why, then decides; false when the person thought better of it. */
export async function openDecision(injector: Injector, data: DecisionData): Promise<boolean> {
  return (
    (await firstValueFrom(
      injector.get(MatDialog).open<DecisionDialog, DecisionData, boolean>(DecisionDialog, { data, width: '480px' }).afterClosed(),
    )) ?? false
  );
}

/** What an official decides about a message that does not go on by itself: what it means, and why. */
@Component({
  selector: 'ft-decision-dialog',
  imports: [MatButton, MatDialogActions, MatDialogClose, MatDialogContent, MatDialogTitle, Notice, Words],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <h2 matDialogTitle>{{ t.titles[data.decision] | words }} · {{ data.sent.title | words }}</h2>
    <mat-dialog-content>
      @if (problem(); as failed) { <ft-notice tone="late" [content]="noticeOf(failed)" /> }
      <p>{{ t.means[data.decision] | words }}</p>
      <form id="ft-decision" novalidate (submit)="$event.preventDefault(); decide()">
        <label for="ft-decision-reason">{{ t.reasons[data.decision] | words }}</label>
        <textarea class="ft-control" id="ft-decision-reason" rows="3" maxlength="2000" [value]="reason()" (input)="reason.set($any($event.target).value)" (keydown.control.enter)="decide()" [attr.aria-invalid]="isMissing()" aria-describedby="ft-decision-error"></textarea>
        <p class="error ft-note" id="ft-decision-error">@if (isMissing()) { {{ t.missing | words }} }</p>
      </form>
    </mat-dialog-content>
    <mat-dialog-actions>
      <button matButton="outlined" type="button" matDialogClose>{{ t.cancel | words }}</button>
      <button matButton="filled" type="submit" form="ft-decision" [disabled]="isBusy()">{{ t.titles[data.decision] | words }}</button>
    </mat-dialog-actions>
  `,
  styles: `
    label { display: block; font-weight: 500; margin: 12px 0 4px; }
    textarea { width: 100%; resize: vertical; }
    .error { color: var(--mat-sys-error); min-height: 18px; }
  `,
})
export class DecisionDialog {
  private readonly dialog = inject<MatDialogRef<DecisionDialog, boolean>>(MatDialogRef);
  protected readonly data = inject<DecisionData>(MAT_DIALOG_DATA);
  protected readonly t = decisionTexts;
  protected readonly noticeOf = problemNotice;
  protected readonly reason = signal('');
  protected readonly isMissing = signal(false);
  protected readonly isBusy = signal(false);
  protected readonly problem = signal<ApiProblem | undefined>(undefined);

  protected async decide(): Promise<void> {
    const reason = this.reason().trim();
    this.isMissing.set(reason === '');
    if (this.isMissing() || this.isBusy()) return;
    this.isBusy.set(true);
    try {
      await firstValueFrom(this.data.decide(reason), { defaultValue: undefined });
      this.dialog.close(true);
    } catch (error) {
      this.problem.set(problemOf(error));
    } finally {
      this.isBusy.set(false);
    }
  }
}
