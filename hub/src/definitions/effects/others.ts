import { record as recorded, type Condition, type Recorded } from '@fatong/contracts/expression';
import { isMany, type Fields, type ValuesOf } from '../fields.js';
import type { RecordType } from '../record.js';
import type { Effect, Values } from './effect.js';

type Constant = string | number | boolean;
/** Field of the other record ← field of this one, or `id`. */
type Filled = Readonly<Record<string, string>>;
type Mentioned<W extends Filled> = { readonly [K in keyof W & string]: W[K] extends 'id' ? never : `field ${W[K]}` }[keyof W & string];
type FieldsOf<T> = T extends { readonly fields: infer F } ? keyof F & string : never;
type ActionsOf<T> = T extends { readonly actions: infer A } ? keyof A & string : never;
/** The keys of W among the fields of T; any other becomes the sentence of the compiler's message. */
type Known<W, T> = { readonly [K in keyof W]: K extends FieldsOf<T> ? W[K] : `“${K & string}” is not known there` };
/** What of another type effects need; every built record has it. */
type Other = Pick<RecordType, 'name' | 'fields' | 'actions'>;

/** Opens a record of another type in the same transaction, as the same person: `with` fills its fields from this one's, `set` with constants. */
export const opens = <T extends Other, const W extends Filled = {}, const V extends Readonly<Record<string, Constant>> = {}>(
  type: T,
  words: { readonly does: ActionsOf<NoInfer<T>>; readonly with?: W & Known<W, NoInfer<T>>; readonly set?: V & Known<V, NoInfer<T>> },
): Effect<Mentioned<W>> => ({
  effect: 'opens',
  names: mentioned<W>(words.with),
  other: { type: type.name, does: words.does, fills: Object.keys({ ...words.with, ...words.set }) },
  check: () => [...wrongAction(type, words.does, true), ...unknownFields(type, { ...words.with, ...words.set })],
  deed: (doing) => ({
    acts: [{ type: type.name, action: words.does, on: null, values: { ...filled(type, doing, words.with), ...words.set } }],
  }),
});

/** Has an action done to the record a ref leads to, in the same transaction and as the same person; a ref that is empty moves nothing. */
export const moves = <
  T extends Other,
  const B extends string,
  const W extends Filled = {},
  const V extends Readonly<Record<string, Constant>> = {},
>(
  type: T,
  words: {
    readonly by: B;
    readonly does: ActionsOf<NoInfer<T>>;
    readonly with?: W & Known<W, NoInfer<T>>;
    readonly set?: V & Known<V, NoInfer<T>>;
  },
): Effect<`${B} leads to ${T['name']}` | Mentioned<W>> => ({
  effect: 'moves',
  names: [`${words.by} leads to ${type.name}`, ...mentioned<W>(words.with)],
  other: { type: type.name, does: words.does, fills: Object.keys({ ...words.with, ...words.set }) },
  check: () => [...wrongAction(type, words.does, false), ...unknownFields(type, { ...words.with, ...words.set })],
  deed: (doing) => {
    const on = doing.values[words.by];
    return typeof on === 'string'
      ? { acts: [{ type: type.name, action: words.does, on, values: { ...filled(type, doing, words.with), ...words.set } }] }
      : {};
  },
});

/**
 * Has an action done to the one record of another type whose ref `by` leads to what our ref `of` leads to, and for which `where` holds, which may read our
 * values: his present entry of the practice history. Where there is none, nothing is moved.
 */
export const movesOne = <
  const F extends Fields,
  T extends Pick<RecordType<F>, 'name' | 'fields' | 'actions' | 'states'>,
  const O extends string,
  const W extends Filled = {},
>(
  type: T & Pick<RecordType<F>, 'fields'>,
  words: {
    readonly by: FieldsOf<NoInfer<T>>;
    readonly of: O;
    readonly where: (other: Recorded<ValuesOf<F>>, ours: Values) => Condition;
    readonly does: ActionsOf<NoInfer<T>>;
    readonly with?: W & Known<W, NoInfer<T>>;
  },
): Effect<`field ${O}` | Mentioned<W>> => ({
  effect: 'movesOne',
  names: [`field ${words.of}`, ...mentioned<W>(words.with)],
  other: { type: type.name, does: words.does, fills: Object.keys({ ...words.with }) },
  check: () => [...wrongAction(type, words.does, false), ...unknownFields(type, { ...words.with })],
  deed: (doing) => {
    const is = doing.values[words.of];
    const asked = { type: type.name, by: words.by, states: [], where: recorded<ValuesOf<F>>((other) => words.where(other, doing.values)) };
    return typeof is === 'string'
      ? { acts: [{ type: type.name, action: words.does, on: { asked, is }, values: filled(type, doing, words.with) }] }
      : {};
  },
});

const mentioned = <W extends Filled>(fill: W | undefined): readonly Mentioned<W>[] =>
  Object.values(fill ?? {})
    .filter((of) => of !== 'id')
    .map((of) => `field ${of}` as Mentioned<W>);
/** A field that holds several takes one as its only one. */
const filled = ({ fields }: Other, { id, values }: { readonly id: string; readonly values: Values }, fill: Filled = {}): Values =>
  Object.fromEntries(
    Object.entries(fill).map(([theirs, ours]) => {
      const value = ours === 'id' ? id : (values[ours] ?? null);
      return [theirs, value !== null && !Array.isArray(value) && fields[theirs] && isMany(fields[theirs]) ? [value] : value];
    }),
  );

const wrongAction = ({ name, actions }: Other, does: string, isOpening: boolean): readonly string[] =>
  actions[does]?.opens === isOpening
    ? []
    : [`has ${does} done to ${name}, which ${isOpening ? 'opens none' : 'is no action on one that is there'}.`];
const unknownFields = ({ name, fields }: Other, given: Values): readonly string[] =>
  Object.keys(given)
    .filter((field) => !Object.hasOwn(fields, field))
    .map((field) => `fills the unknown field ${field} of ${name}.`);
