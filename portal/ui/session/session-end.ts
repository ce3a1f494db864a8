import { ChangeDetectionStrategy, Component, InjectionToken, computed, inject, signal } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { MatButton } from '@angular/material/button';
import { interval, type Observable } from 'rxjs';
import { ApiProblem } from '../api/index.js';
import { Words } from '../i18n/index.js';
import { Icon } from '../icon/index.js';
import { wall } from '../time/index.js';
import { Presence } from './presence.js';
import { Session } from './session.js';
import { SignInAgain } from './sign-in-again.js';
import { sessionTexts } from './texts.js';

/** Milliseconds: how often one looks, how long before the end somebody at work is kept, and how long before it the others are warned. */
const pace = 10_000;
const keepsFrom = 5 * 60_000;
const warnsFrom = 2 * 60_000;

/** When the page looks how long the session lasts; specs give their own. */
export const LOOKS = new InjectionToken<Observable<unknown>>('looks', { providedIn: 'root', factory: () => interval(pace) });

/** The end of the session before it comes: who works is kept without asking, who seems away is warned, and of whom nobody came back the page is covered. */
@Component({
  selector: 'ft-session-end',
  imports: [Icon, MatButton, Words],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (clock(); as at) {
      <div role="alert">
        <ft-icon name="clock" />
        <p><b>{{ t.ending(at) | words }}</b> <span>{{ t.endingWhy | words }}</span></p>
        <button matButton="filled" type="button" (click)="stay()">{{ t.stay | words }}</button>
      </div>
    }
  `,
  styles: `
    div { position: fixed; z-index: 60; inset: auto 0 0; display: flex; flex-wrap: wrap; align-items: center; gap: 6px 12px; padding: 10px 24px; border-top: 2px solid var(--ft-near); background: var(--ft-near-wash); }
    ft-icon, b { color: var(--ft-near); }
    p { flex: 1; min-width: 240px; }
  `,
})
export class SessionEnd {
  private readonly session = inject(Session);
  private readonly presence = inject(Presence);
  private readonly again = inject(SignInAgain);
  private readonly left = signal(Infinity);
  protected readonly t = sessionTexts;
  protected readonly clock = computed(() => (this.left() <= warnsFrom ? wall(new Date(this.session.endsAt() ?? 0)).time : null));

  constructor() {
    inject(LOOKS)
      .pipe(takeUntilDestroyed())
      .subscribe(() => void this.look());
  }

  protected async stay(): Promise<void> {
    await this.look();
  }

  /** Another page of the same browser may have prolonged it: before anybody is warned, the server is asked. */
  private async look(): Promise<void> {
    if (this.session.view() === null || this.session.endsAt() === null) return;
    const from = this.presence.isHere() ? keepsFrom : warnsFrom;
    if (this.measure() <= from) await this.ask();
    this.left.set(this.measure());
  }

  private async ask(): Promise<void> {
    try {
      if ((await this.session.ask()) === null) await this.again.ask();
    } catch (error) {
      // The server is away: the next look asks again, and until then the warning stands.
      if (!(error instanceof ApiProblem)) throw error;
    }
  }

  private measure(): number {
    return (this.session.endsAt() ?? Infinity) - Date.now();
  }
}
