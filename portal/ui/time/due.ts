import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import type { Label } from '@fatong/contracts';
import { hasTime, hoursFrom, momentWords } from '@fatong/contracts/calendar';
import { Words } from '../i18n/index.js';
import { Icon } from '../icon/index.js';
import { Clock } from './clock.js';
import { wall } from './format.js';

/** From when on a day is near, where nothing else is said. */
const soon = 3;

/** A day, or a time, by which something is to be done: how far it is, and which. Overdue stands in vermilion, near in amber. */
@Component({
  selector: 'ft-due',
  imports: [Icon, Words],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { '[attr.data-tone]': 'tone()', class: 'ft-figures' },
  template: `@if (tone() !== 'rest') { <ft-icon [name]="tone() === 'late' ? 'warning' : 'clock'" /> }<span>{{ said() | words }}</span><span class="ft-quiet day">{{ day() }}</span>`,
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
  /** From how many days, or hours, before it on it is near. */
  readonly near = input(soon);
  private readonly today = computed(() => wall(this.clock.now()).date);
  private readonly left = computed(() =>
    hasTime(this.on()) ? hoursFrom(this.clock.now().toISOString(), this.on()) : daysBetween(this.today(), this.on()),
  );
  private readonly shown = computed(() => momentWords(this.on()));
  protected readonly tone = computed(() => (this.left() < 0 ? 'late' : this.left() <= this.near() ? 'near' : 'rest'));
  protected readonly said = computed(() => (hasTime(this.on()) ? hoursLeftWords : leftWords)(this.left()));
  protected readonly day = computed(() => (this.shown().slice(0, 4) === this.today().slice(0, 4) ? this.shown().slice(5) : this.shown()));
}

/** Days of the calendar, whatever the bureau works on. */
export const daysBetween = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);

export function leftWords(days: number): Label {
  if (days === 0) return ['今天到期', 'Due today'];
  if (days > 0) return [`还有 ${days} 天`, `${days} ${days === 1 ? 'day' : 'days'} left`];
  return [`已逾期 ${-days} 天`, `${-days} ${days === -1 ? 'day' : 'days'} overdue`];
}

/** Whole hours that are left; past the end each one that has begun. */
export function hoursLeftWords(hours: number): Label {
  if (hours === 0) return ['不足 1 小时', 'Under an hour left'];
  if (hours > 0) return [`还有 ${hours} 小时`, `${hours} ${hours === 1 ? 'hour' : 'hours'} left`];
  return [`已逾期 ${-hours} 小时`, `${-hours} ${hours === -1 ? 'hour' : 'hours'} overdue`];
}
