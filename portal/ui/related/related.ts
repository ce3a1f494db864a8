import { ChangeDetectionStrategy, Component, DestroyRef, computed, effect, inject, input, untracked } from '@angular/core';
import { takeUntilDestroyed, toObservable } from '@angular/core/rxjs-interop';
import { RouterLink, type Params } from '@angular/router';
import { switchMap } from 'rxjs';
import type { RecordItem, RecordView } from '@fatong/contracts/api';
import { Pages, RecordsApi, type Filters } from '../api/index.js';
import { Words } from '../i18n/index.js';
import { RecordCell, Table, columnsOf, filtersOf, listTexts, totalText, writeAddress } from '../list/index.js';
import { Live } from '../live/index.js';
import { recordLink, recordsLink } from '../paths.js';
import { Catalogue } from '../session/index.js';
import { Failed, Loading } from '../states/index.js';

const atOnce = 8;
const mostColumns = 6;

/** Records of another type that lead to the one on the page: the first few, and the way to all of them. */
@Component({
  selector: 'ft-related',
  imports: [Failed, Loading, RecordCell, RouterLink, Table, Words],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @let known = type();
    <div class="head"><h2>{{ related().title | words }}@if (pages.total(); as total) { <span class="ft-quiet ft-figures">{{ count(total) }}</span> }</h2><a [routerLink]="list()" [queryParams]="query()">{{ t.all | words }}</a></div>
    @if (pages.problem(); as failed) { <ft-failed [problem]="failed" (again)="pages.refresh()" /> }
    @if (pages.items(); as items) {
      @if (items.length) { <ft-table [caption]="related().title | words" [columns]="columns()" [rows]="items" [cell]="cell" [key]="key" [link]="link" /> }
      @else { <p class="ft-sheet none ft-quiet">{{ t.none | words }}</p> }
    } @else if (!pages.problem()) { <div class="ft-sheet"><ft-loading [lines]="3" /></div> }
    <ng-template #cell let-row let-column="column"><ft-record-cell [record]="known" [item]="row" [column]="column" /></ng-template>
  `,
  styles: `
    :host { display: block; }
    .head { display: flex; gap: 12px; align-items: baseline; justify-content: space-between; margin-bottom: 8px; }
    h2 span { margin-left: 8px; font-weight: 400; }
    .none { padding: 12px 16px; }
  `,
})
export class Related {
  private readonly api = inject(RecordsApi);
  private readonly catalogue = inject(Catalogue);
  readonly related = input.required<RecordView['related'][number]>();
  /** The type of what is listed. */
  readonly type = input.required<RecordView>();
  /** The record they lead to. */
  readonly to = input.required<string>();
  protected readonly t = listTexts;
  protected readonly count = totalText;
  protected readonly pages = new Pages<RecordItem>();
  protected readonly columns = computed(() => columnsOf(this.type()).filter(({ name }) => name !== this.related().by).slice(0, mostColumns).map((column) => ({ ...column, isSortable: false })));
  private readonly filter = computed((): Filters => {
    const view = this.type().list.views.find(({ name }) => name === this.related().view);
    return { ...Object.fromEntries(Object.entries(view?.filter ?? {}).map(([name, value]) => [name, value.split(',')])), [this.related().by]: [this.to()] };
  });
  protected readonly list = computed(() => recordsLink(this.type().type));
  protected readonly query = computed((): Params => writeAddress({ filters: this.filter(), sort: undefined, query: undefined }, filtersOf(this.type(), this.catalogue.districts())));
  protected readonly key = ({ id }: RecordItem): string => id;
  protected readonly link = ({ id }: RecordItem): string[] => recordLink(this.type().type, id);

  constructor() {
    effect(() => {
      const [{ type }, filter] = [this.type(), this.filter()];
      untracked(() => this.pages.ask(() => this.api.list(type, { filter, limit: atOnce })));
    });
    const live = inject(Live);
    toObservable(this.type).pipe(switchMap(({ type }) => live.recordChanges(type)), takeUntilDestroyed()).subscribe(() => this.pages.refresh());
    inject(DestroyRef).onDestroy(() => this.pages.close());
  }
}
