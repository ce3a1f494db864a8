import {
  call,
  expressionOf,
  record as recorded,
  register,
  type Condition,
  type Expression,
  type Json,
  type LeafValue,
  type Recorded,
} from '@fatong/contracts/expression';
import type { SlotField } from '@fatong/contracts/fields';
import type { Fields, RefField, ValuesOf } from './fields.js';
import type { RecordType } from './record.js';

/** What a condition asks of other records: whether there are so many of `type` that lead to what the operand reads, or are alike, in one of `states`, with `where`. */
export interface Elsewhere {
  readonly type: string;
  /** Ref that leads there, or `id`: it is that record itself; null: they are alike. */
  readonly by: string | null;
  /** Fields that say the same as ours; where nothing is said in ours, nothing in theirs. */
  readonly same: readonly string[];
  /** A field of theirs ← one of ours that says the same; where ours says nothing, theirs neither. */
  readonly equal: Readonly<Record<string, string>>;
  /** A span of time that both have, which lies over ours in theirs; null: whenever it is. */
  readonly overlaps: string | null;
  /** How many there are at least. */
  readonly least: number;
  /** Empty: any state. */
  readonly states: readonly string[];
  readonly where: Expression | null;
}

type Slots<F extends Fields> = { readonly [K in keyof F & string]: F[K] extends SlotField ? K : never }[keyof F & string];
type Refs<F extends Fields> = { readonly [K in keyof F & string]: F[K] extends RefField<boolean, string> ? K : never }[keyof F & string];
/** What of another type conditions need; every built record has it. */
type Other<F extends Fields = Fields, S extends string = string> = Pick<
  RecordType<F, string, string, string, S>,
  'name' | 'fields' | 'states'
>;

interface Narrowing<F extends Fields, S extends string> {
  readonly states?: readonly S[];
  readonly where?: (other: Recorded<ValuesOf<F> & { readonly state?: S }>) => Condition;
  /** How many there are at least; absent: one. */
  readonly least?: number;
  /** A span of time (`slot`) that both have: those alone whose span lies over ours. Where ours says none, there is none. */
  readonly overlaps?: Slots<F>;
}

/**
 * There is a record of another type that leads here, or (`by: 'id'`) that we lead to. As a guard it is asked inside the transaction of the action, after the record it leads to was locked
 * by both sides; outside it only says “why not”. A guard that looks back names the type by {@link named} and writes its return type: `(l): Condition => …`.
 */
export const exists = <F extends Fields, S extends string>(
  type: Other<F, S>,
  {
    by,
    is,
    same = [],
    equal = {},
    ...narrowing
  }: Narrowing<F, S> & {
    readonly by: Refs<F> | 'id';
    readonly is: LeafValue<string | null | undefined>;
    /** Fields that say there what they say here. */
    readonly same?: readonly (keyof F & string)[];
    /** A field of theirs ← the field of ours, of another name, that says the same. */
    readonly equal?: { readonly [K in keyof F & string]?: string };
  },
): Condition => asking(type, [expressionOf(is)], { by, same, equal: equal as Elsewhere['equal'], ...narrowing });

/**
 * There is another record of a type in which these fields say what they say here; where none of them says anything, there is none. As a guard it is asked
 * after all who speak of the same have waited for each other.
 */
export const alike = <F extends Fields, S extends string>(
  type: Other<F, S>,
  { same, ...narrowing }: Narrowing<F, S> & { readonly same: readonly (keyof F & string)[] },
): Condition => asking(type, [], { by: null, same, equal: {}, ...narrowing });

const asking = <F extends Fields, S extends string>(
  type: Other<F, S>,
  is: readonly Expression[],
  { states = [], where, least = 1, overlaps, ...how }: Narrowing<F, S> & Pick<Elsewhere, 'by' | 'same' | 'equal'>,
): Condition =>
  call<boolean>(operator, is, {
    with: {
      type: type.name,
      ...how,
      least,
      overlaps: overlaps ?? null,
      states,
      where: where ? recorded<ValuesOf<F> & { readonly state?: S }>(where) : null,
    } as unknown as Json,
  });

/** Stands for a declaration that is imported as a type only, where importing the value would close a circle of modules. */
export const named = <T extends { readonly name: string }>(name: NoInfer<T['name']>): T => ({ name }) as unknown as T;

const operator = 'elsewhere';
register<Json>({
  name: operator,
  forward: () => () => {
    throw new Error('What other records say is asked before a condition is judged');
  },
  describe: ([a], constants) => {
    const { type } = constants as unknown as Elsewhere;
    return a
      ? [`存在指向${a[0]}的 ${type}`, `there is a ${type} that leads to ${a[1]}`]
      : [`存在相同的 ${type}`, `there is a ${type} alike`];
  },
});

/** Every question about other records in a condition, with what its `is` reads. */
export function elsewhereIn(expression: Expression): readonly { readonly asked: Elsewhere; readonly is: Expression | null }[] {
  if (!('op' in expression)) return [];
  return expression.op === operator
    ? [{ asked: expression.with as unknown as Elsewhere, is: expression.of[0] ?? null }]
    : expression.of.flatMap(elsewhereIn);
}

/** The condition with each such question replaced by its answer. */
export function answeredBy(expression: Expression, answer: (asked: Elsewhere) => boolean): Expression {
  if (!('op' in expression)) return expression;
  return expression.op === operator
    ? { value: answer(expression.with as unknown as Elsewhere) }
    : { ...expression, of: expression.of.map((part) => answeredBy(part, answer)) };
}
