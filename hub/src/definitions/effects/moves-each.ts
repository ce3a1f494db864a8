import { isRef } from '@fatong/contracts/fields';
import type { Field } from '../fields.js';
import type { RecordType } from '../record.js';
import type { Effect, Values } from './effect.js';

type Constant = string | number | boolean;
type Filled = Readonly<Record<string, string>>;
type Mentioned<W extends Filled> = { readonly [K in keyof W & string]: W[K] extends 'id' | 'number' ? never : `field ${W[K]}` }[keyof W &
  string];
type FieldsOf<T> = T extends { readonly fields: infer F } ? keyof F & string : never;
type ActionsOf<T> = T extends { readonly actions: infer A } ? keyof A & string : never;
/** The keys of W among the fields of T; any other becomes the sentence of the compiler's message. */
type Known<W, T> = { readonly [K in keyof W]: K extends FieldsOf<T> ? W[K] : `“${K & string}” is not known there` };
type Other = Pick<RecordType, 'name' | 'fields' | 'actions'>;

/**
 * Has an action done to each record that a ref of several names, in the same transaction and as the same person: `with` fills its fields from this one's, `set`
 * with constants. What one of them does not allow now refuses the whole act; a ref that is empty moves nothing.
 */
export const movesEach = <
  T extends Other,
  const E extends string,
  const W extends Filled = {},
  const V extends Readonly<Record<string, Constant>> = {},
>(
  type: T,
  words: {
    readonly each: E;
    readonly does: ActionsOf<NoInfer<T>>;
    readonly with?: W & Known<W, NoInfer<T>>;
    readonly set?: V & Known<V, NoInfer<T>>;
  },
): Effect<`field ${E}` | Mentioned<W>> => ({
  effect: 'movesEach',
  names: [
    `field ${words.each}`,
    ...Object.values<string>(words.with ?? {})
      .filter((of) => of !== 'id' && of !== 'number')
      .map((of) => `field ${of}` as Mentioned<W>),
  ],
  other: { type: type.name, does: words.does, fills: Object.keys({ ...words.with, ...words.set }) },
  check: ({ fields }) => [
    ...(namesSeveral(fields[words.each], type.name) ? [] : [`moves each of ${words.each}, which does not name several of ${type.name}.`]),
    ...(type.actions[words.does]?.opens === false
      ? []
      : [`has ${words.does} done to ${type.name}, which is no action on one that is there.`]),
    ...Object.keys({ ...words.with, ...words.set })
      .filter((field) => !Object.hasOwn(type.fields, field))
      .map((field) => `fills the unknown field ${field} of ${type.name}.`),
  ],
  deed: ({ id, number, values }) => ({
    acts: [values[words.each]]
      .flat()
      .filter((one) => typeof one === 'string')
      .map((on) => ({ type: type.name, action: words.does, on, values: { ...said({ id, number, values }, words.with), ...words.set } })),
  }),
});

const namesSeveral = (field: Field | undefined, type: string): boolean => isRef(field) && field.many && field.to === type;

const said = ({ id, number, values }: { id: string; number: string | null; values: Values }, fill: Filled = {}): Values =>
  Object.fromEntries(
    Object.entries(fill).map(([theirs, ours]) => [theirs, ours === 'id' ? id : ours === 'number' ? number : (values[ours] ?? null)]),
  );
