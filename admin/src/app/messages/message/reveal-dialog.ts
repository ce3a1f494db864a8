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
import { firstValueFrom } from 'rxjs';
import type { RevealedBody } from '@fatong/contracts/api';
import { MessagesApi, Notice, Words, problemNotice, problemOf, type ApiProblem } from '@fatong/ui';
import { messageTexts } from './texts.js';

interface Wanted {
  readonly id: string;
  readonly stage: string;
}

/** Asks what for; the body in clear, or undefined when the person thought better of it. */
export function openRevealDialog(injector: Injector, wanted: Wanted): Promise<RevealedBody | undefined> {
  const dialog = injector.get(MatDialog).open<RevealDialog, Wanted, RevealedBody>(RevealDialog, {
    data: wanted,
    width: '480px',
    maxWidth: 'calc(100vw - 24px)',
    autoFocus: 'textarea',
    enterAnimationDuration: '100ms',
    exitAnimationDuration: '60ms',
  });
  return firstValueFrom(dialog.afterClosed());
}

@Component({
  selector: 'fa-reveal-dialog',
  imports: [MatButton, MatDialogActions, MatDialogClose, MatDialogContent, MatDialogTitle, Notice, Words],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { '(keydown.control.enter)': 'send()' },
  template: `
    <h2 matDialogTitle>{{ t.revealTitle | words }}</h2>
    <mat-dialog-content>
      <label for="fa-purpose">{{ t.purpose | words }}</label>
      <textarea id="fa-purpose" class="ft-control" rows="3" maxlength="500" [value]="purpose()" (input)="purpose.set($any($event.target).value)" [attr.aria-invalid]="isTried() && !isSaid()" aria-describedby="fa-purpose-hint"></textarea>
      <p id="fa-purpose-hint" [class.wrong]="isTried() && !isSaid()" class="ft-note">{{ (isTried() && !isSaid() ? t.purposeMissing : t.purposeHint) | words }}</p>
      @if (problem(); as problem) { <ft-notice tone="late" [content]="noticeOf(problem)" /> }
    </mat-dialog-content>
    <mat-dialog-actions align="end">
      <button matButton="text" matDialogClose>{{ t.cancel | words }}</button>
      <button matButton="filled" [disabled]="isBusy()" (click)="send()">{{ t.reveal | words }}</button>
    </mat-dialog-actions>
  `,
  styles: `label { display: block; margin-bottom: 4px; } p { color: var(--mat-sys-on-surface-variant); margin: 4px 0 8px; } .wrong { color: var(--mat-sys-error); }`,
})
export class RevealDialog {
  private readonly api = inject(MessagesApi);
  private readonly wanted = inject<Wanted>(MAT_DIALOG_DATA);
  private readonly dialog = inject<MatDialogRef<RevealDialog, RevealedBody>>(MatDialogRef);
  protected readonly t = messageTexts;
  protected readonly noticeOf = problemNotice;
  protected readonly purpose = signal('');
  protected readonly isTried = signal(false);
  protected readonly isBusy = signal(false);
  protected readonly problem = signal<ApiProblem | undefined>(undefined);
  protected readonly isSaid = computed(() => this.purpose().trim().length >= 2);

  protected async send(): Promise<void> {
    this.isTried.set(true);
    if (this.isBusy() || !this.isSaid()) return;
    this.isBusy.set(true);
    this.problem.set(undefined);
    try {
      this.dialog.close(await firstValueFrom(this.api.revealBody(this.wanted.id, this.wanted.stage, this.purpose().trim())));
    } catch (error) {
      this.problem.set(problemOf(error));
    } finally {
      this.isBusy.set(false);
    }
  }
}
