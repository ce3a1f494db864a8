import { ChangeDetectionStrategy, Component, effect, inject } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Router } from '@angular/router';
import { Words } from '../i18n/index.js';
import { Icon } from '../icon/index.js';
import { PageTitle } from '../shell/title.js';
import { Notice, readingNotice } from '../states/index.js';
import { Clock } from '../time/index.js';
import { Outage } from './outage.js';
import { outageTexts } from './texts.js';

/** Why a page could not be opened. Tries by itself every half minute, and at once when asked. */
@Component({
  selector: 'ft-outage-page',
  imports: [Icon, MatButton, Notice, Words],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <main>
      <h1>{{ t.title | words }}</h1>
      @if (outage.about(); as about) { <ft-notice tone="late" [content]="noticeOf(about.problem)" /> }
      <p class="ft-quiet">{{ t.byItself | words }}</p>
      <button matButton="filled" type="button" (click)="retry()"><ft-icon name="again" />{{ t.again | words }}</button>
    </main>
  `,
  styles: `main { max-width: 560px; margin: 18vh auto 0; padding: 0 24px; display: grid; gap: 14px; justify-items: start; } ft-notice { width: 100%; box-sizing: border-box; }`,
})
export class OutagePage {
  private readonly router = inject(Router);
  protected readonly outage = inject(Outage);
  protected readonly t = outageTexts;
  protected readonly noticeOf = readingNotice;

  constructor() {
    inject(PageTitle).say(outageTexts.title);
    const now = inject(Clock).now;
    const since = now();
    effect(() => {
      if (now() !== since) this.retry();
    });
  }

  protected retry(): void {
    void this.router.navigateByUrl(this.outage.about()?.url ?? '/');
  }
}
