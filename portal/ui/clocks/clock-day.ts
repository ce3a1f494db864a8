import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { momentWords } from '@fatong/contracts/calendar';
import type { ClockView, RecordItem } from '@fatong/contracts/api';
import { Tag } from '../state-tag/index.js';
import { Due } from '../time/index.js';
import { standingMark } from './standing.js';

/** The last day of a time limit in a list: how far it is while it runs, how it ended once it is met. */
@Component({
  selector: 'ft-clock-day',
  imports: [Due, Tag],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: ':host { display: inline-flex; flex-wrap: wrap; gap: 0 6px; align-items: center; } span { white-space: nowrap; }',
  template: `
    @if (due(); as on) {
      @if (ended(); as mark) { <ft-tag [mark]="mark" /> <span class="ft-quiet ft-figures">{{ shown() }}</span> }
      @else { <ft-due [on]="on" [left]="item().left?.[clock().due] ?? null" /> }
    } @else { <span class="ft-quiet">—</span> }
  `,
})
export class ClockDay {
  readonly clock = input.required<ClockView>();
  readonly item = input.required<Pick<RecordItem, 'left' | 'values'>>();
  protected readonly due = computed(() => this.day(this.clock().due));
  protected readonly shown = computed(() => momentWords(this.due() ?? ''));
  protected readonly ended = computed(() => {
    const [due, met] = [this.due(), this.day(this.clock().met)];
    return due === null || met === null ? null : standingMark(met <= due ? 'met' : 'late');
  });

  private day(field: string): string | null {
    const value = this.item().values[field];
    return typeof value === 'string' ? value : null;
  }
}
