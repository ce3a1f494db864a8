import type { RecordType } from '../record.js';
import { isMany } from '../fields.js';
import type { Effect, Values } from './effect.js';

type Constant = string | number | boolean;
/** Field of the other record ← field of this one, `id`, or `number`: what it is called by, where it has no field of that name. */
type Filled = Readonly<Record<string, string>>;
type Mentioned<W extends Filled> = { readonly [K in keyof W & string]: W[K] extends 'id' | 'number' ? never : `field ${W[K]}` }[keyof W &
  string];
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

/**
 * Opens one record of another type for each entry that the ref `each` names, one or several: theirs leads to it by `as`. The type is named, since it may look at
 * this one; start checks it.
 */
export const opensEach = <const E extends string, const W extends Filled = {}, const O extends string = never>(
  type: string,
  words: {
    readonly each: E;
    readonly as: string;
    readonly does: string;
    readonly with?: W;
    readonly set?: Readonly<Record<string, Constant>>;
    /** Of our rows those whose ref `by` names the entry, without it, are theirs in `into`. */
    readonly rows?: { readonly of: O; readonly by: string; readonly into: string };
  },
): Effect<`field ${E}` | `field ${NoInfer<O>}` | Mentioned<W>> => ({
  effect: 'opensEach',
  names: [`field ${words.each}`, ...(words.rows ? [`field ${words.rows.of}` as const] : []), ...mentioned<W>(words.with)],
  other: {
    type,
    does: words.does,
    fills: [words.as, ...(words.rows ? [words.rows.into] : []), ...Object.keys({ ...words.with, ...words.set })],
    isOpened: true,
  },
  deed: (doing) => ({
    acts: [doing.values[words.each]].flat().flatMap((one) =>
      typeof one === 'string'
        ? [
            {
              type,
              action: words.does,
              on: null,
              values: {
                ...plainly(doing, words.with),
                ...words.set,
                ...(words.rows && { [words.rows.into]: rowsFor(doing.values[words.rows.of], words.rows.by, one) }),
                [words.as]: one,
              },
            },
          ]
        : [],
    ),
  }),
});

/** They are rows of their own there: numbered anew, and written by who opens it. */
const rowsFor = (rows: unknown, by: string, entry: string): readonly Values[] | null => {
  const all = (Array.isArray(rows) ? rows : []) as readonly Values[];
  const mine = all
    .filter((row) => row[by] === entry)
    .map((row, i) => ({ ...Object.fromEntries(Object.entries(row).filter(([name]) => ![by, 'at', 'by'].includes(name))), row: i + 1 }));
  return mine.length === 0 ? null : mine;
};

/**
 * Lets another area know: an action there opens a record of its own, in the same transaction, and who did ours has no part in it. An area does not import another,
 * so the type is named; where that area is not there nothing happens.
 */
export const opensElsewhere = <const W extends Filled = {}>(
  type: `${string}.${string}`,
  words: { readonly does: string; readonly with?: W; readonly set?: Readonly<Record<string, Constant>> },
): Effect<Mentioned<W>> => ({
  effect: 'opensElsewhere',
  names: mentioned<W>(words.with),
  other: { type, does: words.does, fills: Object.keys({ ...words.with, ...words.set }), isOpened: true, isElsewhere: true },
  deed: (doing) => ({
    acts: [
      {
        type,
        action: words.does,
        on: null,
        as: 'outsider',
        isElsewhere: true,
        values: { ...plainly(doing, words.with), ...words.set },
      },
    ],
  }),
});

/**
 * Has an action done to the record a ref leads to, in the same transaction and as the same person; a ref that is empty moves nothing. `where`: only where that
 * record's field says what ours does, so that what rests on somebody else's word is left alone.
 */
export const moves = <
  T extends Other,
  const B extends string,
  const W extends Filled = {},
  const V extends Readonly<Record<string, Constant>> = {},
  const O extends Filled = {},
>(
  type: T,
  words: {
    readonly by: B;
    readonly does: ActionsOf<NoInfer<T>>;
    readonly with?: W & Known<W, NoInfer<T>>;
    readonly set?: V & Known<V, NoInfer<T>>;
    readonly where?: O & Known<O, NoInfer<T>>;
    /** `theirs`: refused where who does it does not act on that record himself (`only`). `outsider`: it makes him no part of that record. */
    readonly as?: 'theirs' | 'outsider';
  },
): Effect<`${B} leads to ${T['name']}` | Mentioned<W> | Mentioned<O>> => ({
  effect: 'moves',
  names: [`${words.by} leads to ${type.name}`, ...mentioned<W>(words.with), ...mentioned<O>(words.where)],
  other: { type: type.name, does: words.does, fills: Object.keys({ ...words.with, ...words.set }), reads: Object.keys(words.where ?? {}) },
  check: () => [...wrongAction(type, words.does, false), ...unknownFields(type, { ...words.with, ...words.set, ...words.where })],
  deed: (doing) => {
    const on = doing.values[words.by];
    if (typeof on !== 'string') return {};
    const act = {
      type: type.name,
      action: words.does,
      on,
      values: { ...filled(type, doing, words.with), ...words.set },
      ...(words.as && { as: words.as }),
    };
    return { acts: [words.where ? { ...act, where: filled(type, doing, words.where) } : act] };
  },
});

/**
 * Has an action done to all records of a type whose ref `by` leads here, or to where our ref `of` leads, in the same transaction and as the same person: those
 * that are `being` so, whose fields say what ours do (`where`), and whose state allows it; there may be none. That type may look at this one, so it is named,
 * and what is said of it is checked at start. `by: 'id'`: the one that our ref `of` leads to, itself.
 */
export const movesThose = <const W extends Filled = {}, const O extends string = never, const Q extends Filled = {}>(
  type: `${string}.${string}`,
  words: {
    readonly by: string;
    readonly of?: O;
    readonly being?: Readonly<Record<string, Constant | null>>;
    readonly where?: Q;
    readonly does: string;
    readonly with?: W;
    readonly set?: Readonly<Record<string, Constant>>;
  },
): Effect<Mentioned<W> | Mentioned<Q> | `field ${NoInfer<O>}`> => ({
  effect: 'movesThose',
  names: [...mentioned<W>(words.with), ...mentioned<Q>(words.where), ...(words.of === undefined ? [] : [`field ${words.of}` as const])],
  other: {
    type,
    does: words.does,
    fills: Object.keys({ ...words.with, ...words.set }),
    reads: Object.keys({ ...words.being, ...words.where }),
    by: words.by,
    ...(words.of !== undefined && { of: words.of }),
  },
  deed: (source) => {
    const to = words.of === undefined ? source.id : source.values[words.of];
    if (typeof to !== 'string') return {};
    const where = { ...words.being, ...plainly(source, words.where) };
    const values = { ...plainly(source, words.with), ...words.set };
    return { acts: [{ type, action: words.does, on: null, those: { by: words.by, to }, where, values }] };
  },
});

const mentioned = <W extends Filled>(fill: W | undefined): readonly Mentioned<W>[] =>
  Object.values(fill ?? {})
    .filter((of) => of !== 'id' && of !== 'number')
    .map((of) => `field ${of}` as Mentioned<W>);
type Source = { readonly id: string; readonly number: string | null; readonly values: Values };
const plainly = ({ id, number, values }: Source, fill: Filled = {}): Values =>
  Object.fromEntries(
    Object.entries(fill).map(([theirs, ours]) => [
      theirs,
      ours === 'id' ? id : ours === 'number' && !Object.hasOwn(values, ours) ? number : (values[ours] ?? null),
    ]),
  );
/** A field that holds several takes one as its only one. */
const filled = ({ fields }: Other, source: Source, fill?: Filled): Values =>
  Object.fromEntries(
    Object.entries(plainly(source, fill)).map(([theirs, value]) => [
      theirs,
      value !== null && !Array.isArray(value) && fields[theirs] && isMany(fields[theirs]) ? [value] : value,
    ]),
  );

const wrongAction = ({ name, actions }: Other, does: string, isOpening: boolean): readonly string[] =>
  actions[does]?.opens === isOpening
    ? []
    : [`has ${does} done to ${name}, which ${isOpening ? 'opens none' : 'is no action on one that is there'}.`];
const unknownFields = ({ name, fields }: Other, given: Values): readonly string[] =>
  Object.keys(given)
    .filter((field) => !Object.hasOwn(fields, field))
    .map((field) => `fills the unknown field ${field} of ${name}.`);
