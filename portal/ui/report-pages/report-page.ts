import { HttpParams } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, DestroyRef, computed, effect, inject, input, untracked } from '@angular/core';
import { takeUntilDestroyed, toSignal } from '@angular/core/rxjs-interop';
import { MatButton } from '@angular/material/button';
import { ActivatedRoute } from '@angular/router';
import type { Granularity, ReportAnswer, ReportQuery } from '@fatong/contracts/api';
import { Reading, ReportsApi, address } from '../api/index.js';
import { Download, type Wanted } from '../download/index.js';
import { Words } from '../i18n/index.js';
import { Icon } from '../icon/index.js';
import { Live } from '../live/index.js';
import {
  Counters,
  PeriodBar,
  Pivot,
  Ranking,
  Ratios,
  Trend,
  comparedWith,
  countedAt,
  periodBefore,
  readPeriod,
  usualPeriodOf,
  reportTexts,
  scopeOf,
} from '../report/index.js';
import { Catalogue, Session } from '../session/index.js';
import { Share } from '../share/index.js';
import { PageHead } from '../shell/index.js';
import { Failed, Loading, NoPermissionPage, NotFoundPage } from '../states/index.js';
import { Clock, wall } from '../time/index.js';

/** A declared report, drawn from its answer: what is counted, over time, ranked. Period, step and district stand in the address. */
@Component({
  selector: 'ft-report-page',
  imports: [
    Counters,
    Download,
    Failed,
    Icon,
    Loading,
    MatButton,
    NoPermissionPage,
    NotFoundPage,
    PageHead,
    PeriodBar,
    Pivot,
    Ranking,
    Ratios,
    Share,
    Trend,
    Words,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './report-page.html',
  styles: `
    :host { display: flex; flex-direction: column; gap: 16px; }
    ft-page-head { margin-bottom: -4px; }
    /* What is counted for which days stays in sight above long tables. */
    ft-period-bar { position: sticky; top: var(--ft-under-bar, auto); z-index: 3; padding: 6px 0; background: var(--mat-sys-background); }
    h2 { margin-bottom: 8px; }
    .stack { display: flex; flex-direction: column; gap: 20px; }
    .busy { opacity: 0.6; }
    .compared { font-weight: 400; margin-left: 12px; }
    summary { cursor: pointer; color: var(--mat-sys-primary); }
    dl { margin-top: 8px; display: grid; grid-template-columns: max-content minmax(0, 1fr); gap: 4px 16px; }
    @media (max-width: 720px) { dl { grid-template-columns: minmax(0, 1fr); gap: 0; } dd { margin-bottom: 6px; } }
  `,
})
export class ReportPage {
  private readonly api = inject(ReportsApi);
  private readonly catalogue = inject(Catalogue);
  private readonly clock = inject(Clock);
  private readonly session = inject(Session);
  private readonly params = toSignal(inject(ActivatedRoute).queryParams, { requireSync: true });
  readonly id = input.required<string>();

  protected readonly t = reportTexts;
  private readonly today = computed(() => wall(this.clock.now()).date);
  private readonly item = computed(() => this.catalogue.reports().find(({ id }) => id === this.id()));
  protected readonly usual = computed(() => usualPeriodOf(this.item()));
  protected readonly period = computed(() => readPeriod(this.params(), this.today(), this.usual()), { equal: same });
  protected readonly district = computed(() => textOf(this.params()['district']));
  private readonly step = computed(() => textOf(this.params()['step']) as Granularity | undefined);
  protected readonly reading = new Reading<ReportAnswer>();
  /** The same figures of the period before: an extra that may be missing. */
  protected readonly earlier = new Reading<ReportAnswer>();

  protected readonly title = computed(() => this.reading.value()?.title ?? this.item()?.title ?? reportTexts.counters);
  private readonly own = computed(() => this.session.view()?.unit);
  /** Who sees one district only has nothing to choose. */
  protected readonly districts = computed(() => (this.own()?.district === null ? this.catalogue.districts() : []));
  protected readonly scope = computed(() => {
    const name = this.catalogue.district(this.district() ?? this.own()?.district ?? null);
    return name === null ? reportTexts.scopeAll : scopeOf(name);
  });
  protected readonly at = computed(() => {
    const answer = this.reading.value();
    return answer && countedAt(wall(new Date(answer.at)).time);
  });
  protected readonly compared = computed(() => {
    const { period } = this.earlier.value() ?? {};
    return period && comparedWith(period.from, period.to);
  });
  /** What each number means, for print, touch and screen readers. */
  protected readonly meanings = computed(() => {
    const { figures = [], ratios = [] } = this.reading.value() ?? {};
    return [
      ...figures.flatMap(({ name, label, hint }) => (hint === undefined ? [] : [{ name, label, words: hint }])),
      ...ratios.map(({ name, label, formula }) => ({ name, label, words: formula })),
    ];
  });

  /** `by.category=mixed` in the address: `filter[category]` of the report. */
  private readonly narrowed = computed(
    (): Readonly<Record<string, string>> =>
      Object.fromEntries(
        Object.entries(this.params()).flatMap(([name, value]) => {
          const text = textOf(value);
          return name.startsWith('by.') && text !== undefined ? [[`filter[${name.slice(3)}]`, text]] : [];
        }),
      ),
    { equal: same },
  );
  /** Types of what a live page counts; of another page none. */
  private readonly counted = computed(() => {
    const { live = false, figures = [] } = this.reading.value() ?? {};
    return live ? figures.map(({ type }) => type) : [];
  });
  /** What he put together: a measure, rows and columns. */
  private readonly chosen = computed(
    (): Readonly<Record<string, string>> =>
      Object.fromEntries(
        ['measure', 'rows', 'columns'].flatMap((name) => {
          const text = textOf(this.params()[name]);
          return text === undefined ? [] : [[name, text]];
        }),
      ),
    { equal: same },
  );
  private readonly query = computed((): ReportQuery => {
    const [{ from, to }, district, step] = [this.period(), this.district(), this.step()];
    return { from, to, ...(district !== undefined && { district }), ...(step !== undefined && { granularity: step }), ...this.chosen() };
  });
  /** A link that is handed on says the days that are shown now. */
  protected readonly shared = computed(() => {
    const { from, to } = this.period();
    return { period: 'own', from, to };
  });
  /** All of it, tables with all their rows. */
  protected readonly file = computed(
    (): Wanted => ({
      path: address('reports', this.id(), 'export'),
      params: new HttpParams({ fromObject: { ...this.query(), ...this.narrowed() } }),
    }),
  );

  constructor() {
    effect(() => {
      const [id, query, narrowed, before] = [this.id(), this.query(), this.narrowed(), periodBefore(this.period())];
      untracked(() => {
        const keep = this.reading.value()?.id === id;
        this.reading.ask(() => this.api.report(id, query, narrowed), { keep });
        if (before === undefined) this.earlier.close();
        else this.earlier.ask(() => this.api.report(id, { ...query, ...before, granularity: 'year' }, narrowed));
      });
    });
    // What is live is counted again once what it counts has changed, and not while nobody looks.
    inject(Live)
      .changesOf(() => this.counted())
      .pipe(takeUntilDestroyed())
      .subscribe(() => {
        if (this.counted().length > 0 && !document.hidden) this.reading.refresh();
      });
    inject(DestroyRef).onDestroy(() => {
      this.reading.close();
      this.earlier.close();
    });
  }

  protected refresh(): void {
    this.reading.refresh();
    this.earlier.refresh();
  }
}

const textOf = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);
const same = (a: object, b: object): boolean => JSON.stringify(a) === JSON.stringify(b);
