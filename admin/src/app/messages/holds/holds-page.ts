import { ChangeDetectionStrategy, Component, Injector, computed, inject, viewChild } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { HoldView } from '@fatong/contracts/api';
import { Moment, PageHead, Session, SteeringApi, Tag, Words, type Column, type Filter, type ListQuery, type Mark } from '@fatong/ui';
import { ask } from '../ask/question.js';
import { reasonField } from '../discard/discard-dialog.js';
import { Listing, type ListWords } from '../parts/listing.js';
import { holdTexts as t } from './texts.js';

const columns: readonly Column[] = [
  { name: 'at', title: t.at },
  { name: 'kind', title: t.kind },
  { name: 'value', title: t.value },
  { name: 'state', title: t.state },
  { name: 'who', title: t.who },
  { name: 'reason', title: t.reason, isWide: true },
];
const kinds = ['key', 'record', 'person'] as const;
const filters: readonly Filter[] = [
  {
    name: 'state',
    title: t.state,
    kind: 'choice',
    isPersonal: false,
    isSingle: true,
    choices: (['open', 'released'] as const).map((value) => ({ value, label: t[value] })),
  },
];

/** What outlives its time, by whose word and why. */
@Component({
  selector: 'fa-holds-page',
  imports: [Listing, MatButton, Moment, PageHead, Tag, Words],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'ft-fill' },
  template: `
    <ft-page-head [title]="t.title" [lead]="t.lead">@if (mayHold()) { <button matButton="filled" type="button" (click)="lay()">{{ t.lay | words }}</button> }</ft-page-head>
    <fa-listing [words]="words" [filters]="filters" [columns]="columns" [cell]="cell" [key]="key" [read]="read" />
    <ng-template #cell let-row let-column="column">
      @let hold = asHold(row);
      @switch (column) {
        @case ('at') { <ft-moment [at]="hold.at" /> }
        @case ('kind') { {{ t.kinds[hold.kind] | words }} }
        @case ('value') { <span class="ft-figures">{{ hold.value }}</span> }
        @case ('state') { <ft-tag [mark]="marks[hold.released ? 'released' : 'open']" /> }
        @case ('who') { {{ hold.who?.name ?? hold.account }} }
        @case ('reason') { {{ hold.reason }}@if (hold.released; as released) { <span class="ft-quiet"> · {{ t.released | words }} {{ released.who?.name }} <ft-moment [at]="released.at" /> {{ released.reason }}</span> } @else if (mayHold()) { <button matButton="text" type="button" (click)="release(hold)">{{ t.release | words }}</button> } }
      }
    </ng-template>
  `,
  styleUrl: '../parts/cells.scss',
})
export class HoldsPage {
  private readonly api = inject(SteeringApi);
  private readonly injector = inject(Injector);
  private readonly session = inject(Session);
  private readonly listing = viewChild.required<Listing<HoldView>>(Listing);
  protected readonly t = t;
  protected readonly words: ListWords = { title: t.title, icon: 'lock', none: t.none, noneWhy: t.noneWhy };
  protected readonly columns = columns;
  protected readonly filters = filters;
  protected readonly marks: Readonly<Record<'open' | 'released', Mark>> = {
    open: { label: t.open, tone: 'live', icon: 'lock' },
    released: { label: t.released, tone: 'rest', icon: 'check' },
  };
  protected readonly mayHold = computed(() => this.session.view()?.may.hold === true);
  protected readonly key = ({ id }: HoldView): string => id;
  protected readonly read = (query: ListQuery) => this.api.holds(query);
  /** A template does not know what its row is. */
  protected readonly asHold = (row: HoldView): HoldView => row;

  protected async lay(): Promise<void> {
    const laid = await ask(this.injector, {
      title: t.layTitle,
      fields: [
        {
          name: 'kind',
          title: t.kind,
          kind: 'choice',
          isRequired: true,
          value: 'key',
          choices: kinds.map((value) => ({ value, label: t.kinds[value] })),
        },
        ...kinds.map((kind) => ({
          name: kind,
          title: t.kinds[kind],
          kind: 'text' as const,
          hint: t.hints[kind],
          isRequired: true,
          isAsked: (said: Readonly<Record<string, string>>) => said['kind'] === kind,
        })),
        reasonField,
      ],
      submit: t.lay,
      send: (said) =>
        this.api.lay({ kind: said['kind'] as HoldView['kind'], value: said[said['kind'] ?? ''] ?? '', reason: said['reason'] ?? '' }),
    });
    if (laid !== undefined) this.listing().refresh();
  }

  protected async release({ id }: HoldView): Promise<void> {
    const released = await ask(this.injector, {
      title: t.releaseTitle,
      lead: t.releaseWhy,
      fields: [reasonField],
      submit: t.release,
      send: ({ reason = '' }) => this.api.release(id, reason),
    });
    if (released !== undefined) this.listing().refresh();
  }
}
