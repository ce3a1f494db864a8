import { ChangeDetectionStrategy, Component, inject, input, linkedSignal, output, signal } from '@angular/core';
import { FormsModule } from '@angular/forms';
import { MatButton } from '@angular/material/button';
import type { SessionView } from '@fatong/contracts/api';
import { problemOf, type ApiProblem } from '../api/index.js';
import { Words } from '../i18n/index.js';
import { Icon } from '../icon/index.js';
import { Notice, problemNotice } from '../states/index.js';
import { Session } from './session.js';
import { sessionTexts } from './texts.js';

/** User name, password, and why it did not work. */
@Component({
  selector: 'ft-sign-in-form',
  imports: [FormsModule, Icon, MatButton, Notice, Words],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form (ngSubmit)="signIn()" novalidate>
      @if (problem(); as failed) { <ft-notice tone="late" [content]="noticeOf(failed)" /> }
      @else if (isMissing()) { <ft-notice tone="late" [content]="{ title: t.required }" /> }
      <label class="name" [for]="id + '-name'">{{ t.username | words }}</label>
      <input class="ft-control" [id]="id + '-name'" name="username" autocomplete="username" autocapitalize="none" spellcheck="false" [(ngModel)]="username" [attr.aria-invalid]="isMissing() && !username()" />
      <label class="name" [for]="id + '-secret'">{{ t.password | words }}</label>
      <div class="secret">
        <input class="ft-control" [id]="id + '-secret'" name="password" autocomplete="current-password" [type]="isShown() ? 'text' : 'password'" [(ngModel)]="password" [attr.aria-invalid]="isMissing() && !password()" />
        <button type="button" class="show" (click)="isShown.set(!isShown())" [attr.aria-pressed]="isShown()" [attr.aria-label]="(isShown() ? t.hidePassword : t.showPassword) | words"><ft-icon name="eye" /></button>
      </div>
      <button matButton="filled" class="go" type="submit" [disabled]="isBusy()">{{ (isBusy() ? t.signingIn : t.signIn) | words }}</button>
    </form>
  `,
  styles: `
    form { display: flex; flex-direction: column; }
    .name { font-weight: 500; margin: 14px 0 4px; }
    ft-notice { margin-bottom: 2px; }
    .secret { position: relative; }
    .secret input { padding-right: 40px; }
    .show { position: absolute; right: 4px; top: 50%; translate: 0 -50%; border: 0; background: none; padding: 6px; border-radius: 4px; color: var(--mat-sys-on-surface-variant); cursor: pointer; line-height: 0; }
    .show[aria-pressed='true'] { color: var(--mat-sys-primary); }
    .go { margin-top: 22px; height: 40px; }
  `,
})
export class SignInForm {
  private readonly session = inject(Session);
  /** Prefilled name. */
  readonly name = input('');
  readonly signedIn = output<SessionView>();

  protected readonly t = sessionTexts;
  protected readonly noticeOf = problemNotice;
  protected readonly id = `sign-in-${Math.random().toString(36).slice(2)}`;
  protected readonly username = linkedSignal(() => this.name());
  protected readonly password = signal('');
  protected readonly isShown = signal(false);
  protected readonly isBusy = signal(false);
  protected readonly isMissing = signal(false);
  protected readonly problem = signal<ApiProblem | undefined>(undefined);

  protected async signIn(): Promise<void> {
    const credentials = { username: this.username().trim(), password: this.password() };
    this.problem.set(undefined);
    this.isMissing.set(credentials.username === '' || credentials.password === '');
    if (this.isMissing()) return;
    this.isBusy.set(true);
    try {
      this.signedIn.emit(await this.session.signIn(credentials));
    } catch (error) {
      this.problem.set(problemOf(error));
    } finally {
      this.isBusy.set(false);
    }
  }
}
