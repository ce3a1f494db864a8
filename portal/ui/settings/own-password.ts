import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { FormsModule } from '@angular/forms';
import { MatButton } from '@angular/material/button';
import { problemOf, type ApiProblem } from '../api/index.js';
import { Words } from '../i18n/index.js';
import { OwnAccount, Session } from '../session/index.js';
import { Notice, problemNotice } from '../states/index.js';
import { accountTexts } from './account-texts.js';

/** Another password of one's own: what is wrong with it stands at its field, and nothing that was typed stays once it is changed. */
@Component({
  selector: 'ft-own-password',
  imports: [FormsModule, MatButton, Notice, Words],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <section class="ft-sheet" aria-labelledby="own-password">
      <h2 id="own-password">{{ t.password | words }}</h2>
      <p class="ft-quiet">{{ t.passwordLead | words }}</p>
      @if (isChanged()) { <ft-notice tone="done" [content]="{ title: t.changed }" /> }
      @if (problem(); as failed) { @if (!failed.errors.length) { <ft-notice tone="late" [content]="noticeOf(failed)" /> } }
      <form (ngSubmit)="change()" novalidate>
        <input class="ft-unseen" type="text" name="username" autocomplete="username" tabindex="-1" aria-hidden="true" [value]="username" readonly />
        <label for="password-current">{{ t.current | words }}</label>
        <div><input class="ft-control" id="password-current" name="current" type="password" autocomplete="current-password" maxlength="200" [(ngModel)]="current" [attr.aria-invalid]="said('/current') !== ''" aria-describedby="password-current-why" /><span class="why" id="password-current-why" role="alert">{{ said('/current') }}</span></div>
        <label for="password-next">{{ t.next | words }}</label>
        <div><input class="ft-control" id="password-next" name="next" type="password" autocomplete="new-password" maxlength="200" [(ngModel)]="next" [attr.aria-invalid]="said('/next') !== ''" aria-describedby="password-next-why" /><span class="why" id="password-next-why" role="alert">{{ said('/next') }}</span></div>
        <label for="password-again">{{ t.again | words }}</label>
        <div><input class="ft-control" id="password-again" name="again" type="password" autocomplete="new-password" maxlength="200" [(ngModel)]="again" [attr.aria-invalid]="differs()" aria-describedby="password-again-why" /><span class="why" id="password-again-why" role="alert">@if (differs()) { {{ t.differs | words }} }</span></div>
        <span></span>
        <div><button matButton="filled" type="submit" [disabled]="isBusy() || !isFilled()">{{ t.change | words }}</button></div>
      </form>
    </section>
  `,
  styles: `
    section { margin-top: 16px; padding: 12px 16px; }
    h2 { margin: 0 0 4px; font-size: 1rem; }
    form { display: grid; grid-template-columns: 140px minmax(0, 1fr); gap: 8px 16px; align-items: start; margin-top: 12px; }
    label { padding: 6px 0; color: var(--mat-sys-on-surface-variant); }
    .ft-control { width: min(320px, 100%); }
    .why { display: block; color: var(--ft-late); }
    @media (max-width: 720px) { form { grid-template-columns: minmax(0, 1fr); gap: 4px; } form > span { display: none; } }
  `,
})
export class OwnPasswordSetting {
  private readonly own = inject(OwnAccount);
  /** For the browser's own store of passwords. */
  protected readonly username = inject(Session).view()?.account.username ?? '';
  protected readonly t = accountTexts;
  protected readonly noticeOf = problemNotice;
  protected readonly current = signal('');
  protected readonly next = signal('');
  protected readonly again = signal('');
  protected readonly isBusy = signal(false);
  protected readonly isChanged = signal(false);
  private readonly isTried = signal(false);
  protected readonly problem = signal<ApiProblem | undefined>(undefined);
  protected readonly isFilled = computed(() => this.current() !== '' && this.next() !== '' && this.again() !== '');
  protected readonly differs = computed(() => this.isTried() && this.next() !== this.again());

  protected said(pointer: string): string {
    return this.problem()?.errors.find((one) => one.pointer === pointer)?.detail ?? '';
  }

  protected async change(): Promise<void> {
    this.isTried.set(true);
    this.isChanged.set(false);
    this.problem.set(undefined);
    if (!this.isFilled() || this.differs()) return;
    this.isBusy.set(true);
    try {
      await this.own.changePassword({ current: this.current(), next: this.next() });
      for (const field of [this.current, this.next, this.again]) field.set('');
      this.isTried.set(false);
      this.isChanged.set(true);
    } catch (error) {
      this.problem.set(problemOf(error));
    } finally {
      this.isBusy.set(false);
    }
  }
}
