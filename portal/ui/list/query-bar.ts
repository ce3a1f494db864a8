import { ChangeDetectionStrategy, Component, computed, effect, inject, input, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { unknownValue } from '@fatong/contracts/fields';
import { isSeveral, type FilterValue, type Filters } from '../api/index.js';
import { Language, Words } from '../i18n/index.js';
import { Icon } from '../icon/index.js';
import { ChoiceFilter } from './choice-filter.js';
import { DaysFilter } from './days-filter.js';
import { filterWords, type Filter } from './filter.js';
import { RefFilter } from './ref-filter.js';
import { TextFilter } from './text-filter.js';
import { listTexts } from './texts.js';
import { Titles } from './titles.js';

/** Conditions shown at once; the rest stand behind "more". */
const usual = 4;

/** A list's conditions, and below them the same in words, each of which can be taken away. */
@Component({
  selector: 'ft-query-bar',
  imports: [ChoiceFilter, DaysFilter, Icon, MatButton, RefFilter, TextFilter, Words],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { role: 'search', '[attr.aria-label]': 'language.words(t.filters)' },
  template: `
    <div class="bar" [class.open]="isOpen()">
      @for (filter of shown(); track filter.name) {
        @switch (filter.kind) {
          @case ('choice') { <ft-choice-filter [filter]="filter" [value]="values()[filter.name]" (changed)="change(filter.name, $event)" /> }
          @case ('days') { <ft-days-filter [filter]="filter" [value]="values()[filter.name]" (changed)="change(filter.name, $event)" /> }
          @case ('ref') { <ft-ref-filter [filter]="filter" [value]="values()[filter.name]" (changed)="change(filter.name, $event)" /> }
          @case ('text') { <ft-text-filter [filter]="filter" [value]="values()[filter.name]" (changed)="change(filter.name, $event)" /> }
        }
      }
      @if (offered().length > few) {
        <button matButton="text" class="more" (click)="isOpen.set(!isOpen())" [attr.aria-expanded]="isOpen()"><ft-icon name="filter" />{{ (isOpen() ? t.fewer : t.more) | words }}</button>
      }
      <ng-content />
    </div>
    @if (chips().length) {
      <ul class="chips">
        @for (chip of chips(); track chip.name) {
          <li><span class="ft-quiet">{{ chip.title }}</span><b>{{ chip.words }}</b><button type="button" (click)="change(chip.name, undefined)" [attr.aria-label]="(t.removeFilter | words) + ' ' + chip.title"><ft-icon name="cross" /></button></li>
        }
        <li class="clear"><button type="button" (click)="cleared.emit()">{{ t.clear | words }}</button></li>
      </ul>
    }
  `,
  styles: `
    :host { display: block; }
    .bar { display: flex; flex-wrap: wrap; gap: 8px; align-items: center; }
    .chips { display: flex; flex-wrap: wrap; gap: 6px; margin-top: 8px; font-size: var(--ft-note); }
    li { display: inline-flex; align-items: center; gap: 6px; padding: 0 2px 0 8px; line-height: 24px; border-radius: 3px; background: var(--mat-sys-primary-container); color: var(--mat-sys-on-primary-container); }
    li .ft-quiet { color: inherit; opacity: 0.85; }
    b { font-weight: 700; max-width: 40ch; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
    li button { border: 0; background: none; color: inherit; line-height: 0; padding: 5px; cursor: pointer; border-radius: 3px; }
    li ft-icon { width: 11px; height: 11px; }
    .clear { background: none; }
    .clear button { line-height: 24px; padding: 0 6px; color: var(--mat-sys-primary); }
    @media (max-width: 720px) { .bar:not(.open) > :nth-child(n + 3):not(.more) { display: none; } }
  `,
})
export class QueryBar {
  protected readonly language = inject(Language);
  private readonly titles = inject(Titles);
  readonly filters = input.required<readonly Filter[]>();
  readonly values = input.required<Filters>();
  /** A condition on personal values is in force that this page does not know. */
  readonly hasHidden = input(false);
  readonly changed = output<Filters>();
  readonly cleared = output();

  protected readonly t = listTexts;
  protected readonly few = usual;
  protected readonly isOpen = signal(false);
  protected readonly offered = computed(() => this.filters().filter(({ isGiven }) => isGiven !== true));
  protected readonly shown = computed(() => (this.isOpen() ? this.offered() : this.offered().slice(0, usual)));
  protected readonly chips = computed(() => {
    const chips = this.filters().flatMap((filter) => {
      const value = this.values()[filter.name];
      return value === undefined
        ? []
        : [{ name: filter.name, title: this.language.words(filter.title), words: this.wordsOf(filter, value) }];
    });
    return this.hasHidden() ? [...chips, { name: '', title: '', words: this.language.words(listTexts.hiddenFilter) }] : chips;
  });

  constructor() {
    // Also of conditions that the bar does not show now.
    effect(() => {
      for (const { name, kind, to } of this.filters()) {
        const value = this.values()[name];
        if (kind === 'ref' && value !== undefined && isSeveral(value))
          for (const id of value) if (id !== unknownValue) this.titles.ask(to ?? '', id);
      }
    });
  }

  protected change(name: string, value: FilterValue | undefined): void {
    const { [name]: _, ...others } = this.values();
    if (name === '') this.cleared.emit();
    else this.changed.emit(value === undefined ? others : { ...others, [name]: value });
  }

  private wordsOf(filter: Filter, value: FilterValue): string {
    if (filter.kind === 'ref' && isSeveral(value))
      return value.map((id) => (id === unknownValue ? this.language.words(listTexts.unknown) : this.titles.of(id))).join(', ');
    return this.language.words(filterWords(filter, value));
  }
}
