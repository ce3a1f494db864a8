import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { RefusalView } from '@fatong/contracts/api';
import { Blank, Catalogue, Failed, ListFoot, Loading, MessagesApi, Moment, PageHead, QueryBar, Table, Words, listTexts, type Column, type Filter } from '@fatong/ui';
import { adminTexts } from '../texts.js';
import { Listing } from './listing.js';
import { problemWords } from './problem-words.js';
import { messageTexts } from './texts.js';

@Component({
  selector: 'ft-refusals-page',
  imports: [Blank, Failed, ListFoot, Loading, MatButton, Moment, PageHead, QueryBar, Table, Words],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ft-page-head [title]="title" [lead]="t.refusalsLead" />
    <ft-query-bar [filters]="filters()" [values]="listing.values()" (changed)="listing.narrow($event)" (cleared)="listing.narrow({})" />
    @if (listing.pages.problem(); as failed) { <ft-failed [problem]="failed" (again)="listing.refresh()" /> }
    @if (listing.pages.items(); as items) {
      @if (items.length) {
        <div>
          <ft-table [caption]="title | words" [columns]="columns" [rows]="items" [cell]="cell" [key]="key" [link]="link" />
          <ft-list-foot [pages]="listing.pages" />
        </div>
      } @else {
        <div class="ft-sheet"><ft-blank icon="shut" [title]="t.noRefusals" [why]="t.noRefusalsWhy">@if (listing.isNarrowed()) { <button matButton="outlined" (click)="listing.narrow({})">{{ list.clear | words }}</button> }</ft-blank></div>
      }
    } @else if (!listing.pages.problem()) { <div class="ft-sheet"><ft-loading [lines]="10" /></div> }
    <ng-template #cell let-refusal let-column="column">
      @switch (column) {
        @case ('problem') { {{ words(refusal) | words }} }
        @case ('status') { <span class="ft-figures">{{ refusal.status }}</span> }
        @case ('system') { {{ catalogue.system(refusal.system) | words }} }
        @case ('type') { {{ refusal.type ?? '—' }} }
        @case ('key') { <span class="ft-figures">{{ refusal.key ?? '—' }}</span> }
        @case ('at') { <ft-moment [at]="refusal.at" /> }
      }
    </ng-template>
  `,
  styles: `:host { display: flex; flex-direction: column; gap: 12px; } ft-page-head { margin-bottom: 0; }`,
})
export class RefusalsPage {
  private readonly api = inject(MessagesApi);
  protected readonly catalogue = inject(Catalogue);
  protected readonly t = messageTexts;
  protected readonly list = listTexts;
  protected readonly title = adminTexts.refusals;
  protected readonly filters = computed((): readonly Filter[] => [{ name: 'system', title: messageTexts.system, kind: 'choice', isPersonal: false, isSingle: true, choices: this.catalogue.systems().map(({ system, title }) => ({ value: system, label: title })) }]);
  protected readonly listing = new Listing<RefusalView>(this.filters, (query) => this.api.refusals(query), true);
  protected readonly columns: readonly Column[] = [
    { name: 'problem', title: messageTexts.problem, isWide: true }, { name: 'status', title: messageTexts.status }, { name: 'system', title: messageTexts.system },
    { name: 'type', title: messageTexts.type }, { name: 'key', title: messageTexts.key }, { name: 'at', title: messageTexts.received },
  ];
  protected readonly words = ({ problem }: RefusalView) => problemWords(problem);
  protected readonly key = ({ id }: RefusalView): string => id;
  protected readonly link = ({ id }: RefusalView): string[] => ['/refusals', id];
}
