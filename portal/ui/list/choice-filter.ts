import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { isSeveral, type FilterValue } from '../api/index.js';
import { Language, Words } from '../i18n/index.js';
import { filterWords, type Filter } from './filter.js';
import { Pick } from './pick.js';
import { listTexts } from './texts.js';

/** Boxes to tick, or dots where only one counts; long lists can be searched. Every tick takes effect at once. */
@Component({
  selector: 'ft-choice-filter',
  imports: [Pick, Words],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ft-pick [name]="filter().title | words" [chosen]="summary()" [(isOpen)]="isOpen">
      @if (isLong()) { <input class="ft-control" type="search" [placeholder]="t.search | words" [attr.aria-label]="t.search | words" (input)="sought.set($any($event.target).value)" /> }
      <div class="choices" role="group" [attr.aria-label]="filter().title | words">
        @if (filter().isSingle) { <label class="ft-check"><input type="radio" [name]="filter().name" [checked]="values().length === 0" (change)="changed.emit(undefined)" />{{ t.all | words }}</label> }
        @for (choice of shown(); track choice.value) {
          <label class="ft-check"><input [type]="filter().isSingle ? 'radio' : 'checkbox'" [name]="filter().name" [checked]="values().includes(choice.value)" (change)="tick(choice.value)" />{{ choice.label | words }}</label>
        }
      </div>
    </ft-pick>
  `,
  styles: `.choices { max-height: 320px; overflow: auto; margin: 4px 0 0; } .ft-check { border-radius: 3px; } .ft-check:hover { color: var(--mat-sys-primary); }`,
})
export class ChoiceFilter {
  private readonly language = inject(Language);
  readonly filter = input.required<Filter>();
  readonly value = input<FilterValue>();
  readonly changed = output<FilterValue | undefined>();

  protected readonly t = listTexts;
  protected readonly isOpen = signal(false);
  protected readonly sought = signal('');
  protected readonly isLong = computed(() => (this.filter().choices?.length ?? 0) > 12);
  protected readonly values = computed(() => {
    const value = this.value();
    return value !== undefined && isSeveral(value) ? value : [];
  });
  protected readonly shown = computed(() =>
    (this.filter().choices ?? []).filter(({ label, value }) =>
      [...label, value].some((text) => text.toLowerCase().includes(this.sought().toLowerCase())),
    ),
  );
  protected readonly summary = computed(() => {
    const values = this.values();
    if (values.length === 0) return '';
    const first = this.language.words(filterWords(this.filter(), values.slice(0, 1)));
    return values.length === 1 ? first : `${first} +${values.length - 1}`;
  });

  protected tick(value: string): void {
    const now = this.filter().isSingle
      ? [value]
      : this.values().includes(value)
        ? this.values().filter((other) => other !== value)
        : [...this.values(), value];
    this.changed.emit(now.length === 0 ? undefined : now);
    if (this.filter().isSingle) this.isOpen.set(false);
  }
}
