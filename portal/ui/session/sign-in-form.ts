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
      @else if (isMissing()) { <ft-notice tone="late" [content]="{ title: isTwofold() && username() && password() ? t.codeMissing : t.required }" /> }
      <label class="name" [for]="id + '-name'">{{ t.username | words }}</label>
      <input class="ft-control" [id]="id + '-name'" name="username" autocomplete="username" autocapitalize="none" spellcheck="false" [(ngModel)]="username" [attr.aria-invalid]="isMissing() && !username()" />
      <label class="name" [for]="id + '-secret'">{{ t.password | words }}</label>
      <div class="secret">
        <input class="ft-control" [id]="id + '-secret'" name="password" autocomplete="current-password" [type]="isShown() ? 'text' : 'password'" [(ngModel)]="password" [attr.aria-invalid]="isMissing() && !password()" />
        <button type="button" class="show" (click)="isShown.set(!isShown())" [attr.aria-pressed]="isShown()" [attr.aria-label]="(isShown() ? t.hidePassword : t.showPassword) | words"><ft-icon name="eye" /></button>
      </div>
@if (isTwofold()) {
        <label class="name" [for]="id + '-code'">{{ t.code | words }}</label>
        <input class="ft-control" [id]="id + '-code'" name="code" inputmode="numeric" autocomplete="one-time-code" maxlength="12" [(ngModel)]="code" [attr.aria-invalid]="isMissing() && !code()" [attr.aria-describedby]="id + '-hint'" />
        <p class="ft-note ft-quiet" [id]="id + '-hint'">{{ t.codeHint | words }}</p>
      } @else if (offersCode()) {
        <button type="button" class="twofold" (click)="isTwofold.set(true)">{{ t.withCode | words }}</button>
      }
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
    .twofold { align-self: flex-start; margin-top: 12px; padding: 0; border: 0; background: none; color: var(--mat-sys-primary); text-decoration: underline; font: inherit; text-align: left; cursor: pointer; }
    .go { margin-top: 22px; height: 40px; }
  `,
})
export class SignInForm {
  private readonly session = inject(Session);
  /** Prefilled name. */
  readonly name = input('');
  /** Says how one comes in where identifying is away. */
  readonly offersCode = input(false);
  readonly signedIn = output<SessionView>();

  protected readonly t = sessionTexts;
  protected readonly noticeOf = problemNotice;
  protected readonly id = `sign-in-${Math.random().toString(36).slice(2)}`;
  protected readonly username = linkedSignal(() => this.name());
  protected readonly password = signal('');
  protected readonly code = signal('');
  /** A second factor is asked for: the person chose it, or the server asks. */
  protected readonly isTwofold = signal(false);
  protected readonly isShown = signal(false);
  protected readonly isBusy = signal(false);
  protected readonly isMissing = signal(false);
  protected readonly problem = signal<ApiProblem | undefined>(undefined);

  protected async signIn(): Promise<void> {
    const code = this.isTwofold() ? this.code().replaceAll(/\s/g, '') : undefined;
    const credentials = { username: this.username().trim(), password: this.password(), ...(code !== undefined && { code }) };
    this.problem.set(undefined);
    this.isMissing.set(credentials.username === '' || credentials.password === '' || (code !== undefined && code.length < 6));
    if (this.isMissing()) return;
    this.isBusy.set(true);
    try {
      this.signedIn.emit(await this.session.signIn(credentials));
    } catch (error) {
      const failed = problemOf(error);
      if (failed.code === 'second-factor') this.isTwofold.set(true);
      this.code.set('');
      this.problem.set(failed);
    } finally {
      this.isBusy.set(false);
    }
  }
}
