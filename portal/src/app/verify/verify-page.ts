import { HttpClient } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { firstValueFrom } from 'rxjs';
import type { LetterCheck, LetterCheckRequest } from '@fatong/contracts/api';
import {
  Icon,
  LanguageSwitch,
  Moment,
  Notice,
  PageTitle,
  SchemeSwitch,
  Seal,
  SizeSwitch,
  Words,
  address,
  problemNotice,
  problemOf,
  type ApiProblem,
} from '@fatong/ui';
import { Filing } from '../shell/filing.js';
import { portalTexts } from '../texts.js';

/** Whether a letter somebody has in hand is genuine, for anybody: by the number and the code that stand on it. */
@Component({
  selector: 'ft-verify-page',
  imports: [Filing, Icon, LanguageSwitch, MatButton, Moment, Notice, RouterLink, SchemeSwitch, Seal, SizeSwitch, Words],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <header><ft-seal [surface]="t.surface" /><span class="room"></span><ft-size-switch /><ft-language-switch /><ft-scheme-switch /></header>
    <main>
      <h1>{{ t.verify | words }}</h1>
      <p class="ft-quiet">{{ t.verifyLead | words }}</p>
      <form class="ft-sheet" novalidate (submit)="$event.preventDefault(); check()">
        <label for="number">{{ t.number | words }}</label>
        <input class="ft-control" id="number" autocomplete="off" maxlength="100" #number (input)="take('number', number.value)" [attr.aria-invalid]="isMissing('number')" aria-describedby="number-error" />
        <p class="error ft-note" id="number-error">{{ (isMissing('number') ? t.mustFill : undefined) | words }}</p>
        <label for="code">{{ t.code | words }}</label>
        <input class="ft-control" id="code" autocomplete="off" maxlength="40" spellcheck="false" #code (input)="take('code', code.value)" [attr.aria-invalid]="isMissing('code')" aria-describedby="code-error" />
        <p class="error ft-note" id="code-error">{{ (isMissing('code') ? t.mustFill : undefined) | words }}</p>
        <button matButton="filled" type="submit" [disabled]="isBusy()">{{ t.check | words }}</button>
      </form>
      <div role="status">
        @if (problem(); as failed) { <ft-notice tone="late" [content]="noticeOf(failed)" /> }
        @if (answer(); as said) {
          @if (said.letter; as letter) {
            <section class="ft-sheet found">
              <p class="genuine"><ft-icon name="check" />{{ t.genuine | words }}</p>
              <dl>
                <dt>{{ letter.title | words }}</dt><dd class="ft-figures">{{ letter.number }}</dd>
                <dt>{{ t.unit | words }}</dt><dd>{{ letter.unit }}</dd>
                <dt>{{ t.issuedAt | words }}</dt><dd><ft-moment [at]="letter.issuedAt" /></dd>
                <dt>{{ t.sealedBy | words }}</dt><dd>@if (letter.seal; as seal) { {{ seal.name }} <ft-moment [at]="seal.at" /> } @else { {{ t.unsealed | words }} }</dd>
                <dt>{{ t.digest | words }}</dt><dd class="digest">{{ letter.digest }}</dd>
              </dl>
            </section>
          } @else { <p class="ft-sheet none"><ft-icon name="warning" />{{ t.notGenuine | words }}</p> }
        }
      </div>
      <p><a routerLink="/">{{ t.back | words }}</a></p>
    </main>
    <ft-filing />
  `,
  styles: `
    :host { display: flex; flex-direction: column; min-height: 100dvh; }
    header { display: flex; align-items: center; gap: 8px; padding: 14px max(16px, calc((100vw - 720px) / 2)); }
    .room { flex: 1; }
    main { flex: 1; display: flex; flex-direction: column; gap: 16px; padding: 24px max(16px, calc((100vw - 720px) / 2)) 48px; }
    h1 { font-size: var(--ft-title); }
    form, .found, .none { padding: 20px 24px; }
    label { display: block; font-weight: 500; margin: 4px 0; }
    input { width: 100%; }
    .error { color: var(--mat-sys-error); min-height: 18px; }
    .genuine { display: flex; gap: 8px; align-items: center; color: var(--ft-done); font-weight: 700; margin-bottom: 12px; }
    .none { display: flex; gap: 8px; align-items: baseline; color: var(--ft-late); }
    dl { display: grid; grid-template-columns: 140px minmax(0, 1fr); gap: 6px 16px; }
    dt { color: var(--mat-sys-on-surface-variant); }
    dd { margin: 0; }
    .digest { overflow-wrap: anywhere; }
    @media (max-width: 720px) { dl { grid-template-columns: minmax(0, 1fr); gap: 0; } dd { margin-bottom: 8px; } }
  `,
})
export class VerifyPage {
  private readonly http = inject(HttpClient);
  protected readonly t = portalTexts;
  protected readonly noticeOf = problemNotice;
  private readonly entries = signal<LetterCheckRequest>({ number: '', code: '' });
  private readonly isAsked = signal(false);
  protected readonly isBusy = signal(false);
  protected readonly problem = signal<ApiProblem | undefined>(undefined);
  protected readonly answer = signal<LetterCheck | undefined>(undefined);

  constructor() {
    inject(PageTitle).say(portalTexts.verify);
  }

  protected take(entry: keyof LetterCheckRequest, value: string): void {
    this.entries.update((before) => ({ ...before, [entry]: value.trim() }));
    this.answer.set(undefined);
  }

  protected isMissing(entry: keyof LetterCheckRequest): boolean {
    return this.isAsked() && this.entries()[entry] === '';
  }

  protected async check(): Promise<void> {
    this.isAsked.set(true);
    if (this.isBusy() || this.isMissing('number') || this.isMissing('code')) return;
    this.isBusy.set(true);
    this.problem.set(undefined);
    this.answer.set(undefined);
    try {
      this.answer.set(await firstValueFrom(this.http.post<LetterCheck>(address('letters', 'check'), this.entries())));
    } catch (error) {
      this.problem.set(problemOf(error));
    } finally {
      this.isBusy.set(false);
    }
  }
}
