import { Directive, input } from '@angular/core';
import type { FieldView } from '@fatong/contracts/api';

export interface Beside {
  readonly values: Readonly<Record<string, unknown>>;
  readonly fields: readonly FieldView[];
}

/** The reading half of a field kind. It is drawn only when there is a value. */
@Directive()
export abstract class Reader<T = unknown> {
  readonly field = input.required<FieldView>();
  readonly value = input.required<T>();
  /** Titles of referred records by id. */
  readonly refs = input<Readonly<Record<string, string>>>({});
  /** One line, for a table's cell. */
  readonly isBrief = input(false);
  /** What else the record says, and its fields: a text may cite it. */
  readonly beside = input<Beside | null>(null);
}
