import { ChangeDetectionStrategy, Component, ElementRef, inject, signal, viewChild } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { Router } from '@angular/router';
import { Subject, catchError, debounceTime, of, switchMap } from 'rxjs';
import type { Found, SearchAnswer } from '@fatong/contracts/api';
import { RecordsApi, problemOf, type ApiProblem } from '../api/index.js';
import { Language, Words } from '../i18n/index.js';
import { Icon } from '../icon/index.js';
import { Keys, keyTexts } from '../keys/index.js';
import { recordLink } from '../paths.js';
import { Catalogue } from '../session/index.js';
import { Failed } from '../states/index.js';
import { Tag, stateMark, type Mark } from '../state-tag/index.js';
import { searchTexts } from './texts.js';

/** Records of every type by number, identifier or title; Ctrl K reaches it from anywhere. */
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
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly box = viewChild.required<ElementRef<HTMLInputElement>>('box');
  protected readonly catalogue = inject(Catalogue);
  protected readonly language = inject(Language);
  protected readonly t = searchTexts;
  protected readonly answer = signal<SearchAnswer | undefined>(undefined);
  protected readonly problem = signal<ApiProblem | undefined>(undefined);
  protected readonly at = signal(0);
  private readonly typed = new Subject<string>();

  constructor() {
    inject(Keys).offer({ title: keyTexts.everywhere, entries: [{ keys: ['Ctrl', 'K'], does: keyTexts.search }] });
    this.typed
      .pipe(
        debounceTime(180),
        switchMap((text) =>
          text.length < 2
            ? of(undefined)
            : this.api.search(text, 12).pipe(
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
    this.typed.next(text.trim());
  }

  protected mark({ type, state }: Found): Mark | undefined {
    const known = this.catalogue.state(type, state);
    return known && stateMark(known);
  }

  protected onKey(event: KeyboardEvent): void {
    const items = this.answer()?.items ?? [];
    if (event.key === 'Escape') return this.close();
    if (items.length === 0) return;
    if (event.key === 'ArrowDown') this.at.set((this.at() + 1) % items.length);
    else if (event.key === 'ArrowUp') this.at.set((this.at() + items.length - 1) % items.length);
    else if (event.key === 'Enter') this.open(items[this.at()]!);
    else return;
    event.preventDefault();
  }

  protected open({ type, id }: Found): void {
    this.close();
    void this.router.navigate(recordLink(type, id));
  }

  protected reach(event: Event): void {
    event.preventDefault();
    this.box().nativeElement.select();
    this.box().nativeElement.focus();
  }

  protected onLeave({ relatedTarget }: FocusEvent): void {
    if (!(relatedTarget instanceof Node && this.element.nativeElement.contains(relatedTarget))) this.answer.set(undefined);
  }

  private close(): void {
    this.box().nativeElement.value = '';
    this.answer.set(undefined);
    this.problem.set(undefined);
  }
}
