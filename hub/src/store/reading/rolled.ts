import { paths, type Expression, type Read } from '@fatong/contracts/expression';
import { daysAfter } from '@fatong/contracts/calendar';
import type { TallyQuery } from '../../ports/index.js';
import { rollupsOf, type Rollup } from '../rollups/rollup.js';
import type { RecordTable } from '../schema/record-type.js';
import { targetOf } from './columns.js';

/** What a question asks of counts that are kept: some of its groups and of what it counts beside, from one of them. */
export interface Part {
  readonly rollup: Rollup;
  /** It reads the day itself, so that whole months do not do. */
  readonly byDay: boolean;
  readonly by: readonly string[];
  readonly also: readonly string[];
  /** Whether the question itself is counted in some of its groups. */
  readonly isMain: boolean;
}
export interface Plan {
  readonly day: string;
  readonly span: Span;
  /** What is asked besides the days. */
  readonly where: readonly Expression[];
  readonly parts: readonly Part[];
}
export interface Span {
  readonly from: string;
  readonly to: string;
}

/** How counts that are kept answer a question; undefined: they do not, and the records are read. `isThere`: which of them are. */
export function planOf(table: RecordTable, query: TallyQuery, isThere: (rollup: Rollup) => boolean): Plan | undefined {
  const { days, scopes, where, by, also = {}, sums, distinct } = query;
  const asked = where === undefined ? undefined : daysIn(where, Object.keys(table.type.rollups));
  if (days !== undefined || asked === undefined || !scopes.every(isColumn)) return undefined;
  // An index leads to the days of this one entry: that are fewer than all there are of its days.
  if (
    asked.rest.some(
      (one) => 'op' in one && one.op === 'is' && isReading(one.of[0]) && table.type.counted[one.of[0].read]?.includes(asked.field),
    )
  )
    return undefined;
  const day = columnOf(table, asked.field);
  const summed = sums === undefined ? [] : [columnOf(table, sums)];
  const beside = Object.entries(also).map(([name, condition]) => ({ name, columns: columnsIn(table, condition) }));
  const fixed = columnsIn(table, ...asked.rest);
  const apart = by.map((name) => ({ name, columns: [columnOf(table, name)] }));
  const different = distinct === undefined ? [] : [columnOf(table, distinct)];
  const all = [fixed, summed, different, ...apart.map(({ columns }) => columns), ...beside.map(({ columns }) => columns)];
  if (day === null || all.some((columns) => columns?.some((column) => column === null) ?? true)) return undefined;
  const known = rollupsOf(table).filter((one) => one.day === day && summed.every((column) => one.sums.some(({ name }) => name === column)));
  const there = known.filter(isThere);
  const parts = new Map<string, Taken>();
  /** The first that has all of these, that is the smallest. */
  const take = (columns: readonly (string | null)[]): Taken | undefined => {
    const needed = columns.filter((column) => column !== day);
    const rollup = there.find((one) => needed.every((column) => one.columns.some(({ name }) => name === column)));
    if (rollup === undefined) return undefined;
    const byDay = needed.length < columns.length;
    const key = `${rollup.name} ${byDay}`;
    const part = parts.get(key) ?? { rollup, byDay, by: new Set(), also: new Set(), isMain: false };
    parts.set(key, part);
    return part;
  };
  for (const { name, columns } of [...(apart.length === 0 ? [{ name: undefined, columns: [] }] : []), ...apart]) {
    const main = take([...fixed!, ...columns, ...different]);
    if (main === undefined) return undefined;
    if (name !== undefined) main.by.add(name);
    main.isMain = true;
    for (const one of beside) {
      const part = take([...fixed!, ...columns, ...one.columns!]);
      if (part === undefined) return undefined;
      if (name !== undefined) part.by.add(name);
      part.also.add(one.name);
    }
  }
  return {
    day,
    span: asked.span,
    where: asked.rest,
    parts: [...parts.values()].map((part) => ({ ...part, by: [...part.by], also: [...part.also] })),
  };
}

interface Taken {
  readonly rollup: Rollup;
  readonly byDay: boolean;
  readonly by: Set<string>;
  readonly also: Set<string>;
  isMain: boolean;
}

/** Days of a span that make whole months, by the first days of the first and the last of them, and what is left before and after. */
export function monthsOf({ from, to }: Span): { readonly months: Span | null; readonly days: readonly Span[] } {
  const first = from.endsWith('-01') ? from : firstAfter(from);
  const end = daysAfter(to, 1);
  const last = `${end.slice(0, 8)}01`;
  if (first >= last) return { months: null, days: [{ from, to }] };
  return {
    months: { from: first, to: `${dayBefore(last).slice(0, 8)}01` },
    days: [...(from < first ? [{ from, to: dayBefore(first) }] : []), ...(last <= to ? [{ from: last, to }] : [])],
  };
}

const dayBefore = (day: string): string => daysAfter(day, -1);
const firstAfter = (day: string): string => {
  const [year, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7))];
  return month === 12 ? `${String(year + 1).padStart(4, '0')}-01-01` : `${day.slice(0, 4)}-${String(month + 1).padStart(2, '0')}-01`;
};

/** Whether it asks no more than columns that all counts have. */
const isColumn = (scope: TallyQuery['scopes'][number]): boolean => scope.kind !== 'involved' && scope.when === undefined;

/** The two ends of the days asked for, of one of these fields, and the rest of a condition that is made of parts that must all hold. */
function daysIn(
  where: Expression,
  fields: readonly string[],
): { readonly field: string; readonly span: Span; readonly rest: readonly Expression[] } | undefined {
  const all = partsOf(where);
  for (const field of fields) {
    const ends = { atLeast: all.filter((one) => isEnd(one, field, 'atLeast')), atMost: all.filter((one) => isEnd(one, field, 'atMost')) };
    const [[from], [to]] = [ends.atLeast, ends.atMost];
    if (from === undefined || to === undefined) continue;
    const span = { from: dayOf(from), to: dayOf(to) };
    if (isDay.test(span.from) && isDay.test(span.to) && span.from <= span.to)
      return { field, span, rest: all.filter((one) => one !== from && one !== to) };
  }
  return undefined;
}

const isDay = /^[1-9]\d{3}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
const partsOf = (where: Expression): readonly Expression[] => ('op' in where && where.op === 'and' ? where.of.flatMap(partsOf) : [where]);
const isEnd = (one: Expression, field: string, op: string): boolean =>
  'op' in one && one.op === op && 'read' in one.of[0]! && one.of[0].read === field && (one.of[0].scope ?? 0) === 0 && 'value' in one.of[1]!;
const dayOf = (end: Expression): string => {
  const value = 'op' in end && 'value' in end.of[1]! ? end.of[1].value : null;
  return typeof value === 'string' ? value : '';
};

const isReading = (one: Expression | undefined): one is Read => one !== undefined && 'read' in one;

/** Operators that ask a column alone: what became of a record, where it leads and what is in its rows is not counted. */
const plain: ReadonlySet<string> = new Set(['and', 'or', 'not', 'exists', 'is', 'isNot', 'in', 'atLeast', 'atMost', 'greater', 'less']);
const isPlain = (one: Expression): boolean =>
  'value' in one || 'read' in one || ('op' in one && plain.has(one.op) && one.of.every(isPlain));

/** Columns that conditions read; null: something is asked that no column says. */
export function columnsIn(table: RecordTable, ...conditions: readonly Expression[]): readonly string[] | null {
  if (!conditions.every(isPlain)) return null;
  const found = [...new Set(conditions.flatMap((one) => paths(one)))].map((path) => columnOf(table, path));
  return found.includes(null) ? null : (found as readonly string[]);
}

/** The one column that says it, without the name of its table; null: there are several, or it is sealed or many-valued. */
function columnOf(table: RecordTable, path: string): string | null {
  const target = targetOf(table, path);
  if (target.kind !== 'clear' || target.listed || target.columns.length !== 1) return null;
  return /^r\."(.+)"$/.exec(target.columns[0]!)![1]!;
}
