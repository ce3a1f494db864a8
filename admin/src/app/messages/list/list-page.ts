import { ChangeDetectionStrategy, Component, DestroyRef, Injector, computed, inject } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { MatButton } from '@angular/material/button';
import { ActivatedRoute, Router } from '@angular/router';
import { map } from 'rxjs';
import type { FailureGroupView, FlowView, ListAnswer, MessageItem } from '@fatong/contracts/api';
import { Icon, MessagesApi, Moment, Notice, PageHead, Reading, Tag, Words, type Column, type ListQuery } from '@fatong/ui';
import { Listing, type ListWords } from '../parts/listing.js';
import { directionMarks, stateMarks } from '../parts/marks.js';
import { Titles, shortType } from '../parts/titles.js';
import { ask } from '../ask/question.js';
import { messageFilters } from './filters.js';
import { listPageTexts as t } from './texts.js';

const columns: readonly Column[] = [
  { name: 'time', title: t.time },
  { name: 'direction', title: t.direction },
  { name: 'system', title: t.system },
  { name: 'type', title: t.type },
  { name: 'key', title: t.key },
  { name: 'state', title: t.state },
  { name: 'cause', title: t.cause, isWide: true },
];

/** Messages by query. */
@Component({
  selector: 'fa-list-page',
  imports: [Icon, Listing, MatButton, Moment, Notice, PageHead, Tag, Words],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'ft-fill' },
  template: `
    <ft-page-head [title]="words.title"><button matButton="outlined" type="button" (click)="about()"><ft-icon name="person" />{{ t.about | words }}</button></ft-page-head>
    @if (kept()) { <ft-notice [content]="{ title: t.aboutShown, detail: t.aboutWhy }" /> }
    <fa-listing [words]="words" [filters]="filters()" [columns]="columns" [cell]="cell" [key]="key" [link]="link" [read]="read()" />
    <ng-template #cell let-row let-column="column">
      @let item = asItem(row);
      @switch (column) {
        @case ('time') { <ft-moment [isExact]="true" [at]="item.receivedAt" /> }
        @case ('direction') { <span class="ft-quiet"><ft-icon [name]="directions[item.direction].icon" /> {{ directions[item.direction].label | words }}</span> @if (item.channel) { <span class="ft-quiet">{{ byImport | words }}</span> } }
        @case ('system') { {{ titles.system(item.system) | words }} }
        @case ('type') { {{ titles.type(item.type) | words }} <span class="ft-code ft-quiet" [title]="item.type">{{ shortType(item.type, item.system) }}</span> }
        @case ('key') { <span class="ft-figures">{{ item.key }}</span> }
        @case ('state') { <ft-tag [mark]="marks[item.state]" [title]="marks[item.state].means | words" /> }
        @case ('cause') { @if (item.cause; as cause) { <span class="rest" [title]="cause.words | words">{{ cause.words | words }}</span> } @else { <span class="nothing">—</span> } }
      }
    </ng-template>
  `,
  styleUrl: '../parts/cells.scss',
})
export class ListPage {
  private readonly api = inject(MessagesApi);
  private readonly injector = inject(Injector);
  private readonly router = inject(Router);
  private readonly route = inject(ActivatedRoute);
  /** A query about a person, which the server keeps: the address names its id and nobody. */
  protected readonly kept = toSignal(this.route.queryParamMap.pipe(map((all) => all.get('query'))), { requireSync: true });
  private readonly groups = new Reading<ListAnswer<FailureGroupView>>();
  private readonly flow = new Reading<FlowView>();
  protected readonly titles = inject(Titles);

  protected readonly t = t;
  protected readonly words: ListWords = { title: t.title, icon: 'message', none: t.none, noneWhy: t.noneWhy, news: t.news };
  protected readonly columns = columns;
  protected readonly filters = computed(() =>
    messageFilters(
      this.titles.systems(),
      this.groups.value()?.items ?? [],
      this.flow.value()?.areas.map(({ area, title }) => ({ value: area, label: title })) ?? [],
    ),
  );
  protected readonly byImport = t.byImport;
  protected readonly marks = stateMarks;
  protected readonly directions = directionMarks;
  protected readonly shortType = shortType;
  protected readonly key = ({ id }: MessageItem): string => id;
  protected readonly link = ({ id }: MessageItem): string[] => ['/messages', id];
  protected readonly read = computed(() => {
    const kept = this.kept();
    return (query: ListQuery) => this.api.list({ ...query, ...(kept !== null && { query: kept }) });
  });
  /** A template does not know what its row is. */
  protected readonly asItem = (row: MessageItem): MessageItem => row;

  constructor() {
    this.groups.ask(() => this.api.failures());
    // Only for the names of areas: their messages may be asked for by the picture of the flow.
    this.flow.ask(() => this.api.flow(1));
    inject(DestroyRef).onDestroy(() => {
      this.groups.close();
      this.flow.close();
    });
  }

  protected async about(): Promise<void> {
    const found = await ask(this.injector, {
      title: t.aboutTitle,
      lead: t.aboutLead,
      fields: [
        {
          name: 'person',
          title: t.person,
          kind: 'text',
          hint: t.personHint,
          isRequired: true,
          refuse: (entry) => (entry.length < 2 ? t.personShort : undefined),
        },
        {
          name: 'purpose',
          title: t.purpose,
          kind: 'text',
          hint: t.purposeHint,
          isRequired: true,
          refuse: (entry) => (entry.length < 2 ? t.personShort : undefined),
        },
      ],
      submit: t.about,
      send: ({ person = '', purpose = '' }) => this.api.about(person, purpose, 1),
    });
    if (found?.query !== undefined) await this.router.navigate([], { relativeTo: this.route, queryParams: { query: found.query } });
  }
}
