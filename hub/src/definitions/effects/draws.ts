import { hash } from 'node:crypto';
import type { Fields } from '../fields.js';
import type { Effect, Values } from './effect.js';
import { being, type Asking, type Being, type Gathering } from './gathering.js';

/** So many are opened in one act. */
export const mostDrawn = 500;

interface Drawing<F extends Fields, S extends string, V, H extends string, D extends string, P extends string, R extends string> {
  /** Among which records of the type. */
  readonly among: Being<F, S, V>;
  /** The integer field that says how many of a hundred, rounded up; absent: each of them. */
  readonly share?: H;
  /** The text field that the draw goes by: the same seed and the same records give the same draw. Empty: the number of the record, which is kept there. */
  readonly seed?: D;
  /** What is opened for each that is drawn, by which action of it; its ref `as` leads there. */
  readonly opens: `${string}.${string}`;
  readonly does: string;
  readonly as: string;
  /** Their field ← field of what was drawn. */
  readonly of?: Readonly<Record<string, (keyof F & string) | 'id'>>;
  /** Their field ← field of this record, or `id`. */
  readonly with?: Readonly<Record<string, string>>;
  readonly set?: Readonly<Record<string, string | number | boolean>>;
  /** Integer fields that keep among how many it was drawn, and how many were. */
  readonly population?: P;
  readonly drawn?: R;
}

/**
 * Draws records of a type (抽取, 双随机) and opens one of another type for each, in the same transaction: a share of them in an order that only seed and ids make,
 * so that anybody can do it again and find the same; without a share each of them.
 */
export const draws = <
  F extends Fields,
  S extends string,
  V extends object,
  const H extends string = never,
  const D extends string = never,
  const P extends string = never,
  const R extends string = never,
>(
  from: Asking<F, S>,
  words: Drawing<F, S, V, H, D, P, R>,
): Effect<`integer ${H | P | R}` | `text ${D}`> => {
  const { share, seed, opens: type, does, as, of = {}, with: ours = {}, population, drawn } = words;
  const gathering: Gathering = {
    type: from.name,
    reads: Object.values(of).filter((field) => field !== 'id'),
    asks: (values, today) => {
      const where = being(words.among, values, today);
      return where === null ? null : { where };
    },
  };
  const numbers = [share, population, drawn].filter((name) => name !== undefined);
  return {
    effect: 'draws',
    names: [...numbers.map((name) => `integer ${name}` as const), ...(seed === undefined ? [] : [`text ${seed}` as const])],
    fills: [population, drawn].filter((name) => name !== undefined),
    gathers: [gathering],
    other: { type, does, fills: [as, ...Object.keys({ ...of, ...ours, ...words.set })], isOpened: true },
    deed: ({ id, number, values, gathered }) => {
      const { rows } = gathered(gathering) ?? { rows: [] };
      const sown = seed === undefined ? '' : textIn(values[seed]) ?? number ?? id;
      const wanted = share === undefined ? rows.length : Math.ceil((rows.length * Number(values[share] ?? 0)) / 100);
      const all = share === undefined ? rows : inOrderOf(sown, rows).slice(0, wanted);
      return {
        set: {
          ...(seed !== undefined && { [seed]: sown }),
          ...(population !== undefined && { [population]: rows.length }),
          ...(drawn !== undefined && { [drawn]: all.length }),
        },
        acts: all.map((one) => ({
          type,
          action: does,
          on: null,
          values: { ...said(of, one.id, one.values), ...said(ours, id, values), ...words.set, [as]: one.id },
        })),
      };
    },
  };
};

const textIn = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);
const said = (fill: Readonly<Record<string, string>>, id: string, values: Values): Values =>
  Object.fromEntries(Object.entries(fill).map(([theirs, field]) => [theirs, field === 'id' ? id : (values[field] ?? null)]));

/** In the order of a digest over seed and id: nobody can foresee it without the seed, everybody can repeat it with it. */
export const inOrderOf = <R extends { readonly id: string }>(seed: string, rows: readonly R[]): readonly R[] =>
  rows
    .map((row) => [hash('sm3', `${seed}:${row.id}`), row] as const)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([, row]) => row);
