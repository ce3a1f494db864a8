import type { Expression, Json, Operation } from './expression.js';
import './operators/index.js';
import { expressionOf, recorded, type Condition, type LeafValue, type Recorded, type Value, type YieldOf } from './value.js';

/** Runs `fn` once on a recording object and gives what it asked for as data: `record<Case>(c => c.kind.has('meeting'))`. */
export function record<T>(fn: (data: Recorded<T>) => unknown): Expression {
  return expressionOf(fn(recordedAt<T>('', 0)));
}

/** A recording object for the value at a path (`''`: the whole) of a scope. */
export const recordedAt = <T>(path: string, scope: number): Recorded<T> => valueOf<T>(scope === 0 ? { read: path } : { read: path, scope });

const comparisons: ReadonlySet<string> = new Set(['is', 'isNot', 'in', 'has', 'exists', 'greater', 'atLeast', 'less', 'atMost']);

/** A recorded value of an expression; its type is the author's word. */
export function valueOf<T>(expression: Expression): Recorded<T> {
  const handler: ProxyHandler<object> = {
    has: (_, key) => key === recorded,
    get: (_, key) => {
      if (key === recorded) return expression;
      if (typeof key === 'symbol') return undefined;
      if (comparisons.has(key)) return (...others: unknown[]) => call(key, [expression, ...others.map(expressionOf)]);
      if (!('read' in expression)) throw new TypeError(`Only what is read has fields; "${key}" was asked of a computed value`);
      return valueOf({ ...expression, read: expression.read === '' ? key : `${expression.read}.${key}` });
    },
  };
  return new Proxy({}, handler) as Recorded<T>;
}

/** A recorded value made by an operator. */
export function call<T>(op: string, of: readonly Expression[], more?: Pick<Operation, 'with' | 'run'>): Recorded<T> {
  return valueOf<T>({ op, of, ...more });
}

export const and = (...conditions: readonly Condition[]): Condition => logic('and', conditions);
export const or = (...conditions: readonly Condition[]): Condition => logic('or', conditions);
export const not = (condition: Condition): Condition => logic('not', [condition]);
/** Holds of no record. */
export const never = (): Condition => or();

const logic = (op: string, of: readonly Condition[]): Condition => call<boolean>(op, of.map(expressionOf));

/** `then` if the condition holds, else nothing. */
export function when<const E>(condition: Condition, then: E): Recorded<YieldOf<E> | undefined> {
  return valueOf({ when: expressionOf(condition), then: expressionOf(then) });
}

let depth = 0;

type List = readonly unknown[] | null | undefined;

/** `condition` holds of an entry at least. Asked in memory only: no table has rows in its columns. */
export const some = <L extends List>(list: Value<L>, condition: (entry: Recorded<NonNullable<L>[number]>) => Condition): Condition =>
  call<boolean>('some', [expressionOf(each(list, condition))]);

/** How many entries the list has: of `each(list, (one) => when(…, 1))` those of which it holds. */
export const count = (list: Value<List>): Recorded<number> => call<number>('count', [expressionOf(list)]);

/** The sum of a list of numbers; of none it is nothing. */
export const sum = (list: Value<readonly (number | null | undefined)[] | null | undefined>): Recorded<number | undefined> =>
  call<number | undefined>('sum', [expressionOf(list)]);
/** What a number has more than another; nothing while one of them is missing. */
export const minus = (a: LeafValue<number | null | undefined>, b: LeafValue<number | null | undefined>): Recorded<number | undefined> =>
  call<number | undefined>('minus', [expressionOf(a), expressionOf(b)]);
/** The greatest of a list of numbers; of none there is none. */
export const most = (list: Value<readonly (number | null | undefined)[] | null | undefined>): Recorded<number | undefined> =>
  call<number | undefined>('most', [expressionOf(list)]);

/** The least of a list of numbers, the first of a list of days; of none there is none. */
export const least = <const T extends number | string>(
  list: Value<readonly (T | null | undefined)[] | null | undefined>,
): Recorded<T | undefined> => call<T | undefined>('least', [expressionOf(list)]);

/** Texts and numbers written one after the other: `written(d.signed, '/', d.count)`; nothing while one of them is missing. */
export const written = (...parts: readonly (string | LeafValue<string | number | null | undefined>)[]): Recorded<string | undefined> =>
  call<string | undefined>('written', parts.map(expressionOf));

/** `item` of every entry; entries that come to nothing are left out. */
export function each<L extends List, const E>(
  list: Value<L>,
  item: (entry: Recorded<NonNullable<L>[number]>) => E,
): Recorded<YieldOf<E>[] | Extract<L, null | undefined>> {
  depth++;
  try {
    return valueOf({ each: expressionOf(list), item: expressionOf(item(recordedAt('', depth))) });
  } finally {
    depth--;
  }
}

/** A constant where a recorded value is needed. */
export const constantly = <T extends Json>(value: T): Recorded<T> => valueOf<T>({ value });
