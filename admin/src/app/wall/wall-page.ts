import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { firstValueFrom } from 'rxjs';
import { ApiProblem, BoardSource, LanguageSwitch, Notice, Words, problemNotice, problemOf } from '@fatong/ui';
import { ScreenPage } from '../screen/screen-page.js';
import { KioskSource } from './kiosk-source.js';
import { wallTexts } from './texts.js';

/** A screen on a wall where nobody is signed in: it asks for its code once, and shows its board until it ends. */
@Component({
  selector: 'ft-wall-page',
  imports: [LanguageSwitch, MatButton, Notice, ScreenPage, Words],
  providers: [KioskSource, { provide: BoardSource, useExisting: KioskSource }],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (board(); as id) { <ft-screen-page [id]="id" /> } @else if (isAsked()) {
      <header><span class="room"></span><ft-language-switch /></header>
      <main class="ft-sheet">
        <h1>{{ t.title | words }}</h1>
        <p class="ft-quiet">{{ t.lead | words }}</p>
        <form (submit)="$event.preventDefault(); send(code.value)" novalidate>
          <label for="wall-code">{{ t.code | words }}</label>
          <input #code id="wall-code" type="text" autocomplete="off" autocapitalize="characters" spellcheck="false" maxlength="40" />
          <button matButton="filled" type="submit" [disabled]="isBusy()">{{ t.show | words }}</button>
        </form>
        @if (problem(); as failed) { <ft-notice tone="late" [content]="noticeOf(failed)" /> }
      </main>
    }
  `,
  styleUrl: './wall-page.scss',
})
export class WallPage {
  private readonly source = inject(KioskSource);
  protected readonly t = wallTexts;
  protected readonly noticeOf = problemNotice;
  protected readonly board = computed(() => this.source.shown()?.board.id ?? null);
  /** Until it is known that it shows nothing, it asks for nothing. */
  protected readonly isAsked = signal(false);
  protected readonly isBusy = signal(false);
  protected readonly problem = signal<ApiProblem | undefined>(undefined);

  constructor() {
    void firstValueFrom(this.source.look())
      .catch((error: unknown) => {
        const failed = problemOf(error);
        if (failed.status !== 401) this.problem.set(failed);
      })
      .finally(() => this.isAsked.set(true));
  }

  protected async send(code: string): Promise<void> {
    if (this.isBusy() || code.trim() === '') return;
    this.isBusy.set(true);
    this.problem.set(undefined);
    await firstValueFrom(this.source.claim(code)).catch((error: unknown) => {
      const failed = problemOf(error);
      this.problem.set(failed.status === 404 ? new ApiProblem(404, failed.code, wallTexts.wrong) : failed);
    });
    this.isBusy.set(false);
  }
}
