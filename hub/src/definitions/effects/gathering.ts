import { record as recorded, type Condition, type Expression, type Recorded } from '@fatong/contracts/expression';
import type { Fields, ValuesOf } from '../fields.js';
import type { RecordType } from '../record.js';
import type { Values } from './effect.js';

/**
 * What an effect asks of all records of a type before the act is decided: of the whole bureau, whoever acts, since what comes of it is a number or a sample and
 * no reading. The engine has it answered, and the effect finds the answer under the same value.
 */
export interface Gathering {
  readonly type: string;
  /** What is asked, by what the record says with the form of the act, and by what was answered to those asked before it; null: nothing, its values are not there yet. */
  readonly asks: (values: Values, today: string, earlier: (one: Gathering) => Gathered | null) => Asked | null;
  /** Fields read of each record that is so; null: they are only counted. */
  readonly reads: readonly string[] | null;
}
export interface Asked {
  readonly where: Expression;
  /** Counted apart by each of these. */
  readonly by?: readonly string[];
  /** Counted beside: those that fulfil this too. */
  readonly also?: Readonly<Record<string, Expression>>;
  /** Integer field that is added up as well. */
  readonly sums?: string;
  /** Field whose different values are counted as well. */
  readonly distinct?: string;
}
export interface GatheredCount {
  readonly count: number;
  readonly sum: number;
  /** How many of them said what was added up. */
  readonly over: number;
  readonly different?: number;
}
export interface Gathered {
  readonly all: GatheredCount;
  readonly by: Readonly<Record<string, readonly (GatheredCount & { readonly value: string | null })[]>>;
  readonly also: Readonly<Record<string, Readonly<Record<string, readonly (GatheredCount & { readonly value: string | null })[]>>>>;
  /** Where `reads` names fields: each of them, in the order of their ids. */
  readonly rows: readonly { readonly id: string; readonly values: Values }[];
  /** What entries that `by` leads to are called. */
  readonly titles: ReadonlyMap<string, string>;
}

/** What of another type is asked; every built record has it. */
export type Asking<F extends Fields = Fields, S extends string = string> = Pick<
  RecordType<F, string, string, string, S>,
  'name' | 'fields' | 'states'
>;
/** A condition on one of them, by what the record of the act says: plain values, or nothing where a value is missing. */
export type Being<F extends Fields, S extends string, V> = (
  one: Recorded<ValuesOf<F> & { readonly state?: S; readonly district?: string | null }>,
  own: V,
  today: string,
) => Condition | null;

/** The same as data; null where what it goes by is not there. */
export function being<F extends Fields, S extends string, V>(is: Being<F, S, V>, values: Values, today: string): Expression | null {
  let isMissing = false;
  const condition = recorded<ValuesOf<F> & { readonly state?: S; readonly district?: string | null }>((one) => {
    const made = is(one, values as V, today);
    isMissing = made === null;
    return made ?? true;
  });
  return isMissing ? null : condition;
}
