import {
  ChangeDetectionStrategy,
  Component,
  DestroyRef,
  computed,
  effect,
  inject,
  input,
  signal,
  untracked,
  type TemplateRef,
} from '@angular/core';
import { takeUntilDestroyed, toSignal } from '@angular/core/rxjs-interop';
import { MatButton } from '@angular/material/button';
import { ActivatedRoute, Router } from '@angular/router';
import type { Observable } from 'rxjs';
import type { Label } from '@fatong/contracts';
import type { ListAnswer } from '@fatong/contracts/api';
import {
  Blank,
  Failed,
  Icon,
  Language,
  ListFoot,
  Live,
  Loading,
  Pages,
  QueryBar,
  Table,
  Words,
  listTexts,
  readAddress,
  writeAddress,
  type Column,
  type Filter,
  type Filters,
  type IconName,
  type ListQuery,
} from '@fatong/ui';

/** What a list is called, and says when it is empty. */
export interface ListWords {
  readonly title: Label;
  readonly icon: IconName;
  readonly none: Label;
  readonly noneWhy: Label;
  /** On the button that reads again when there is something new; without it the list renews only when asked. */
  readonly news?: Label;
}

const pageSize = 50;

/** A list with its query bar; the address holds the query. Rows under the reader's eyes do not move by themselves: he is told of news, and reads again when he likes. */
@Component({
  selector: 'fa-listing',
  imports: [Blank, Failed, Icon, ListFoot, Loading, MatButton, QueryBar, Table, Words],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ft-query-bar [filters]="filters()" [values]="values()" (changed)="narrow($event)" (cleared)="narrow({})">
      @if (hasNews()) { <button matButton="text" class="news" (click)="refresh()"><ft-icon name="again" />{{ words().news | words }}</button> }
    </ft-query-bar>
    @if (pages.problem(); as problem) { <ft-failed [problem]="problem" (again)="refresh()" /> }
    @if (pages.items(); as items) {
      @if (items.length > 0) {
        <div class="ft-rows">
          <ft-table [caption]="caption()" [columns]="columns()" [rows]="items" [cell]="cell()" [key]="key()" [link]="link()" [isBusy]="pages.isLoading()" />
          <ft-list-foot [pages]="pages" />
        </div>
      } @else if (isNarrowed()) {
        <div class="ft-sheet"><ft-blank icon="search" [title]="t.noneFound" [why]="t.noneFoundWhy"><button matButton="outlined" (click)="narrow({})">{{ t.clear | words }}</button></ft-blank></div>
      } @else {
        <div class="ft-sheet"><ft-blank [icon]="words().icon" [title]="words().none" [why]="words().noneWhy" /></div>
      }
    } @else if (pages.problem() === undefined) { <div class="ft-sheet"><ft-loading [lines]="10" /></div> }
  `,
  styles: `
    :host { display: flex; flex-direction: column; gap: 12px; }
    .news { margin-left: auto; }
  `,
})
export class Listing<T> {
  private readonly router = inject(Router);
  private readonly route = inject(ActivatedRoute);
  private readonly language = inject(Language);
  readonly words = input.required<ListWords>();
  readonly filters = input.required<readonly Filter[]>();
  readonly columns = input.required<readonly Column[]>();
  readonly cell = input.required<TemplateRef<{ readonly $implicit: T; readonly column: string }>>();
  readonly key = input.required<(row: T) => string>();
  readonly link = input<(row: T) => string[] | undefined>(() => undefined);
  readonly read = input.required<(query: ListQuery) => Observable<ListAnswer<T>>>();

  protected readonly t = listTexts;
  protected readonly pages = new Pages<T>();
  protected readonly hasNews = signal(false);
  private readonly parameters = toSignal(this.route.queryParams, { requireSync: true });
  protected readonly values = computed(() => readAddress(this.parameters(), this.filters()).filters);
  protected readonly isNarrowed = computed(() => Object.keys(this.values()).length > 0);
  protected readonly caption = computed(() => this.language.words(this.words().title));
  /** Filters are computed anew when titles arrive; only another query is another question. */
  private readonly question = computed(() => this.values(), { equal: (a, b) => JSON.stringify(a) === JSON.stringify(b) });

  constructor() {
    effect(() => {
      const [read, filter] = [this.read(), this.question()];
      untracked(() => {
        this.hasNews.set(false);
        this.pages.ask((cursor) => read({ filter, limit: pageSize, ...(cursor !== undefined && { cursor }) }));
      });
    });
    inject(Live)
      .changes('messages', 'failures')
      .pipe(takeUntilDestroyed())
      .subscribe(() => this.hasNews.set(this.words().news !== undefined));
    inject(DestroyRef).onDestroy(() => this.pages.close());
  }

  protected narrow(filters: Filters): void {
    void this.router.navigate([], {
      relativeTo: this.route,
      queryParams: writeAddress({ filters, sort: undefined, query: undefined }, this.filters()),
    });
  }

  refresh(): void {
    this.hasNews.set(false);
    this.pages.refresh();
  }
}
