import { Location } from '@angular/common';
import { ChangeDetectionStrategy, Component, DOCUMENT, ElementRef, Injector, computed, inject, signal, viewChild } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { Router } from '@angular/router';
import { Subject, catchError, debounceTime, of, switchMap } from 'rxjs';
import type { SearchAnswer } from '@fatong/contracts/api';
import { openActionSheet } from '../action-sheet/index.js';
import { RecordsApi, problemOf, type ApiProblem } from '../api/index.js';
import { Language, Words } from '../i18n/index.js';
import { Icon } from '../icon/index.js';
import { Keys, keyTexts } from '../keys/index.js';
import { recordLink } from '../paths.js';
import { Recent } from '../recent/index.js';
import { Failed } from '../states/index.js';
import { Tag } from '../state-tag/index.js';
import { FoundRows, type FoundGroup, type FoundRow } from './rows.js';
import { searchTexts } from './texts.js';

/** Records are asked for from so many characters on. */
const least = 2;
const mostRecords = 100;

/** One box for everything: records by number, name or part of it, pages, and what may be begun; before anything is typed, what was opened lately. Ctrl K reaches it from anywhere. */
@Component({
  selector: 'ft-search-box',
  imports: [Failed, Icon, Tag, Words],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: {
    role: 'search',
    '[attr.aria-label]': 'language.words(t.everywhere)',
    '(document:keydown.control.k)': 'reach($event)',
    '(document:keydown.meta.k)': 'reach($event)',
    '(focusout)': 'onLeave($event)',
  },
  templateUrl: './search-box.html',
  styleUrl: './search-box.scss',
})
export class SearchBox {
  private readonly api = inject(RecordsApi);
  private readonly router = inject(Router);
  private readonly location = inject(Location);
  private readonly document = inject(DOCUMENT);
  private readonly injector = inject(Injector);
  private readonly recent = inject(Recent);
  private readonly found = inject(FoundRows);
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly box = viewChild.required<ElementRef<HTMLInputElement>>('box');
  protected readonly language = inject(Language);
  protected readonly t = searchTexts;
  protected readonly isOpen = signal(false);
  protected readonly text = signal('');
  protected readonly answer = signal<SearchAnswer | undefined>(undefined);
  protected readonly problem = signal<ApiProblem | undefined>(undefined);
  protected readonly at = signal(0);
  private readonly typed = new Subject<string>();

  private readonly groups = computed((): readonly FoundGroup[] => {
    const text = this.text();
    if (text !== '') return [...this.found.known(text), ...this.found.ofRecords(this.answer() ?? { items: [], counts: [] }, text)];
    const rows = this.recent.items().map((item) => this.found.ofRecord(item, ''));
    return rows.length > 0 ? [{ key: 'recent', title: searchTexts.recent, rows }] : [];
  });
  /** With the place of their first row among all. */
  protected readonly placed = computed(() => {
    let from = 0;
    return this.groups().map((group) => {
      const placed = { ...group, from };
      from += group.rows.length;
      return placed;
    });
  });
  protected readonly rows = computed(() => this.groups().flatMap(({ rows }) => rows));
  protected readonly isNothing = computed(() => this.answer() !== undefined && this.rows().length === 0);
  protected readonly isShown = computed(
    () => this.isOpen() && (this.rows().length > 0 || this.isNothing() || this.problem() !== undefined),
  );

  constructor() {
    inject(Keys).offer({
      title: keyTexts.everywhere,
      entries: [
        { keys: ['Ctrl', 'K'], does: keyTexts.search },
        { keys: ['Ctrl', 'Enter'], does: searchTexts.hints[3][1] },
      ],
    });
    this.typed
      .pipe(
        debounceTime(180),
        switchMap((text) =>
          text.length < least
            ? of(undefined)
            : this.api.search(text, mostRecords).pipe(
                catchError((error: unknown) => {
                  this.problem.set(problemOf(error));
                  return of(undefined);
                }),
              ),
        ),
        takeUntilDestroyed(),
      )
      .subscribe((answer) => this.answer.set(answer));
  }

  protected ask(text: string): void {
    this.isOpen.set(true);
    this.problem.set(undefined);
    this.at.set(0);
    this.text.set(text.trim());
    this.typed.next(text.trim());
  }

  protected onKey(event: KeyboardEvent): void {
    const count = this.rows().length;
    if (event.key === 'Escape') return this.close();
    if (!this.isShown() || count === 0) return;
    if (event.key === 'ArrowDown') this.at.set((this.at() + 1) % count);
    else if (event.key === 'ArrowUp') this.at.set((this.at() + count - 1) % count);
    else if (event.key === 'Enter') this.open(this.rows()[this.at()]!, event);
    else if (event.key !== 'Tab' || !this.toGroup(event.shiftKey ? -1 : 1)) return;
    event.preventDefault();
    this.document.getElementById(`ft-found-${this.at()}`)?.scrollIntoView({ block: 'nearest' });
  }

  protected open(row: FoundRow, event: KeyboardEvent | MouseEvent): void {
    const isBeside = event.ctrlKey || event.metaKey;
    const { link, query = {}, begin } = row;
    if (link !== undefined && isBeside) {
      const url = this.router.serializeUrl(this.router.createUrlTree([...link], { queryParams: query }));
      this.document.defaultView?.open(this.location.prepareExternalUrl(url), '_blank', 'noopener');
      return;
    }
    this.close();
    // The focus goes where one went.
    this.document.getElementById('content')?.focus({ preventScroll: true });
    if (link !== undefined) void this.router.navigate([...link], { queryParams: query });
    if (begin !== undefined) void this.begin(begin);
  }

  protected reach(event: Event): void {
    event.preventDefault();
    this.box().nativeElement.select();
    this.box().nativeElement.focus();
  }

  protected onLeave({ relatedTarget }: FocusEvent): void {
    if (!(relatedTarget instanceof Node && this.element.nativeElement.contains(relatedTarget))) this.isOpen.set(false);
  }

  /** To the first row of the group after this one, or before it. False: there is none, and Tab leaves the box. */
  private toGroup(step: 1 | -1): boolean {
    const groups = this.placed();
    const here = groups.findLastIndex(({ from }) => from <= this.at());
    const next = groups[here + step];
    if (next === undefined) return false;
    this.at.set(next.from);
    return true;
  }

  private async begin({ record, action }: NonNullable<FoundRow['begin']>): Promise<void> {
    const done = await openActionSheet(this.injector, { record, action, on: null });
    if (done !== undefined) await this.router.navigate(recordLink(done.type, done.id));
  }

  private close(): void {
    this.box().nativeElement.value = '';
    this.isOpen.set(false);
    this.text.set('');
    this.answer.set(undefined);
    this.problem.set(undefined);
    this.typed.next('');
  }
}
