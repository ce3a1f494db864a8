import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { isSeveral, type FilterValue } from '../api/index.js';
import { DayInput } from '../fields/index.js';
import { Language, Words } from '../i18n/index.js';
import { Clock, wall } from '../time/index.js';
import { filterWords, type Filter } from './filter.js';
import { Pick } from './pick.js';
import { listTexts } from './texts.js';

const dayLong = 86_400_000;

/** A span of days, both ends included, with the usual spans at hand. */
@Component({
  selector: 'ft-days-filter',
  imports: [DayInput, MatButton, Pick, Words],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ft-pick [name]="filter().title | words" [chosen]="summary()" [(isOpen)]="isOpen">
      <div class="usual">@for (span of usual(); track $index) { <button matButton="text" (click)="take(span.from, span.to); isOpen.set(false)">{{ span.label | words }}</button> }</div>
      <div class="ends">
        <ft-day-input [inputId]="id() + '-from'" [label]="t.from | words" [value]="span().from ?? null" (changed)="take($event ?? undefined, span().to)" />
        <span class="ft-quiet">–</span>
        <ft-day-input [inputId]="id() + '-to'" [label]="t.to | words" [value]="span().to ?? null" (changed)="take(span().from, $event ?? undefined)" />
      </div>
    </ft-pick>
  `,
  styles: `.usual { display: flex; flex-wrap: wrap; margin: 0 -6px 8px; } .ends { display: flex; gap: 6px; align-items: center; } ft-day-input { width: 146px; }`,
})
export class DaysFilter {
  private readonly language = inject(Language);
  private readonly clock = inject(Clock);
  readonly filter = input.required<Filter>();
  readonly value = input<FilterValue>();
  readonly changed = output<FilterValue | undefined>();

  protected readonly t = listTexts;
  protected readonly isOpen = signal(false);
  protected readonly id = computed(() => `filter-${this.filter().name}`);
  protected readonly span = computed((): { from?: string; to?: string } => {
    const value = this.value();
    return value === undefined || isSeveral(value) ? {} : value;
  });
  protected readonly summary = computed(() =>
    this.value() === undefined ? '' : this.language.words(filterWords(this.filter(), this.value()!)),
  );
  protected readonly usual = computed(() => {
    const now = this.filter().isReal === true ? this.clock.real() : this.clock.now();
    const back = (days: number): string => wall(new Date(now.getTime() - days * dayLong)).date;
    const today = back(0);
    return [
      { label: listTexts.today, from: today, to: today },
      { label: listTexts.week, from: back(6), to: today },
      { label: listTexts.month, from: back(29), to: today },
      { label: listTexts.year, from: `${today.slice(0, 4)}-01-01`, to: today },
    ];
  });

  protected take(from: string | undefined, to: string | undefined): void {
    this.changed.emit(
      from === undefined && to === undefined ? undefined : { ...(from !== undefined && { from }), ...(to !== undefined && { to }) },
    );
  }
}
