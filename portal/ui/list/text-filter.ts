import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { isSeveral, type FilterValue } from '../api/index.js';
import { Language, Words } from '../i18n/index.js';
import { Icon } from '../icon/index.js';
import type { Filter } from './filter.js';
import { listTexts } from './texts.js';

/** A text typed; Enter or leaving the box asks. */
@Component({
  selector: 'ft-text-filter',
  imports: [Icon, Words],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { '[style.--room]': 'room()' },
  template: `
    <ft-icon [name]="filter().isPersonal ? 'lock' : 'search'" />
    <input class="ft-control" type="search" autocomplete="off" [placeholder]="filter().title | words" [attr.aria-label]="filter().title | words" [title]="hint()" [value]="text()" (change)="ask($any($event.target).value)" />
  `,
  styles: `
    :host { position: relative; display: block; width: max(168px, calc(var(--room) * 0.52em + 42px)); max-width: 100%; }
    ft-icon { position: absolute; left: 9px; top: 50%; translate: 0 -50%; width: 14px; height: 14px; color: var(--mat-sys-on-surface-variant); pointer-events: none; }
    input { padding-left: 28px; padding-right: 6px; border-color: var(--ft-strong); height: var(--ft-control); }
  `,
})
export class TextFilter {
  private readonly language = inject(Language);
  readonly filter = input.required<Filter>();
  readonly value = input<FilterValue>();
  readonly changed = output<FilterValue | undefined>();
  protected readonly hint = computed(() =>
    this.language.words(this.filter().hint ?? (this.filter().isPersonal ? listTexts.personal : listTexts.begins)),
  );
  /** What the box is called fits into it, in either language. */
  protected readonly room = computed(() =>
    [...this.language.words(this.filter().title)].reduce((sum, letter) => sum + (letter > '\u2e7f' ? 2 : 1), 0),
  );
  protected readonly text = computed(() => {
    const value = this.value();
    return value !== undefined && isSeveral(value) ? (value[0] ?? '') : '';
  });

  protected ask(text: string): void {
    this.changed.emit(text.trim() === '' ? undefined : [text.trim()]);
  }
}
