import { computed, signal, type Signal } from '@angular/core';
import type { Label } from '@fatong/contracts';
import type { FieldView } from '@fatong/contracts/api';
import { faultOf } from './faults.js';

let serial = 0;

/** One field being filled in: its value, whether it was left, and what is wrong with it (ours after leaving it, the server's at once). */
export class Entry {
  /** Of the input in the page; its error has `<id>-error`, its hint `<id>-hint`. */
  readonly id = `entry-${(serial += 1)}`;
  readonly value: Signal<unknown>;
  private readonly current;
  private readonly left = signal(false);
  private readonly answered = signal<readonly string[]>([]);

  readonly initial: unknown;

  /** `titles`: of the records the value leads to, by id. */
  constructor(readonly field: FieldView, readonly isRequired: boolean, initial: unknown, readonly titles: Readonly<Record<string, string>> = {}) {
    this.initial = initial ?? null;
    this.current = signal<unknown>(this.initial);
    this.value = this.current.asReadonly();
  }

  /** What our own check finds, left or not. */
  readonly fault: Signal<Label | undefined> = computed(() => faultOf(this.field, this.isRequired, this.current()));
  /** What the server found, in the reader's language. */
  readonly findings = this.answered.asReadonly();
  /** Whether something wrong is shown beside the field. */
  readonly isWrong = computed(() => this.answered().length > 0 || (this.left() && this.fault() !== undefined));
  readonly shownFault = computed(() => (this.answered().length === 0 && this.left() ? this.fault() : undefined));
  readonly describedBy = computed(() => [this.field.hint && `${this.id}-hint`, this.isWrong() && `${this.id}-error`].filter(Boolean).join(' ') || null);

  set(value: unknown): void {
    this.current.set(value);
    this.answered.set([]);
  }

  leave(): void {
    this.left.set(true);
  }

  /** The server's sentences about this field. */
  find(sentences: readonly string[]): void {
    this.answered.set(sentences);
  }
}
