import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { firstValueFrom } from 'rxjs';
import type { DoneItem, DoneQuery } from '@fatong/contracts/api';
import {
  Catalogue,
  ChoiceFilter,
  Clock,
  DaysFilter,
  Failed,
  FeedApi,
  Icon,
  Live,
  Loading,
  PageHead,
  Tag,
  Words,
  briefInstant,
  fullInstant,
  isSeveral,
  problemOf,
  recordLink,
  stateMark,
  type ApiProblem,
  type Filter,
  type FilterValue,
} from '@fatong/ui';
import { feedTexts } from './texts.js';

/** What is done in the areas this person oversees, as it is done; narrowed by type, action and days. */
@Component({
  selector: 'ft-feed-page',
  imports: [ChoiceFilter, DaysFilter, Failed, Icon, Loading, MatButton, PageHead, RouterLink, Tag, Words],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './feed-page.html',
  styles: `
    .filters { display: flex; flex-wrap: wrap; gap: 8px; margin-bottom: 12px; }
    section { overflow-x: auto; }
    table { width: 100%; min-width: 900px; border-collapse: collapse; }
    thead th { padding: 6px 12px; font-size: var(--ft-note); font-weight: 500; text-align: left; white-space: nowrap; color: var(--mat-sys-on-surface-variant); background: var(--ft-tint); }
    tbody th, td { padding: 8px 12px; font-weight: 400; text-align: left; vertical-align: top; border-top: 1px solid var(--ft-hair); }
    tbody th .ft-note { display: block; }
    tbody th, time { white-space: nowrap; }
    td:nth-child(2), td:nth-child(3), td:nth-child(5) { min-width: 112px; }
    td:last-child { width: 100%; }
    td:last-child .ft-note { display: -webkit-box; margin-top: 2px; overflow: hidden; -webkit-box-orient: vertical; -webkit-line-clamp: 2; }
  `,
})
export class FeedPage {
  private readonly api = inject(FeedApi);
  private readonly catalogue = inject(Catalogue);
  private readonly clock = inject(Clock);
  protected readonly t = feedTexts;
  protected readonly type = signal<string | undefined>(undefined);
  protected readonly action = signal<string | undefined>(undefined);
  protected readonly days = signal<{ readonly from?: string; readonly to?: string } | undefined>(undefined);
  protected readonly items = signal<readonly DoneItem[] | undefined>(undefined);
  protected readonly next = signal<string | null>(null);
  protected readonly problem = signal<ApiProblem | undefined>(undefined);

  private readonly types = computed(() =>
    this.catalogue
      .areas()
      .filter(({ oversees }) => oversees)
      .flatMap(({ records }) => records)
      .flatMap((type) => this.catalogue.record(type) ?? []),
  );
  protected readonly typeFilter = computed(
    (): Filter => ({
      ...choosing,
      name: 'type',
      title: feedTexts.type,
      choices: this.types().map(({ type, title }) => ({ value: type, label: title })),
    }),
  );
  protected readonly actionFilter = computed(
    (): Filter => ({
      ...choosing,
      name: 'action',
      title: feedTexts.action,
      choices: (this.catalogue.record(this.type() ?? '')?.actions ?? []).map(({ name, title }) => ({ value: name, label: title })),
    }),
  );
  protected readonly daysFilter: Filter = { kind: 'days', name: 'days', title: feedTexts.days, isPersonal: false };
  protected readonly rows = computed(() => this.items()?.map((item) => this.rowOf(item)));

  constructor() {
    this.first();
    inject(Live)
      .changes('record')
      .pipe(takeUntilDestroyed())
      .subscribe(() => this.first());
  }

  protected chooseType(value: FilterValue | undefined): void {
    this.type.set(oneOf(value));
    this.action.set(undefined);
    this.first();
  }
  protected chooseAction(value: FilterValue | undefined): void {
    this.action.set(oneOf(value));
    this.first();
  }
  protected chooseDays(value: FilterValue | undefined): void {
    this.days.set(value === undefined || isSeveral(value) ? undefined : value);
    this.first();
  }

  protected first(): void {
    void this.read({}, () => []);
  }
  protected more(): void {
    const cursor = this.next();
    if (cursor !== null) void this.read({ cursor }, () => this.items() ?? []);
  }

  private async read(page: Pick<DoneQuery, 'cursor'>, before: () => readonly DoneItem[]): Promise<void> {
    const [type, action, days] = [this.type(), this.action(), this.days()];
    try {
      const answer = await firstValueFrom(this.api.done({ ...(type && { type }), ...(action && { action }), ...days, ...page }));
      this.items.set([...before(), ...answer.items]);
      this.next.set(answer.next);
      this.problem.set(undefined);
    } catch (error: unknown) {
      this.problem.set(problemOf(error));
    }
  }

  private rowOf({ type, record: { id, number, title }, entry }: DoneItem) {
    const record = this.catalogue.record(type);
    const mark = (state: string | null) => {
      const known = state === null ? undefined : record?.states.find(({ name }) => name === state);
      return known && stateMark(known);
    };
    const titles = entry.changes.flatMap(({ field }) => {
      const known = record?.fields.find(({ name }) => name === field);
      return known === undefined ? [] : [known.title];
    });
    return {
      id: entry.id,
      at: entry.at,
      brief: briefInstant(entry.at, this.clock.now()),
      full: fullInstant(entry.at),
      who: entry.by.title,
      unit: entry.by.unitTitle ?? (['', ''] as const),
      link: recordLink(type, id),
      number: number ?? title,
      typeTitle: record?.title ?? ([type, type] as const),
      title: entry.title,
      from: entry.fromState === entry.toState ? undefined : mark(entry.fromState),
      to: entry.fromState === entry.toState ? undefined : mark(entry.toState),
      fields: feedTexts.fields(titles),
    };
  }
}

const choosing = { kind: 'choice', isSingle: true, isPersonal: false } as const;
const oneOf = (value: FilterValue | undefined): string | undefined => (value !== undefined && isSeveral(value) ? value[0] : undefined);
