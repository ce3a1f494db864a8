import { ChangeDetectionStrategy, Component, DestroyRef, computed, effect, inject, signal, untracked } from '@angular/core';
import { takeUntilDestroyed, toSignal } from '@angular/core/rxjs-interop';
import { MatButton } from '@angular/material/button';
import { ActivatedRoute, Router } from '@angular/router';
import { map } from 'rxjs';
import type { FailureGroupView, ListAnswer, MessageItem } from '@fatong/contracts/api';
import { Blank, Failed, Icon, Live, Loading, MessagesApi, Pages, Words } from '@fatong/ui';
import { totalWords } from '../parts/figures.js';
import { LiveMark } from '../parts/live-mark.js';
import { Reading } from '../parts/reading.js';
import { RowKeys } from '../parts/row-keys.js';
import { Chips } from './chips.js';
import { MessageRows } from './message-rows.js';
import { QueryBar, type QueryChange } from './query-bar.js';
import { filtersOf, readQuery } from './query.js';
import { listTexts } from './texts.js';

const pageSize = 50;

/** Messages by query; the address holds the query, so that it can be shared and gone back to. */
@Component({
  selector: 'fa-list-page',
  imports: [Blank, Chips, Failed, Icon, LiveMark, Loading, MatButton, MessageRows, QueryBar, RowKeys, Words],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'ft-page' },
  template: `
    <div faRowKeys (again)="refresh()">
      <header class="head">
        <div><h1>{{ t.title | words }}</h1></div>
        <div class="side">
          @if (hasNews()) { <button matButton="text" (click)="refresh()"><ft-icon name="again" />{{ t.news | words }}</button> }
          <fa-live-mark />
        </div>
      </header>
      <section class="ft-sheet query"><fa-query-bar [query]="query()" (changed)="change($event)" /></section>
      <fa-chips [query]="query()" [group]="group()" />
      @if (pages.problem(); as problem) { <ft-failed [problem]="problem" (again)="refresh()" /> }
      @if (pages.items(); as items) {
        <section class="ft-sheet rows" [class.stale]="pages.isLoading()" [attr.aria-busy]="pages.isLoading()" [attr.aria-label]="t.title | words">
          @if (items.length === 0) {
            @if (isFiltered()) { <ft-blank icon="search" [title]="t.empty" [why]="t.emptyWhy"><button matButton="outlined" (click)="clear()">{{ t.clear | words }}</button></ft-blank> }
            @else { <ft-blank icon="message" [title]="t.none" [why]="t.noneWhy" /> }
          } @else {
            <fa-message-rows [items]="items" />
            <footer class="foot">
              <span><span role="status">{{ total() | words }}</span><span class="keys">{{ t.keys | words }}</span></span>
              @if (pages.hasMore()) { <button matButton="outlined" [disabled]="pages.isLoading()" (click)="pages.more()">{{ (pages.isLoading() ? t.reads : t.next) | words }}</button> }
            </footer>
          }
        </section>
      } @else if (pages.problem() === undefined) { <ft-loading class="ft-sheet rows" [lines]="10" /> }
    </div>
  `,
  styleUrls: ['../parts/page.scss', '../parts/table.scss'],
  styles: `
    .query { padding: 10px 12px 12px; }
    fa-chips, ft-failed, .rows { margin-top: 10px; }
    .stale { opacity: 0.7; transition: opacity 120ms 200ms; }
    .keys { margin-left: 16px; font-size: var(--ft-note); }
    @media (max-width: 720px), (pointer: coarse) { .keys { display: none; } }
  `,
})
export class ListPage {
  private readonly api = inject(MessagesApi);
  private readonly router = inject(Router);
  private readonly route = inject(ActivatedRoute);
  private readonly groups = new Reading<ListAnswer<FailureGroupView>>();

  protected readonly pages = new Pages<MessageItem>();
  protected readonly query = toSignal(this.route.queryParamMap.pipe(map(readQuery)), { requireSync: true });
  protected readonly isFiltered = computed(() => Object.keys(this.query()).length > 0);
  protected readonly group = computed(() => this.groups.value()?.items.find(({ id }) => id === this.query().group)?.cause.words ?? null);
  protected readonly total = computed(() => totalWords(this.pages.total() ?? 0, this.pages.items()?.length ?? 0));
  protected readonly hasNews = signal(false);
  protected readonly t = listTexts;

  constructor() {
    effect(() => {
      const filter = filtersOf(this.query());
      untracked(() => {
        this.hasNews.set(false);
        this.pages.ask((cursor) => this.api.list({ filter, limit: pageSize, ...(cursor !== undefined && { cursor }) }));
        if (this.query().group !== undefined) this.groups.ask(() => this.api.failures());
      });
    });
    // Rows under the reader's eyes do not move by themselves: he is told, and reads again when he likes.
    inject(Live).changes('messages', 'failures').pipe(takeUntilDestroyed()).subscribe(() => this.hasNews.set(true));
    inject(DestroyRef).onDestroy(() => {
      this.pages.close();
      this.groups.close();
    });
  }

  protected change(change: QueryChange): void {
    void this.router.navigate([], { relativeTo: this.route, queryParams: change, queryParamsHandling: 'merge' });
  }

  protected clear(): void {
    void this.router.navigate([], { relativeTo: this.route, queryParams: {} });
  }

  protected refresh(): void {
    this.hasNews.set(false);
    this.pages.refresh();
  }
}
