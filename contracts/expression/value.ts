import type { Constant, Expression, Json } from './expression.js';

declare const yields: unique symbol;
/** Where a recorded value keeps its expression. */
export const recorded = Symbol('recorded');

/** A recorded value that yields T when run. */
export interface Value<T> {
  readonly [recorded]: Expression;
  readonly [yields]: T;
}
export type Condition = Value<boolean>;

type Present<T> = NonNullable<T>;
type Missing<T> = Extract<T, undefined>;
type Plain = string | number | boolean | null | undefined;
type Operand<T> = Present<T> | Value<Present<T>> | Value<Present<T> | null | undefined>;

/** What is recorded of a T: its fields, or, where it has none, comparisons. */
export type Recorded<T> = [Present<T>] extends [readonly (infer I)[]]
  ? ListValue<T, I>
  : [Present<T>] extends [object]
    ? ObjectValue<T>
    : LeafValue<T>;

/** Fields may not be named like the comparisons below. */
export type ObjectValue<T> = Value<T> & { readonly [K in keyof Present<T>]-?: Recorded<Present<T>[K] | Missing<T>> };

export interface LeafValue<T> extends Value<T> {
  is(other: Operand<T>): Condition;
  isNot(other: Operand<T>): Condition;
  in(list: readonly Present<T>[]): Condition;
  exists(): Condition;
  greater(other: Operand<T>): Condition;
  atLeast(other: Operand<T>): Condition;
  less(other: Operand<T>): Condition;
  atMost(other: Operand<T>): Condition;
}

export interface ListValue<T, I> extends Value<T> {
  has(item: Operand<I>): Condition;
  exists(): Condition;
}

/** What may be written where a T is wanted: a recorded value, a constant, or an object of such. */
export type Expressed<T> =
  | Value<T>
  | ([Present<T>] extends [readonly (infer I)[]]
      ? readonly I[]
      : [Present<T>] extends [object]
        ? { readonly [K in keyof Present<T>]: Expressed<Present<T>[K]> }
        : T);

/** What an `Expressed` yields when run. */
export type YieldOf<E> =
  E extends Value<infer T>
    ? T
    : E extends Plain
      ? E
      : E extends readonly (infer I)[]
        ? YieldOf<I>[]
        : { -readonly [K in keyof E]: YieldOf<E[K]> };

export const isValue = (of: unknown): of is Value<unknown> => typeof of === 'object' && of !== null && recorded in of;

/** The expression of whatever an author may write: recorded value, object literal (`shape`), constant. */
export function expressionOf(of: unknown): Expression {
  if (isValue(of)) return of[recorded];
  if (typeof of !== 'object' || of === null || Array.isArray(of)) return constant(of);
  const fields = Object.entries(of).filter(([, part]) => part !== undefined);
  return { shape: Object.fromEntries(fields.map(([name, part]) => [name, expressionOf(part)])) };
}

function constant(of: unknown): Constant {
  const isJson = (value: unknown): value is Json =>
    value === null ||
    ['string', 'number', 'boolean'].includes(typeof value) ||
    (typeof value === 'object' && !isValue(value) && Object.values(value).every(isJson));
  if (!isJson(of))
    throw new TypeError(`${Array.isArray(of) ? 'A list of what is recorded' : `A ${typeof of}`} cannot stand in an expression`);
  return { value: of };
}
