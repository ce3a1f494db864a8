import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import type { RefusalView } from '@fatong/contracts/api';
import { MessagesApi, Moment, PageHead, Words, type Column, type Filter, type ListQuery } from '@fatong/ui';
import { Listing, type ListWords } from '../parts/listing.js';
import { Titles, shortType } from '../parts/titles.js';
import { problemTitle, refusalTexts as t } from './texts.js';

const columns: readonly Column[] = [
  { name: 'time', title: t.time },
  { name: 'problem', title: t.problem },
  { name: 'status', title: t.status },
  { name: 'system', title: t.system },
  { name: 'type', title: t.type },
  { name: 'key', title: t.key },
  { name: 'paths', title: t.paths },
  { name: 'door', title: t.door, isWide: true },
];

/** What the doors turned away. */
@Component({
  selector: 'fa-refusals-page',
  imports: [Listing, Moment, PageHead, Words],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'ft-fill' },
  template: `
    <ft-page-head [title]="t.title" [lead]="t.lead" />
    <fa-listing [words]="words" [filters]="filters()" [columns]="columns" [cell]="cell" [key]="key" [link]="link" [read]="read" />
    <ng-template #cell let-row let-column="column">
      @let item = asItem(row);
      @switch (column) {
        @case ('time') { <ft-moment [isExact]="true" [at]="item.at" /> }
        @case ('problem') { <strong>{{ problemTitle(item.problem) | words }}</strong> }
        @case ('status') { <span class="ft-figures status">{{ item.status }}</span> }
        @case ('system') { {{ titles.system(item.system) | words }} }
        @case ('type') { @if (item.type; as type) { {{ titles.type(type) | words }} <span class="ft-code ft-quiet">{{ shortType(type, item.system) }}</span> } @else { <span class="ft-quiet">{{ t.unknownType | words }}</span> } }
        @case ('key') { <span class="ft-figures">{{ item.key ?? '—' }}</span> }
        @case ('paths') { @if (placesOf(item); as count) { <span [title]="item.paths.join('  ')">{{ t.places(count) | words }}</span> } @else { <span class="ft-quiet">—</span> } }
        @case ('door') { <span class="ft-code ft-quiet rest" [title]="item.door">{{ item.door }}</span> }
      }
    </ng-template>
  `,
  styleUrl: '../parts/cells.scss',
})
export class RefusalsPage {
  private readonly api = inject(MessagesApi);
  protected readonly titles = inject(Titles);
  protected readonly t = t;
  protected readonly words: ListWords = { title: t.title, icon: 'shut', none: t.none, noneWhy: t.noneWhy, news: t.news };
  protected readonly columns = columns;
  protected readonly filters = computed((): readonly Filter[] => [
    {
      name: 'system',
      title: t.system,
      kind: 'choice',
      isPersonal: false,
      isSingle: true,
      choices: this.titles.systems().map(({ system, title }) => ({ value: system, label: title })),
    },
  ]);
  protected readonly shortType = shortType;
  protected readonly problemTitle = problemTitle;
  /** The whole body is no place within it. */
  protected readonly placesOf = ({ paths }: RefusalView): number => paths.filter((path) => path !== '').length;
  protected readonly key = ({ id }: RefusalView): string => id;
  protected readonly link = ({ id }: RefusalView): string[] => ['/messages/refusals', id];
  protected readonly read = (query: ListQuery) => this.api.refusals(query);
  /** A template does not know what its row is. */
  protected readonly asItem = (row: RefusalView): RefusalView => row;
}
