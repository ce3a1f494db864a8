import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import type { OperationKindName, OperationView } from '@fatong/contracts/api';
import { Moment, OperationsApi, PageHead, Tag, Words, type Column, type Filter, type ListQuery } from '@fatong/ui';
import { figure } from '../parts/figures.js';
import { Listing, type ListWords } from '../parts/listing.js';
import { chosenWords } from './chosen.js';
import { operationMarks, operationTexts as t } from './texts.js';

const columns: readonly Column[] = [
  { name: 'at', title: t.at },
  { name: 'kind', title: t.kind },
  { name: 'state', title: t.state },
  { name: 'progress', title: t.progress },
  { name: 'chosen', title: t.chosen, isWide: true },
  { name: 'who', title: t.who },
];

const filters: readonly Filter[] = [
  {
    name: 'kind',
    title: t.kind,
    kind: 'choice',
    isPersonal: false,
    isSingle: true,
    choices: (Object.keys(t.kinds) as OperationKindName[]).map((value) => ({ value, label: t.kinds[value] })),
  },
];

/** Everybody's work on many messages. */
@Component({
  selector: 'fa-operations-page',
  imports: [Listing, Moment, PageHead, Tag, Words],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'ft-fill' },
  template: `
    <ft-page-head [title]="t.title" [lead]="t.lead" />
    <fa-listing [words]="words" [filters]="filters" [columns]="columns" [cell]="cell" [key]="key" [link]="link" [read]="read" />
    <ng-template #cell let-row let-column="column">
      @let item = asItem(row);
      @switch (column) {
        @case ('at') { <ft-moment [isExact]="true" [at]="item.createdAt" /> }
        @case ('kind') { <strong>{{ t.kinds[item.kind] | words }}</strong> }
        @case ('state') { <ft-tag [mark]="marks[item.state]" /> }
        @case ('progress') { <span class="ft-figures">{{ figure(item.progress.done) }} / {{ figure(item.progress.total) }}</span> }
        @case ('chosen') { {{ chosenWords(item) | words }} }
        @case ('who') { {{ item.who?.name ?? item.account }} }
      }
    </ng-template>
  `,
  styleUrl: '../parts/cells.scss',
})
export class OperationsPage {
  private readonly api = inject(OperationsApi);
  protected readonly t = t;
  protected readonly words: ListWords = { title: t.title, icon: 'sort', none: t.none, noneWhy: t.noneWhy };
  protected readonly columns = columns;
  protected readonly filters = filters;
  protected readonly marks = operationMarks;
  protected readonly figure = figure;
  protected readonly chosenWords = chosenWords;
  protected readonly key = ({ id }: OperationView): string => id;
  protected readonly link = ({ id }: OperationView): string[] => ['/messages/operations', id];
  protected readonly read = (query: ListQuery) => this.api.operations(query);
  /** A template does not know what its row is. */
  protected readonly asItem = (row: OperationView): OperationView => row;
}
