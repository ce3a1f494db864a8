import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { Language } from '../i18n/index.js';
import { Icon } from '../icon/index.js';
import type { Entry } from './entry.js';

/** What is wrong with one part or item of a value, beside it. */
@Component({
  selector: 'ft-part-error',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `@if (sentences(); as words) { <p class="error" [id]="entry().id + '-' + part() + '-error'"><ft-icon name="warning" />{{ words }}</p> }`,
  styles: `
    .error { display: flex; gap: 6px; color: var(--mat-sys-error); font-size: var(--ft-note); line-height: 18px; margin-top: 2px; }
    ft-icon { width: 14px; height: 14px; margin-top: 2px; }
  `,
})
export class PartError {
  private readonly language = inject(Language);
  readonly entry = input.required<Entry>();
  readonly part = input.required<string>();
  protected readonly sentences = computed(() =>
    this.entry()
      .wordsOn(this.part())
      .map((one) => (typeof one === 'string' ? one : this.language.words(one)))
      .join(' '),
  );
}
