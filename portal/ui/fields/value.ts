import { NgComponentOutlet } from '@angular/common';
import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import type { Label } from '@fatong/contracts';
import type { FieldView } from '@fatong/contracts/api';
import { Words } from '../i18n/index.js';
import { Icon } from '../icon/index.js';
import { halvesOf } from './registry.js';
import type { Beside } from './reader.js';
import { fieldTexts } from './texts.js';

/** A field's value as its kind reads it; masked ones as the server masked them, with a button when this reader may see more. */
@Component({
  selector: 'ft-value',
  imports: [Icon, NgComponentOutlet, Words],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { '[class.beside]': 'isMarked()' },
  template: `
    @if (isEmpty()) { <span class="ft-quiet">{{ absent() | words }}</span> }
    @else if (plain(); as text) { <span class="masked">{{ text }}</span> }
    @else { <ng-container *ngComponentOutlet="component(); inputs: inputs()" /> }
    @if (isMarked()) {
      @if (isRevealable()) { <button type="button" (click)="reveal.emit()"><ft-icon name="eye" />{{ t.reveal | words }}</button> }
      @else { <span class="mark ft-note ft-quiet"><ft-icon name="lock" />{{ t.masked | words }}</span> }
    }
  `,
  styles: `
    :host(.beside) { display: inline-flex; flex-wrap: wrap; align-items: baseline; gap: 2px 8px; }
    button { display: inline-flex; align-items: center; gap: 4px; padding: 0 6px; border: 1px solid var(--ft-strong); border-radius: 4px; background: none; color: var(--mat-sys-primary); font-size: var(--ft-note); line-height: 20px; cursor: pointer; white-space: nowrap; }
    button:hover { background: var(--ft-hover); }
    .mark { display: inline-flex; align-items: center; gap: 4px; white-space: nowrap; }
    .mark ft-icon, button ft-icon { width: 13px; height: 13px; }
    .masked { letter-spacing: 0.02em; }
  `,
})
export class Value {
  readonly field = input.required<FieldView>();
  readonly value = input.required<unknown>();
  readonly refs = input<Readonly<Record<string, string>>>({});
  readonly isBrief = input(false);
  readonly beside = input<Beside | null>(null);
  readonly isMasked = input(false);
  readonly isRevealable = input(false);
  /** Said when there is no value. */
  readonly absent = input<Label>(fieldTexts.none);
  readonly reveal = output();

  protected readonly t = fieldTexts;
  protected readonly isEmpty = computed(() => {
    const value = this.value();
    return value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
  });
  /** Beside a masked value stands that it is, or the way to see more. */
  protected readonly isMarked = computed(() => this.isMasked() && !this.isEmpty() && !this.isBrief());
  /** A mask is a text whatever the kind. */
  protected readonly plain = computed(() => (this.isMasked() && typeof this.value() === 'string' ? (this.value() as string) : undefined));
  protected readonly component = computed(() => halvesOf(this.field().kind).read);
  protected readonly inputs = computed(() => ({
    field: this.field(),
    value: this.value(),
    refs: this.refs(),
    isBrief: this.isBrief(),
    beside: this.beside(),
  }));
}
