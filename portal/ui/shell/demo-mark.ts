import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { MatTooltip } from '@angular/material/tooltip';
import { Language, Words } from '../i18n/index.js';
import { Icon } from '../icon/index.js';
import { Clock, aheadWords, wall } from '../time/index.js';
import { shellTexts } from './texts.js';

/** A violet mark at the seal: nobody takes the simulators for the court, nor the day of the demo for today. */
@Component({
  selector: 'ft-demo-mark',
  imports: [Icon, MatTooltip, Words],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { role: 'note', '[attr.aria-label]': 'language.words(t.demo)' },
  template: `
    <button type="button" [matTooltip]="why()" [attr.aria-label]="spoken()">
      <ft-icon name="flow" /><b>{{ t.demoShort | words }}</b>@if (clock.ahead() !== 0) { <b class="ft-figures day">{{ day() | words }}</b> }
    </button>
  `,
  styles: `
    :host { display: inline-flex; }
    button { display: inline-flex; gap: 4px; align-items: center; padding: 0 7px; border: 0; border-radius: 3px; font-size: var(--ft-note); line-height: 20px; white-space: nowrap; color: var(--ft-mock); background: var(--ft-mock-wash); cursor: help; }
    ft-icon { width: 12px; height: 12px; }
    .day { margin-left: 2px; }
    @media (max-width: 720px) { button { padding: 0 4px; } button:lang(en) b:not(.day) { display: none; } button:not(:lang(en)) ft-icon { display: none; } .day { white-space: normal; text-align: left; line-height: 14px; } }
  `,
})
export class DemoMark {
  protected readonly language = inject(Language);
  protected readonly clock = inject(Clock);
  protected readonly t = shellTexts;
  protected readonly day = computed(() => shellTexts.demoDay(wall(this.clock.now()).date));
  protected readonly why = computed(() => {
    const why = this.language.words(shellTexts.demoWhy);
    if (this.clock.ahead() === 0) return why;
    const far = aheadWords(this.clock.ahead(), wall(this.clock.real()).date);
    return `${this.language.words(this.day())} · ${this.language.words(far)} · ${why}`;
  });
  protected readonly spoken = computed(() => `${this.language.words(shellTexts.demo)} · ${this.why()}`);
}
