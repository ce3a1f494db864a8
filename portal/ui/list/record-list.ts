import {
  ChangeDetectionStrategy,
  Component,
  DestroyRef,
  Injector,
  computed,
  effect,
  inject,
  input,
  output,
  signal,
  untracked,
  viewChild,
} from '@angular/core';
import { toSignal, takeUntilDestroyed, toObservable } from '@angular/core/rxjs-interop';
import { MatButton } from '@angular/material/button';
import { ActivatedRoute, Router } from '@angular/router';
import { switchMap, tap } from 'rxjs';
import type { RecordItem, RecordView, SavedView } from '@fatong/contracts/api';
import { Pages, RecordsApi, address as addressOf, parametersOf, type Filters, type ListQuery } from '../api/index.js';
import { Download, type Wanted } from '../download/index.js';
import { Trail } from '../focus/index.js';
import { Language, Words } from '../i18n/index.js';
import { Icon } from '../icon/index.js';
import { Keys, keyTexts, pageKeys } from '../keys/index.js';
import { Live } from '../live/index.js';
import { recordLink } from '../paths.js';
import { Catalogue } from '../session/index.js';
import { Blank, Failed, Loading, Notice } from '../states/index.js';
import { KeptViews, openViews, viewTexts } from '../views/index.js';
import { readAddress, unknownIn, writeAddress, type ListAddress } from './address.js';
import { Batch } from './batch.js';
import { ColumnPick } from './column-pick.js';
import { filtersOf } from './filter.js';
import { ListFoot } from './foot.js';
import { QueryBar } from './query-bar.js';
import { RecordCell } from './record-cell.js';
import { OwnColumns } from './own-columns.js';
import { SavedViews, type Narrowed } from './saved-views.js';
import { Table, type Picking } from './table.js';
import { listTexts, unknownLine } from './texts.js';

/** The list of any record type, drawn from its definition. Its whole state stands in the address; personal conditions only as the id of a kept query. */
@Component({
  selector: 'ft-record-list',
  imports: [
    Batch,
    Blank,
    ColumnPick,
    Download,
    Failed,
    Icon,
    ListFoot,
    Loading,
    MatButton,
    Notice,
    QueryBar,
    RecordCell,
    SavedViews,
    Table,
    Words,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  providers: [KeptViews, OwnColumns],
  host: { '(keydown)': 'onKey($event)' },
  templateUrl: './record-list.html',
  styles: `
    :host { display: flex; flex-direction: column; gap: 12px; }
    .under { display: flex; flex-wrap: wrap; align-items: center; gap: 0 16px; }
    .under ft-list-foot { flex: 1; }
    @media (max-width: 720px) { .under { align-items: end; } .under ft-download { padding-bottom: 10px; } }
  `,
})
export class RecordList {
  private readonly api = inject(RecordsApi);
  private readonly router = inject(Router);
  private readonly route = inject(ActivatedRoute);
  private readonly catalogue = inject(Catalogue);
  private readonly language = inject(Language);
  private readonly injector = inject(Injector);
  private readonly trail = inject(Trail);
  protected readonly kept = inject(KeptViews);
  readonly record = input.required<RecordView>();
  readonly picking = input<Picking>('never');
  /** The record that is looked at beside the list. */
  readonly picked = input<string>();
  readonly picks = output<RecordItem>();

  protected readonly t = listTexts;
  protected readonly v = viewTexts;
  protected readonly unknownLine = unknownLine;
  protected readonly filters = computed(() => filtersOf(this.record(), this.catalogue.districts()));
  protected readonly arranged = inject(OwnColumns);
  protected readonly columns = this.arranged.shown;
  private readonly table = viewChild<Table<RecordItem>>(Table);
  private readonly batch = viewChild(Batch);
  private readonly isForPage = pageKeys();
  private readonly params = toSignal(this.route.queryParams, { requireSync: true });
  protected readonly address = computed(() => readAddress(this.params(), this.filters()));
  protected readonly unknown = computed(() => unknownIn(this.params(), this.filters()));
  protected readonly sort = computed(() => this.address().sort ?? this.record().list.sort);
  /** Personal conditions of this page's life only: they leave with the page. */
  private readonly personal = signal<{ readonly query: string; readonly filters: Filters } | undefined>(undefined);
  private readonly own = computed((): Filters => {
    const personal = this.personal();
    return personal !== undefined && personal.query === this.address().query ? personal.filters : {};
  });
  protected readonly values = computed((): Filters => ({ ...this.address().filters, ...this.own() }));
  protected readonly hasHidden = computed(() => this.address().query !== undefined && Object.keys(this.own()).length === 0);
  protected readonly isNarrowed = computed(() => Object.keys(this.values()).length > 0 || this.hasHidden());
  /** The kept view that was chosen, when part of it no longer holds. */
  protected readonly lost = signal<SavedView | undefined>(undefined);
  protected readonly pages = new Pages<RecordItem>();
  /** The question whose pages are shown. */
  private asked = '';
  /** The whole list as it is filtered and ordered now. */
  protected readonly file = computed(
    (): Wanted => ({
      path: addressOf('records', this.record().type, 'export'),
      params: parametersOf({
        filter: this.address().filters,
        sort: this.sort(),
        ...(this.address().query !== undefined && { query: this.address().query! }),
      }),
    }),
  );
  protected readonly isStale = signal(false);
  protected readonly caption = computed(() => this.language.words(this.record().title));

  protected readonly key = (item: RecordItem): string => item.id;
  protected readonly link = (item: RecordItem): string[] => recordLink(this.record().type, item.id);

  constructor() {
    this.arranged.of(this.record);
    inject(Keys).offer({ title: keyTexts.list, entries: [{ keys: ['x'], does: listTexts.chooseKey }] });
    effect(() => {
      const [{ type }, query] = [
        this.record(),
        { filter: this.address().filters, sort: this.sort(), ...(this.address().query !== undefined && { query: this.address().query! }) },
      ];
      untracked(() => this.ask(type, query));
    });
    effect(() => {
      if (this.pages.depth() > 0) this.trail.deepen(this.asked, this.pages.depth());
    });
    effect(() => void this.openFirst(this.record().type));
    const live = inject(Live);
    toObservable(computed(() => this.record().type))
      .pipe(
        switchMap((type) => live.recordChanges(type)),
        takeUntilDestroyed(),
      )
      .subscribe(() => this.onChange());
    inject(DestroyRef).onDestroy(() => this.pages.close());
  }

  /** A view replaces conditions and order alike. */
  protected apply({ filters, sort, view }: Narrowed): void {
    this.go({ filters, sort, query: undefined });
    this.lost.set(view !== undefined && view.lost.length > 0 ? view : undefined);
  }

  protected openViews(): void {
    const hasPersonal = this.hasHidden() || Object.keys(this.own()).length > 0;
    const [filter, { sort }] = [this.values(), this.address()];
    const present = hasPersonal
      ? { why: viewTexts.personal }
      : Object.keys(filter).length === 0 && sort === undefined
        ? { why: viewTexts.nothing }
        : { filter, sort };
    openViews(this.injector, { kept: this.kept, present });
  }

  protected narrow(filters: Filters): void {
    this.lost.set(undefined);
    const personal = this.filters().filter(({ isPersonal, name }) => isPersonal && filters[name] !== undefined);
    if (personal.length === 0)
      return this.go({ filters, sort: this.address().sort, query: this.hasHidden() ? this.address().query : undefined });
    // Personal values go into the body; the address gets the id under which the server keeps them.
    this.pages.ask((cursor) =>
      this.api.query(this.record().type, { filter: filters, sort: this.sort(), ...(cursor !== undefined && { cursor }) }).pipe(
        tap(({ query }) => {
          if (cursor !== undefined || query === undefined) return;
          this.personal.set({ query, filters: Object.fromEntries(personal.map(({ name }) => [name, filters[name]!])) });
          this.go({ filters, sort: this.address().sort, query });
        }),
      ),
    );
  }

  /** x chooses the row that has the focus for what is done with several. */
  protected onKey(event: KeyboardEvent): void {
    const row = event.target instanceof HTMLElement && event.target.matches('a.open') ? event.target.dataset['row'] : undefined;
    if (event.key !== 'x' || row === undefined || !this.isForPage(event)) return;
    this.batch()?.take(row);
    event.preventDefault();
  }

  /** By keyboard, from the width it stands with. */
  protected widen({ name, by }: { readonly name: string; readonly by: number }): void {
    const now = this.columns().find((one) => one.name === name)?.width ?? this.table()?.measure(name);
    if (now !== undefined) this.arranged.size({ name, width: now + by });
  }

  protected order(sort: string): void {
    this.go({ ...this.address(), sort });
  }

  protected clear(): void {
    this.go({ filters: {}, sort: this.address().sort, query: undefined });
  }

  protected refresh(): void {
    this.isStale.set(false);
    this.pages.refresh();
  }

  /** A list nobody asked anything of opens with the reader's first view. */
  private async openFirst(type: string): Promise<void> {
    const isBare = untracked(() => Object.keys(this.params()).length === 0);
    const first = await this.kept.open(type);
    if (first === undefined || !isBare || Object.keys(this.params()).length > 0 || this.record().type !== type) return;
    await this.router.navigate([], {
      relativeTo: this.route,
      replaceUrl: true,
      queryParams: writeAddress({ filters: first.filter, sort: first.sort ?? undefined, query: undefined }, this.filters()),
    });
    this.lost.set(first.lost.length > 0 ? first : undefined);
  }

  private ask(type: string, query: ListQuery): void {
    this.isStale.set(false);
    this.asked = JSON.stringify([type, query]);
    this.pages.ask((cursor) => this.api.list(type, cursor === undefined ? query : { ...query, cursor }), this.trail.depth(this.asked));
  }

  /** One page renews itself; a reader deep in the list is only told. */
  private onChange(): void {
    if (this.pages.depth() <= 1) this.pages.refresh();
    else this.isStale.set(true);
  }

  private go(address: ListAddress): void {
    void this.router.navigate([], { relativeTo: this.route, queryParams: writeAddress(address, this.filters()) });
  }
}
