import type { Label } from '@fatong/contracts';
import type { Condition, Expression, Value } from '@fatong/contracts/expression';

/**
 * What an action may not make of a record, judged with what its form and effects say; C the record as conditions read it. `at`: the field, or the cell of rows
 * (`penalties.amount`), at which it is said; then `when` may answer for each row. Absent: the act as a whole is not possible.
 */
export interface RefusesWords<C> {
  readonly at?: string;
  readonly when: (record: C) => Condition | Value<readonly boolean[] | null | undefined>;
  readonly why: Label;
}
export interface RefusesType {
  readonly at: string | null;
  readonly when: Expression;
  readonly why: Label;
}

/** Roles that act on those records alone of which this holds (two authorities, one of which is competent); the others they read. */
export interface OnlyWords<R, C> {
  readonly roles: R | readonly R[];
  readonly when: (record: C) => Condition;
  readonly why: Label;
}
export interface OnlyType {
  readonly roles: readonly string[];
  readonly when: Expression;
  readonly why: Label;
}
