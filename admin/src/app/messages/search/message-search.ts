import { ChangeDetectionStrategy, Component, ElementRef, computed, inject, signal, viewChild } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { Router } from '@angular/router';
import { Subject, catchError, debounceTime, of, switchMap } from 'rxjs';
import type { ListAnswer, MessageItem } from '@fatong/contracts/api';
import { Failed, Icon, Keys, Language, MessagesApi, Moment, Tag, Words, keyTexts, problemOf, totalText, type ApiProblem } from '@fatong/ui';
import { directionMarks, stateMarks } from '../parts/marks.js';
import { Titles } from '../parts/titles.js';
import { messageSearchTexts as t } from './texts.js';

const shown = 8;
const isId = (text: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text);

/** The operator's way to a message: by its business key or its id, whole. What is asked is echoed in words; Ctrl K reaches it from anywhere. */
@Component({
  selector: 'fa-message-search',
  imports: [Failed, Icon, Moment, Tag, Words],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: {
    role: 'search',
    '[attr.aria-label]': 'language.words(t.search)',
    '(document:keydown.control.k)': 'reach($event)',
    '(document:keydown.meta.k)': 'reach($event)',
    '(focusout)': 'onLeave($event)',
  },
  templateUrl: './message-search.html',
  styleUrl: './message-search.scss',
})
export class MessageSearch {
  private readonly api = inject(MessagesApi);
  private readonly router = inject(Router);
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly box = viewChild.required<ElementRef<HTMLInputElement>>('box');
  protected readonly language = inject(Language);
  protected readonly titles = inject(Titles);

  protected readonly t = t;
  protected readonly marks = stateMarks;
  protected readonly directions = directionMarks;
  protected readonly text = signal('');
  protected readonly answer = signal<ListAnswer<MessageItem> | undefined>(undefined);
  protected readonly problem = signal<ApiProblem | undefined>(undefined);
  /** Which row Enter opens; the first says what is asked and opens the list. */
  protected readonly at = signal(0);
  protected readonly echo = computed(() =>
    isId(this.text()) ? t.byId(this.text()) : t.byKey(this.text(), totalText(this.answer()?.total ?? 0)),
  );
  private readonly typed = new Subject<string>();

  constructor() {
    inject(Keys).offer({ title: keyTexts.everywhere, entries: [{ keys: ['Ctrl', 'K'], does: t.search }] });
    this.typed
      .pipe(
        debounceTime(180),
        switchMap((text) =>
          text.length < 2 || isId(text)
            ? of(undefined)
            : this.api.list({ filter: { key: [text] }, limit: shown }).pipe(
                catchError((error: unknown) => {
                  this.problem.set(problemOf(error));
                  return of(undefined);
                }),
              ),
        ),
        takeUntilDestroyed(),
      )
      .subscribe((answer) => {
        this.at.set(0);
        this.answer.set(answer);
      });
  }

  protected ask(text: string): void {
    this.problem.set(undefined);
    this.text.set(text.trim());
    this.typed.next(text.trim());
  }

  protected onKey(event: KeyboardEvent): void {
    const rows = (this.answer()?.items.length ?? 0) + 1;
    if (event.key === 'Escape') return this.close();
    if (this.text().length < 2) return;
    if (event.key === 'ArrowDown') this.at.set((this.at() + 1) % rows);
    else if (event.key === 'ArrowUp') this.at.set((this.at() + rows - 1) % rows);
    else if (event.key === 'Enter') this.open(this.at());
    else return;
    event.preventDefault();
  }

  protected open(row: number): void {
    const text = this.text();
    const item = this.answer()?.items[row - 1];
    this.close();
    if (item !== undefined) void this.router.navigate(['/messages', item.id]);
    else if (isId(text)) void this.router.navigate(['/messages', text.toLowerCase()]);
    else void this.router.navigate(['/messages/list'], { queryParams: { key: text } });
  }

  protected reach(event: Event): void {
    event.preventDefault();
    this.box().nativeElement.select();
    this.box().nativeElement.focus();
  }

  protected onLeave({ relatedTarget }: FocusEvent): void {
    if (!(relatedTarget instanceof Node && this.element.nativeElement.contains(relatedTarget))) this.close();
  }

  private close(): void {
    this.box().nativeElement.value = '';
    this.text.set('');
    this.answer.set(undefined);
    this.problem.set(undefined);
    this.typed.next('');
  }
}
