import { ChangeDetectionStrategy, Component } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { ApiProblem } from '../api/index.js';
import { Words } from '../i18n/index.js';
import { QueryBar, Table, listTexts, type Column, type Filter } from '../list/index.js';
import { Blank, Failed, Loading } from '../states/index.js';
import { Tag, stateMark } from '../state-tag/index.js';
import { record } from './specimens.js';
import { bookTexts } from './texts.js';

/** A list with rows, renewing itself, empty, on its way, unreadable, and not for this reader. */
@Component({
  selector: 'ft-list-chapter',
  imports: [Blank, Failed, Loading, MatButton, QueryBar, Table, Tag, Words],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <h2>{{ t.lists | words }}</h2>
    <section><h3>{{ t.conditions | words }}</h3><ft-query-bar [filters]="filters" [values]="values" /></section>
    <section><h3>{{ t.rows | words }}</h3><ft-table [caption]="t.rows | words" [columns]="columns" [rows]="rows" [cell]="cell" [key]="key" [link]="link" sort="-name" /></section>
    <section><h3>{{ t.busy | words }}</h3><ft-table [caption]="t.busy | words" [columns]="columns" [rows]="rows.slice(0, 2)" [cell]="cell" [key]="key" sort="name" [isBusy]="true" /></section>
    <section class="two">
      <div><h3>{{ t.emptyList | words }}</h3><div class="ft-sheet"><ft-blank [title]="l.none" [why]="l.noneWhy" /></div></div>
      <div><h3>{{ t.narrowed | words }}</h3><div class="ft-sheet"><ft-blank icon="search" [title]="l.noneFound" [why]="l.noneFoundWhy"><button matButton="outlined">{{ l.clear | words }}</button></ft-blank></div></div>
      <div><h3>{{ t.loading | words }}</h3><div class="ft-sheet"><ft-loading /></div></div>
      <div class="stack"><h3>{{ t.unreadable | words }}</h3><ft-failed [problem]="away" /><ft-failed [problem]="mayNot" /></div>
    </section>
    <ng-template #cell let-row let-column="column">
      @switch (column) {
        @case ('name') { {{ t.sentence | words }} }
        @case ('state') { <ft-tag [mark]="row.mark" /> }
        @case ('count') { <span class="ft-figures">{{ row.count }}</span> }
      }
    </ng-template>
  `,
  styleUrl: './chapter.scss',
})
export class ListChapter {
  protected readonly t = bookTexts;
  protected readonly l = listTexts;
  protected readonly away = new ApiProblem(503, 'unavailable', { title: bookTexts.away, detail: bookTexts.awayWhy });
  protected readonly mayNot = new ApiProblem(403, 'forbidden', { title: bookTexts.mayNot, detail: bookTexts.mayNotWhy });
  protected readonly filters: readonly Filter[] = [
    {
      name: 'state',
      title: bookTexts.state,
      kind: 'choice',
      isPersonal: false,
      choices: record.states.map(({ name: value, label }) => ({ value, label })),
    },
    { name: 'name', title: bookTexts.name, kind: 'text', isPersonal: false },
    { name: 'on', title: bookTexts.day, kind: 'days', isPersonal: false },
    { name: 'party', title: bookTexts.party, kind: 'text', isPersonal: true },
  ];
  protected readonly values = { state: ['open', 'active'], on: { from: '2026-03-01' } };
  protected readonly columns: readonly Column[] = [
    { name: 'name', title: bookTexts.name, isSortable: true },
    { name: 'state', title: bookTexts.state },
    { name: 'count', title: bookTexts.count, isEnd: true },
  ];
  protected readonly rows = record.states
    .map(stateMark)
    .map((mark, i) => ({ id: String(i), mark, count: ((i + 1) * 1_234).toLocaleString('en') }));
  protected readonly key = ({ id }: { readonly id: string }): string => id;
  protected readonly link = (): string[] => ['/style-book'];
}
