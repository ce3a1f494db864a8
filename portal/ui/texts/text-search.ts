import { ChangeDetectionStrategy, Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import type { Subscription } from 'rxjs';
import type { Label } from '@fatong/contracts';
import type { FieldView, ListAnswer, RecordView, TextHit } from '@fatong/contracts/api';
import { RecordsApi, problemOf, type ApiProblem } from '../api/index.js';
import { Language, Words } from '../i18n/index.js';
import { totalText } from '../list/texts.js';
import { recordLink } from '../paths.js';
import { Blank, Failed, Loading } from '../states/index.js';
import { textTexts } from './texts.js';

/** Whether words in these records or their files can be looked for. */
export const hasTexts = ({ fields }: RecordView): boolean => fields.some(isFound);
const isFound = ({ text, fields = [] }: FieldView): boolean => text === true || fields.some(isFound);

/** Looks for words in the texts of one record type and of its files; each place with its field or page and the words marked. They never stand in the address. */
@Component({
  selector: 'ft-text-search',
  imports: [Blank, Failed, Loading, MatButton, RouterLink, Words],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form role="search" [attr.aria-label]="t.title | words" (submit)="ask($event, box.value)">
      <input #box class="ft-control" type="search" minlength="2" maxlength="50" [attr.aria-label]="t.title | words" [placeholder]="t.hint | words" />
      <button matButton="outlined" type="submit">{{ t.find | words }}</button>
      @if (asked()) { <button matButton type="button" (click)="close(box)">{{ t.close | words }}</button> }
    </form>
    @if (problem(); as failed) { <ft-failed [problem]="failed" (again)="read()" /> }
    @if (asked() && !problem()) {
      @if (hits(); as found) {
        @if (found.length === 0) { <div class="ft-sheet"><ft-blank icon="search" [title]="t.none" [why]="t.noneWhy" /></div> }
        @else {
          <p class="ft-note ft-quiet" role="status">{{ t.found(totalText(total())) | words }}</p>
          <ol class="ft-sheet">
            @for (hit of found; track hit.id + hit.field + hit.file + hit.page) {
              <li>
                <a [routerLink]="linkTo(hit)">{{ hit.title }}</a>
                <span class="ft-note ft-quiet">@if (hit.page === null) {{{ titleAt(hit.field) | words }}} @else {{{ hit.name }} · {{ t.page(hit.page) | words }}}</span>
                <p>…{{ hit.before }}<mark>{{ hit.words }}</mark>{{ hit.after }}…</p>
              </li>
            }
          </ol>
          @if (next()) { <button matButton type="button" (click)="read(next()!)">{{ t.more | words }}</button> }
        }
      } @else { <div class="ft-sheet"><ft-loading [lines]="4" /></div> }
    }
  `,
  styles: `
    :host { display: block; margin-bottom: 12px; }
    form { display: flex; flex-wrap: wrap; gap: 8px; align-items: center; }
    form input { flex: 1; max-width: 420px; min-width: 160px; }
    ol { margin: 8px 0; }
    li { padding: 8px 14px; }
    li + li { border-top: 1px solid var(--ft-hair); }
    li a { margin-right: 12px; }
    li p { margin: 4px 0 0; overflow-wrap: anywhere; }
  `,
})
export class TextSearch {
  private readonly api = inject(RecordsApi);
  private readonly language = inject(Language);
  readonly type = input.required<string>();
  /** Of the type: what is written in a record is found under its title. */
  readonly fields = input<readonly FieldView[]>([]);
  protected readonly t = textTexts;
  protected readonly totalText = totalText;
  protected readonly asked = signal('');
  protected readonly answer = signal<ListAnswer<TextHit> | undefined>(undefined);
  protected readonly hits = computed(() => this.answer()?.items);
  protected readonly next = computed(() => this.answer()?.next ?? null);
  protected readonly total = computed(() => this.answer()?.total ?? 0);
  protected readonly problem = signal<ApiProblem | undefined>(undefined);
  private reading?: Subscription;

  constructor() {
    effect(() => {
      this.type();
      this.language.name();
      untracked(() => this.clear());
    });
  }

  protected linkTo({ id }: TextHit): string[] {
    return recordLink(this.type(), id);
  }

  protected titleAt(path: string): Label {
    const [name, cell] = path.split('.');
    const field = this.fields().find((one) => one.name === name);
    return (field?.fields?.find((one) => one.name === cell) ?? field)?.title ?? ['', ''];
  }

  protected ask(event: Event, text: string): void {
    event.preventDefault();
    if (text.trim() === '') return this.clear();
    this.asked.set(text.trim());
    this.read();
  }

  protected read(cursor?: string): void {
    this.reading?.unsubscribe();
    this.problem.set(undefined);
    const before = cursor === undefined ? [] : (this.answer()?.items ?? []);
    if (cursor === undefined) this.answer.set(undefined);
    this.reading = this.api.texts(this.type(), { text: this.asked(), ...(cursor !== undefined && { cursor }) }).subscribe({
      next: ({ items, next, total }) => this.answer.set({ items: [...before, ...items], next, total }),
      error: (error: unknown) => this.problem.set(problemOf(error)),
    });
  }

  protected close(box: HTMLInputElement): void {
    box.value = '';
    this.clear();
    box.focus();
  }

  private clear(): void {
    this.reading?.unsubscribe();
    this.asked.set('');
    this.answer.set(undefined);
    this.problem.set(undefined);
  }
}
