import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { Words } from '../i18n/index.js';
import { Live } from '../live/index.js';
import { shellTexts } from './texts.js';

/** Whether what is on the page renews itself. */
@Component({
  selector: 'ft-live-mark',
  imports: [Words],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { role: 'status', class: 'ft-note' },
  template: `@if (live.state() !== 'off') { <i [class.broken]="live.state() === 'broken'"></i>{{ (live.state() === 'broken' ? t.notLive : t.live) | words }} }`,
  styles: `
    :host { display: inline-flex; align-items: center; gap: 6px; color: var(--mat-sys-on-surface-variant); }
    i { width: 7px; height: 7px; border-radius: 50%; background: var(--ft-done); }
    .broken { background: none; border: 2px solid var(--ft-near); width: 8px; height: 8px; }
  `,
})
export class LiveMark {
  protected readonly live = inject(Live);
  protected readonly t = shellTexts;
}
