import { NgComponentOutlet } from '@angular/common';
import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { Words } from '../i18n/index.js';
import { Icon } from '../icon/index.js';
import type { Entry } from './entry.js';
import { halvesOf } from './registry.js';
import { fieldTexts } from './texts.js';

/** A field to fill in: name above, hint, the kind's writing half, what is wrong beside it. */
@Component({
  selector: 'ft-entry-field',
  imports: [Icon, NgComponentOutlet, Words],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { '[class.wrong]': 'entry().isWrong()' },
  template: `
    @let field = entry().field;
    <label [id]="entry().id + '-name'" [attr.for]="isGroup() ? null : entry().id">{{ field.title | words }}@if (entry().isRequired) { <span class="must">{{ t.required | words }}</span> }</label>
    @if (field.hint) { <p class="ft-note ft-quiet" [id]="entry().id + '-hint'">{{ field.hint | words }}</p> }
    <ng-container *ngComponentOutlet="component(); inputs: { entry: entry() }" />
    @if (entry().isWholeWrong()) {
      <p class="error" [id]="entry().id + '-error'"><ft-icon name="warning" /><span>@for (sentence of entry().findings(); track $index) { {{ sentence }} } @empty { {{ entry().shownFault() | words }} }</span></p>
    }
  `,
  styles: `
    :host { display: flex; flex-direction: column; gap: 4px; min-width: 0; }
    label { font-weight: 500; display: block; }
    .must { margin-left: 6px; color: var(--mat-sys-on-surface-variant); font-weight: 400; font-size: var(--ft-note); }
    .error { display: flex; gap: 6px; color: var(--mat-sys-error); font-size: var(--ft-note); line-height: 18px; }
    .error ft-icon { width: 14px; height: 14px; margin-top: 2px; }
  `,
})
export class EntryField {
  readonly entry = input.required<Entry>();
  protected readonly t = fieldTexts;
  private readonly halves = computed(() => halvesOf(this.entry().field.kind));
  protected readonly component = computed(() => this.halves().write);
  /** Groups are named by `aria-labelledby`: there is no single input to point at. */
  protected readonly isGroup = computed(() => this.halves().isGroup?.(this.entry().field) ?? false);
}
