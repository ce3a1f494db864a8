import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { momentWords, standingOf } from '@fatong/contracts/calendar';
import type { ClockView } from '@fatong/contracts/api';
import { Tag } from '../state-tag/index.js';
import { Clock, Due, wall } from '../time/index.js';
import { standingMark } from './standing.js';

/** The last day of a time limit in a list: how far it is while it runs, how it ended once it is met. */
@Component({
  selector: 'ft-clock-day',
  imports: [Due, Tag],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: ':host { display: inline-flex; flex-wrap: wrap; gap: 0 6px; align-items: center; } span { white-space: nowrap; }',
  template: `
    @if (due(); as on) {
      @if (standing() === 'met' || standing() === 'late') { <ft-tag [mark]="mark()!" /> <span class="ft-quiet ft-figures">{{ shown() }}</span> }
      @else { <ft-due [on]="on" [near]="clock().near" /> }
    } @else { <span class="ft-quiet">—</span> }
  `,
})
export class ClockDay {
  private readonly time = inject(Clock);
  readonly clock = input.required<ClockView>();
  readonly values = input.required<Readonly<Record<string, unknown>>>();
  protected readonly due = computed(() => this.day(this.clock().due));
  protected readonly shown = computed(() => momentWords(this.due() ?? ''));
  protected readonly standing = computed(() =>
    standingOf({
      due: this.due(),
      met: this.day(this.clock().met),
      today: wall(this.time.now()).date,
      at: this.time.now().toISOString(),
      near: this.clock().near,
    }),
  );
  protected readonly mark = computed(() => {
    const standing = this.standing();
    return standing && standingMark(standing);
  });

  private day(field: string): string | null {
    const value = this.values()[field];
    return typeof value === 'string' ? value : null;
  }
}
