import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { Language, Words } from '../i18n/index.js';
import { Icon } from '../icon/index.js';
import { Clock, aheadWords, wall } from '../time/index.js';
import { shellTexts } from './texts.js';

/** The thin violet band: nobody takes the simulators for the court, nor the day of the demo for today. */
@Component({
  selector: 'ft-demo-band',
  imports: [Icon, Words],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { role: 'complementary', '[attr.aria-label]': 'language.words(t.demo)' },
  template: `
    <ft-icon name="flow" /><b>{{ t.demo | words }}</b>
    @if (clock.ahead() === 0) { <span class="why">{{ t.demoWhy | words }}</span> }
    @else { <ft-icon name="clock" /><b class="ft-figures">{{ day() | words }}</b><span class="far">{{ far() | words }}</span> }
  `,
  styles: `
    :host { display: flex; gap: 8px; align-items: center; justify-content: center; padding: 0 16px; min-height: 24px; font-size: var(--ft-note); line-height: 16px; color: var(--ft-mock); background: var(--ft-mock-wash); }
    b { font-weight: 700; white-space: nowrap; }
    ft-icon { width: 13px; height: 13px; }
    ft-icon + b + ft-icon { margin-left: 12px; }
    @media (max-width: 720px) { .why, .far { display: none; } ft-icon + b + ft-icon { margin-left: 4px; } }
  `,
})
export class DemoBand {
  protected readonly language = inject(Language);
  protected readonly clock = inject(Clock);
  protected readonly t = shellTexts;
  protected readonly day = computed(() => shellTexts.demoDay(wall(this.clock.now()).date));
  protected readonly far = computed(() => aheadWords(this.clock.ahead(), wall(this.clock.real()).date));
}
