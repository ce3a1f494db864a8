import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import type { Left } from '@fatong/contracts/api';
import { momentWords } from '@fatong/contracts/calendar';
import { Words } from '../i18n/index.js';
import { Icon } from '../icon/index.js';
import { Clock } from './clock.js';
import { wall } from './format.js';
import { leftWords } from './left.js';

const tones = { overdue: 'late', near: 'near', running: 'rest' } as const satisfies Readonly<Record<Left['standing'], string>>;

/** A day, or a time, by which something is to be done: how far it is as the server counted it, and which. Overdue stands in vermilion, near in amber. */
@Component({
  selector: 'ft-due',
  imports: [Icon, Words],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { '[attr.data-tone]': 'tone()', class: 'ft-figures' },
  template: `@if (tone() !== 'rest') { <ft-icon [name]="tone() === 'late' ? 'warning' : 'clock'" /> }@if (said(); as words) { <span>{{ words | words }}</span> }<span class="ft-quiet day">{{ day() }}</span>`,
  styles: `
    :host { display: inline-flex; flex-wrap: wrap; gap: 0 6px; align-items: center; }
    span { white-space: nowrap; }
    :host([data-tone='late']) { color: var(--ft-late); font-weight: 500; }
    :host([data-tone='near']) { color: var(--ft-near); font-weight: 500; }
    ft-icon { width: 13px; height: 13px; }
    .day { font-weight: 400; }
  `,
})
export class Due {
  private readonly clock = inject(Clock);
  /** Legal day, `2026-03-16`, or an instant. */
  readonly on = input.required<string>();
  /** Null: nothing waits for it. */
  readonly left = input.required<Left | null>();
  private readonly shown = computed(() => momentWords(this.on()));
  protected readonly tone = computed(() => tones[this.left()?.standing ?? 'running']);
  protected readonly said = computed(() => {
    const left = this.left();
    return left && leftWords(left);
  });
  protected readonly day = computed(() => {
    const year = wall(this.clock.now()).date.slice(0, 4);
    return this.shown().slice(0, 4) === year ? this.shown().slice(5) : this.shown();
  });
}
