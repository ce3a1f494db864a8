/** What JSON can say. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/**
 * A condition or derivation as data: recorded once from TypeScript, kept and sent as JSON, run here, described in both languages, and turned into
 * SQL by the engine. The set of nodes is closed; what grows is the set of operators.
 *
 * - `{read}`: the value at a dotted path of the record; `scope` n > 0: of the item of the n-th enclosing `each`. `read: ''` is the whole.
 * - `{value}`: a constant.
 * - `{op, of, with?}`: a registered operator on the values of `of`, with constants.
 * - `{when, then}`: `then` if the condition holds, else nothing (undefined).
 * - `{each, item}`: `item` for every entry of the list.
 * - `{shape}`: an object; fields that come out as undefined are left out.
 *
 * Logic is two-valued: a missing value equals nothing but a missing value, is neither greater nor less than anything, and is not in any list.
 */
export type Expression = Read | Constant | Operation | When | Each | Shape;

export interface Read {
  readonly read: string;
  readonly scope?: number;
}
export interface Constant {
  readonly value: Json;
}
export interface Operation {
  readonly op: string;
  readonly of: readonly Expression[];
  readonly with?: Json;
  /** Only of the operator `derive`, which is no data: JSON drops it, and such an expression cannot be run where it did not come from source. */
  readonly run?: (...values: never[]) => unknown;
}
export interface When {
  readonly when: Expression;
  readonly then: Expression;
}
export interface Each {
  readonly each: Expression;
  readonly item: Expression;
}
export interface Shape {
  readonly shape: Readonly<Record<string, Expression>>;
}
