import { Directive, input } from '@angular/core';
import type { FieldView } from '@fatong/contracts/api';

/** The reading half of a field kind. It is drawn only when there is a value. */
@Directive()
export abstract class Reader<T = unknown> {
  readonly field = input.required<FieldView>();
  readonly value = input.required<T>();
  /** Titles of referred records by id. */
  readonly refs = input<Readonly<Record<string, string>>>({});
  /** One line, for a table's cell. */
  readonly isBrief = input(false);
}
