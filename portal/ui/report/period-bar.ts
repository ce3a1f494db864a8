import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { ActivatedRoute, Router } from '@angular/router';
import type { Label } from '@fatong/contracts';
import type { Choice, ReportAnswer } from '@fatong/contracts/api';
import { isSeveral, type FilterValue } from '../api/index.js';
import { DayInput } from '../fields/index.js';
import { Words } from '../i18n/index.js';
import { ChoiceFilter, listTexts, type Filter } from '../list/index.js';
import { Segments, type Segment } from '../segments/index.js';
import { periodNames, type NamedPeriod, type UsualPeriod } from './period.js';
import { periodTexts, reportTexts } from './texts.js';

/** Which days are counted, and of which district; all of it in the address. */
@Component({
  selector: 'ft-period-bar',
  imports: [ChoiceFilter, DayInput, Segments, Words],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ft-segments [name]="t.period" parameter="period" [segments]="names()" [current]="current()" isStep />
    @if (period().name === 'own') {
      <div class="own">
        <ft-day-input inputId="report-from" [label]="l.from | words" [value]="period().from" (changed)="go({ from: $event })" />
        <span class="ft-quiet">–</span>
        <ft-day-input inputId="report-to" [label]="l.to | words" [value]="period().to" (changed)="go({ to: $event })" />
      </div>
    } @else { <span class="ft-figures ft-quiet">{{ span() | words }}</span> }
    @for (one of narrowing(); track one.filter.name) { <ft-choice-filter [filter]="one.filter" [value]="one.chosen" (changed)="narrowBy(one.filter.name, $event)" /> }
    @if (districts().length) { <ft-choice-filter [filter]="filter()" [value]="chosen()" (changed)="narrowTo($event)" /> }
  `,
  styles: `
    :host { display: flex; flex-wrap: wrap; gap: 8px 16px; align-items: center; }
    .own { display: flex; gap: 6px; align-items: center; }
    ft-day-input { width: 146px; }
    ft-choice-filter { margin-left: auto; }
    ft-choice-filter ~ ft-choice-filter { margin-left: 0; }
    @media (max-width: 720px) { ft-segments { max-width: 100%; overflow-x: auto; } ft-choice-filter { margin-left: 0; } }
  `,
})
export class PeriodBar {
  private readonly router = inject(Router);
  private readonly route = inject(ActivatedRoute);
  readonly period = input.required<NamedPeriod>();
  /** Which one stands in no address. */
  readonly usual = input<UsualPeriod>('month');
  /** Those the reader may choose between; none: no choice is shown. */
  readonly districts = input<readonly Choice[]>([]);
  readonly district = input<string>();

  /** By what else the report may be narrowed; an entry of a register is chosen elsewhere, and shown here to be taken back. */
  readonly narrow = input<NonNullable<ReportAnswer['narrow']>>([]);

  protected readonly t = reportTexts;
  protected readonly l = listTexts;
  protected readonly names = computed(() =>
    periodNames.map((name): Segment => ({ value: name === this.usual() ? null : name, label: periodTexts[name] })),
  );
  protected readonly current = computed(() => (this.period().name === this.usual() ? null : this.period().name));
  protected readonly span = computed((): Label => {
    const { from, to } = this.period();
    return from === to ? [from, from] : [`${from} 至 ${to}`, `${from} to ${to}`];
  });
  protected readonly filter = computed(
    (): Filter => ({
      name: 'district',
      title: reportTexts.district,
      kind: 'choice',
      choices: this.districts(),
      isPersonal: false,
      isSingle: true,
    }),
  );
  protected readonly chosen = computed((): FilterValue | undefined => {
    const district = this.district();
    return district === undefined ? undefined : [district];
  });

  protected readonly narrowing = computed(() =>
    this.narrow().flatMap(({ name, label, choices, value, valueLabel }) => {
      const all = choices ?? (value === null ? [] : [{ value, label: valueLabel ?? [value, value] }]);
      if (all.length === 0) return [];
      const filter: Filter = { name, title: label, kind: 'choice', choices: all, isPersonal: false, isSingle: true };
      return [{ filter, chosen: value === null ? undefined : [value] }];
    }),
  );

  protected narrowBy(name: string, value: FilterValue | undefined): void {
    this.go({ [`by.${name}`]: value !== undefined && isSeveral(value) ? (value[0] ?? null) : null });
  }

  protected narrowTo(value: FilterValue | undefined): void {
    this.go({ district: value !== undefined && isSeveral(value) ? (value[0] ?? null) : null });
  }

  protected go(queryParams: Readonly<Record<string, string | null>>): void {
    void this.router.navigate([], { relativeTo: this.route, queryParams, queryParamsHandling: 'merge' });
  }
}
