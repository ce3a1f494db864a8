import { and, expressionOf, valueOf, type Condition, type LeafValue } from '@fatong/contracts/expression';
import { isChoice } from '@fatong/contracts/fields';
import { columnsIn, isOfMany, type CrossTable } from '../cross.js';
import type { Effect, Values } from './effect.js';
import type { Gathered, GatheredCount, Gathering } from './gathering.js';

/** The cell of a frozen table, as its rows field keeps it. */
export interface KeptCell {
  readonly table: string;
  readonly line: string;
  readonly column: string;
  readonly cases: number;
  readonly persons: number | null;
}
const all = '合计';

/**
 * Keeps cross tables as they are when the act is done, cell by cell, of the days from `from` until `to`: rows with 表, 行, 列, 件次, 人次. From then on the record
 * says these numbers, whatever becomes of what was counted.
 */
export const keepsTables = <const I extends string, const A extends string, const Z extends string>(
  tables: readonly CrossTable[],
  { into, from, to }: { readonly into: I; readonly from: A; readonly to: Z },
): Effect<`rows ${I}` | `date ${A}` | `date ${Z}`> => {
  const gatherings = tables.map((table) => ({ table, gathering: gatheringOf(table, from, to) }));
  return {
    effect: 'keepsTables',
    names: [`rows ${into}`, `date ${from}`, `date ${to}`],
    fills: [into],
    gathers: gatherings.map(({ gathering }) => gathering),
    check: (_, { form }) => (form.includes(into) ? [`keeps tables in ${into}, which its form asks for.`] : []),
    deed: ({ gathered }) => ({
      set: {
        [into]: gatherings
          .flatMap(({ table, gathering }) => {
            const answer = gathered(gathering);
            return answer === null ? [] : cellsOf(table, answer);
          })
          .map((cell, i) => ({ ...cell, row: i + 1 })),
      },
    }),
  };
};

function gatheringOf(table: CrossTable, from: string, to: string): Gathering {
  const leaf = (read: string): LeafValue<string> => valueOf<string>({ read });
  const fixed: readonly Condition[] = Object.entries(table.where).map(([name, value]) => leaf(name).in([value ?? []].flat()));
  return {
    type: table.of.name,
    reads: null,
    asks: (values: Values) => {
      const [first, last] = [values[from], values[to]];
      if (typeof first !== 'string' || typeof last !== 'string') return null;
      return {
        where: expressionOf(and(leaf(table.day).atLeast(first), leaf(table.day).atMost(last), ...fixed)),
        by: [table.rows],
        also: Object.fromEntries(
          columnsIn(table).map(([key]) => [
            key,
            expressionOf(
              isOfMany(table)
                ? (valueOf<readonly string[]>({ read: table.columns })).has(key)
                : leaf(table.columns).is(key),
            ),
          ]),
        ),
        ...(table.sums !== null && { sums: table.sums }),
      };
    },
  };
}

/** Row by row, the whole of a row first; cells of which there is nothing are left out. */
function cellsOf(table: CrossTable, { by, also, titles }: Gathered): readonly KeptCell[] {
  const field = table.of.fields[table.rows];
  const named = (value: string | null): string =>
    value === null
      ? '未报告'
      : ((isChoice(field) ? (field.choices as Readonly<Record<string, readonly [string, string]>>)[value]?.[0] : titles.get(value)) ??
        value);
  const cell = (line: string | null, column: string, { count, sum }: GatheredCount): KeptCell => ({
    table: table.title[0],
    line: named(line),
    column,
    cases: count,
    persons: table.sums === null ? null : sum,
  });
  return (by[table.rows] ?? [])
    .toSorted((a, b) => b.count - a.count || ((a.value ?? '~') < (b.value ?? '~') ? -1 : 1))
    .flatMap((whole) => [
      cell(whole.value, all, whole),
      ...columnsIn(table).flatMap(([key, title]) => {
        const one = also[key]?.[table.rows]?.find(({ value }) => value === whole.value);
        return one === undefined || one.count === 0 ? [] : [cell(whole.value, title[0], one)];
      }),
    ]);
}
