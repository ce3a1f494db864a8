import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { Words } from '../i18n/index.js';
import { stateTexts } from './texts.js';

/** Lines where text will stand; shows only after a moment, so that quick answers do not flicker. */
@Component({
  selector: 'ft-loading',
  imports: [Words],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { role: 'status' },
  template: `
    <span class="ft-unseen">{{ t.loading | words }}</span>
    @for (width of widths.slice(0, lines()); track $index) { <span class="line" [style.width.%]="width"></span> }
  `,
  styles: `
    :host { display: flex; flex-direction: column; gap: 16px; padding: 16px; animation: appear 1ms 250ms both; }
    .line { height: 12px; border-radius: 3px; background: var(--ft-hair); animation: breathe 1.4s ease-in-out infinite alternate; }
    @keyframes appear { from { visibility: hidden; } }
    @keyframes breathe { to { opacity: 0.45; } }
  `,
})
export class Loading {
  readonly lines = input(6);
  protected readonly widths = [64, 88, 72, 94, 58, 80, 90, 66, 84, 70];
  protected readonly t = stateTexts;
}
