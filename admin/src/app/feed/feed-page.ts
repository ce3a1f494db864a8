import { ChangeDetectionStrategy, Component, DestroyRef, computed, effect, inject, signal, untracked } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import type { DoneAnswer, DoneItem } from '@fatong/contracts/api';
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
  Pages,
  Tag,
  Words,
  briefInstant,
  fullInstant,
  isSeveral,
  recordLink,
  singleChoice,
  singleOf,
  stateMark,
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
    time { white-space: nowrap; }
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
  protected readonly pages = new Pages<DoneItem, DoneAnswer>();

  private readonly types = computed(() =>
    this.catalogue
      .areas()
      .filter(({ oversees }) => oversees)
      .flatMap(({ records }) => records)
      .flatMap((type) => this.catalogue.record(type) ?? []),
  );
  protected readonly typeFilter = computed(() =>
    singleChoice(
      'type',
      feedTexts.type,
      this.types().map(({ type, title }) => ({ value: type, label: title })),
    ),
  );
  protected readonly actionFilter = computed(() =>
    singleChoice(
      'action',
      feedTexts.action,
      (this.catalogue.record(this.type() ?? '')?.actions ?? []).map(({ name, title }) => ({ value: name, label: title })),
    ),
  );
  protected readonly daysFilter: Filter = { kind: 'days', name: 'days', title: feedTexts.days, isPersonal: false };
  protected readonly rows = computed(() => this.pages.items()?.map((item) => this.rowOf(item)));

  constructor() {
    effect(() => {
      const [type, action, days] = [this.type(), this.action(), this.days()];
      const asked = { ...(type !== undefined && { type }), ...(action !== undefined && { action }), ...days };
      untracked(() => this.pages.ask((cursor) => this.api.done({ ...asked, ...(cursor !== undefined && { cursor }) })));
    });
    inject(Live)
      .changes('record')
      .pipe(takeUntilDestroyed())
      .subscribe(() => this.pages.refresh());
    inject(DestroyRef).onDestroy(() => this.pages.close());
  }

  protected chooseType(value: FilterValue | undefined): void {
    this.type.set(singleOf(value));
    this.action.set(undefined);
  }
  protected chooseAction(value: FilterValue | undefined): void {
    this.action.set(singleOf(value));
  }
  protected chooseDays(value: FilterValue | undefined): void {
    this.days.set(value === undefined || isSeveral(value) ? undefined : value);
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
