import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { FormsModule } from '@angular/forms';
import { MatButton } from '@angular/material/button';
import type { PasscodeBegun } from '@fatong/contracts/api';
import { problemOf, type ApiProblem } from '../api/index.js';
import { Words } from '../i18n/index.js';
import { Passcodes, Session } from '../session/index.js';
import { Notice, problemNotice } from '../states/index.js';
import { passcodeTexts } from './passcode-texts.js';

/** One-time codes of an authenticator app: set up, shown to work, taken out of use. What the app is to know stands here until the page is left, and nowhere else. */
@Component({
  selector: 'ft-passcode-setting',
  imports: [FormsModule, MatButton, Notice, Words],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <section class="ft-sheet" aria-labelledby="passcode">
      <h2 id="passcode">{{ t.title | words }}</h2>
      <p>{{ t.lead | words }}</p>
      @if (problem(); as failed) { <ft-notice tone="late" [content]="noticeOf(failed)" /> }
      @if (begun(); as told) {
        <ol>
          <li>{{ t.install | words }}</li>
          <li>{{ t.add | words }} <code class="ft-figures">{{ grouped() }}</code> <a [href]="told.address">{{ t.open | words }}</a></li>
          <li>{{ t.show | words }}</li>
        </ol>
        <form (ngSubmit)="confirm()" novalidate>
          <label for="passcode-code">{{ t.code | words }}</label>
          <input class="ft-control" id="passcode-code" name="code" inputmode="numeric" autocomplete="one-time-code" maxlength="12" [(ngModel)]="code" />
          <button matButton="filled" type="submit" [disabled]="isBusy() || code().length < 6">{{ t.confirm | words }}</button>
        </form>
      } @else if (isSet()) {
        <ft-notice tone="done" [content]="{ title: t.isSet }" />
        <p class="does"><button matButton="outlined" type="button" (click)="begin()" [disabled]="isBusy()">{{ t.again | words }}</button> <button matButton type="button" (click)="end()" [disabled]="isBusy()">{{ t.end | words }}</button></p>
      } @else {
        <p class="does"><button matButton="outlined" type="button" (click)="begin()" [disabled]="isBusy()">{{ t.begin | words }}</button></p>
      }
    </section>
  `,
  styles: `
    section { margin-top: 16px; padding: 12px 16px; }
    h2 { margin: 0 0 4px; font-size: 1rem; }
    ol { margin: 8px 0 12px; padding-left: 22px; display: grid; gap: 6px; }
    code { padding: 2px 6px; background: var(--ft-rest-wash); overflow-wrap: anywhere; user-select: all; }
    form { display: flex; flex-wrap: wrap; gap: 8px; align-items: center; }
    form .ft-control { width: 140px; }
    .does { margin: 10px 0 0; display: flex; flex-wrap: wrap; gap: 8px; }
  `,
})
export class PasscodeSetting {
  private readonly passcodes = inject(Passcodes);
  private readonly session = inject(Session);
  protected readonly t = passcodeTexts;
  protected readonly noticeOf = problemNotice;
  protected readonly isSet = computed(() => this.session.view()?.passcode === true);
  protected readonly begun = signal<PasscodeBegun | null>(null);
  /** By fours, as one reads it off. */
  protected readonly grouped = computed(() => this.begun()?.key.replaceAll(/.{4}/g, '$& ').trim() ?? '');
  protected readonly code = signal('');
  protected readonly isBusy = signal(false);
  protected readonly problem = signal<ApiProblem | undefined>(undefined);

  protected begin(): Promise<void> {
    return this.busy(async () => this.begun.set(await this.passcodes.begin()));
  }

  protected confirm(): Promise<void> {
    return this.busy(async () => {
      await this.passcodes.confirm(this.code().replaceAll(/\s/g, ''));
      this.begun.set(null);
      this.code.set('');
    });
  }

  protected end(): Promise<void> {
    return this.busy(() => this.passcodes.end());
  }

  private async busy(does: () => Promise<void>): Promise<void> {
    this.problem.set(undefined);
    this.isBusy.set(true);
    try {
      await does();
    } catch (error) {
      this.problem.set(problemOf(error));
    } finally {
      this.isBusy.set(false);
    }
  }
}
