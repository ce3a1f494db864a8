import {
  ChangeDetectionStrategy,
  Component,
  DestroyRef,
  ElementRef,
  computed,
  effect,
  inject,
  input,
  signal,
  untracked,
} from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import type { NoticeItem, NoticeReads } from '@fatong/contracts/api';
import { NoticesApi, Pages, problemOf, type ApiProblem, type Filters } from '../api/index.js';
import { Words } from '../i18n/index.js';
import { Keys, keyTexts, pageKeys } from '../keys/index.js';
import { ListFoot } from '../list/index.js';
import { Live } from '../live/index.js';
import { PageHead } from '../shell/index.js';
import { Blank, Failed, Loading } from '../states/index.js';
import { NoticeEntry } from './entry.js';
import { noticeTexts } from './texts.js';
import { Unread } from './unread.js';

/** What this person is told, newest first: those not read, or all. j and k move, Enter opens, e marks as read. */
@Component({
  selector: 'ft-notices-page',
  imports: [Blank, Failed, ListFoot, Loading, MatButton, NoticeEntry, PageHead, RouterLink, Words],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { '(document:keydown)': 'press($event)' },
  template: `
    <ft-page-head [title]="t.title" [lead]="t.kept">
      @if (unread.text() && pages.items()?.length) { <button matButton="outlined" (click)="readAll()">{{ t.readAll | words }}</button> }
    </ft-page-head>
    <nav class="which" [attr.aria-label]="t.which | words">
      <a [routerLink]="[]" [class.here]="!isAll()" [attr.aria-current]="isAll() ? null : 'page'">{{ t.unread | words }}@if (unread.text(); as count) { <span class="ft-figures">{{ count }}</span> }</a>
      <a [routerLink]="[]" [queryParams]="{ show: 'all' }" [class.here]="isAll()" [attr.aria-current]="isAll() ? 'page' : null">{{ t.all | words }}</a>
    </nav>
    @if (problem() ?? pages.problem(); as failed) { <ft-failed [problem]="failed" (again)="again()" /> }
    @if (pages.items(); as items) {
      @if (items.length) {
        <ul class="ft-sheet" [attr.aria-busy]="pages.isLoading()">
          @for (one of items; track one.id) { <li><ft-notice-entry [notice]="one" (opened)="leave(one)" (read)="read({ ids: [one.id] })" /></li> }
        </ul>
        <ft-list-foot [pages]="pages" />
      } @else { <div class="ft-sheet"><ft-blank icon="check" [title]="isAll() ? t.noneAtAll : t.none" [why]="t.noneWhy" /></div> }
    } @else if (!pages.problem()) { <div class="ft-sheet"><ft-loading /></div> }
  `,
  styles: `
    .which { display: flex; gap: 24px; margin-bottom: 12px; border-bottom: 1px solid var(--ft-hair); }
    .which a { padding: 6px 0; margin-bottom: -1px; color: var(--mat-sys-on-surface); border-bottom: 2px solid transparent; }
    .which a:hover { text-decoration: none; color: var(--mat-sys-primary); }
    .which .here { color: var(--mat-sys-primary); border-color: var(--mat-sys-primary); font-weight: 700; }
    .which span { margin-left: 6px; }
    li + li { border-top: 1px solid var(--ft-hair); }
    ul { overflow: hidden; }
  `,
})
export class NoticesPage {
  private readonly api = inject(NoticesApi);
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly isForPage = pageKeys();
  protected readonly unread = inject(Unread);
  /** `all`: those read too. From the address. */
  readonly show = input<string>();
  protected readonly t = noticeTexts;
  protected readonly isAll = computed(() => this.show() === 'all');
  protected readonly pages = new Pages<NoticeItem>();
  protected readonly problem = signal<ApiProblem | undefined>(undefined);

  constructor() {
    effect(() => {
      const filter: Filters = this.isAll() ? {} : { unread: ['true'] };
      untracked(() => this.pages.ask((cursor) => this.api.list({ filter, ...(cursor !== undefined && { cursor }) })));
    });
    inject(Live)
      .changes('notices')
      .pipe(takeUntilDestroyed())
      .subscribe(() => this.pages.refresh());
    inject(DestroyRef).onDestroy(() => this.pages.close());
    inject(Keys).offer({
      title: noticeTexts.keys,
      entries: [
        { keys: ['j'], does: keyTexts.next },
        { keys: ['k'], does: keyTexts.previous },
        { keys: ['Enter'], does: keyTexts.enter },
        { keys: ['e'], does: noticeTexts.mark },
      ],
    });
  }

  protected again(): void {
    this.problem.set(undefined);
    this.pages.refresh();
  }

  /** Up to the newest on the page: one that came meanwhile stays unread. */
  protected readAll(): void {
    const newest = this.pages.items()?.[0];
    if (newest !== undefined) this.read({ through: newest.id });
  }

  /** To its record: it is read, whether or not the page is left. */
  protected leave({ id, readAt }: NoticeItem): void {
    if (readAt === null) this.unread.read({ ids: [id] }).subscribe({ error: (error: unknown) => this.problem.set(problemOf(error)) });
  }

  protected read(which: NoticeReads): void {
    this.unread.read(which).subscribe({ next: () => this.again(), error: (error: unknown) => this.problem.set(problemOf(error)) });
  }

  protected press(event: KeyboardEvent): void {
    if (!['j', 'k', 'e'].includes(event.key) || !this.isForPage(event)) return;
    const entries = [...this.element.nativeElement.querySelectorAll<HTMLElement>('.open')];
    const at = entries.indexOf(document.activeElement as HTMLElement);
    event.preventDefault();
    if (event.key !== 'e') return entries[Math.min(Math.max(at + (event.key === 'j' ? 1 : -1), 0), entries.length - 1)]?.focus();
    const one = this.pages.items()?.[at];
    if (one?.readAt === null) this.read({ ids: [one.id] });
  }
}
