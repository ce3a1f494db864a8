import type { Tally, Tallied, TallyQuery } from '../../ports/index.js';
import type { Session } from '../connect.js';
import type { StoredRow } from '../dialects/index.js';
import type { Kit } from '../kit.js';
import type { RecordTable } from '../schema/record-type.js';
import { Binds } from './binds.js';
import { targetOf } from './columns.js';
import { whereText } from './page.js';
import { scopesOf } from './scopes.js';
import { whereOf } from './where.js';

/** One pass over what the condition finds: the whole and, in grouping sets, each column apart; further conditions as filtered counts beside. */
export async function tally(
  session: Session,
  table: RecordTable,
  { type, scopes, where, by, also = {}, days, sums: summed, distinct }: TallyQuery,
  { hashes, tables }: Pick<Kit, 'hashes' | 'tables'>,
): Promise<Tally> {
  const binds = new Binds();
  const asking = { table, binds, hashes, tables };
  const columns = by.map((name) => columnOf(table, name));
  const entered = days === undefined ? null : enteredIn(table, days, type, binds);
  const conditions = [scopesOf(scopes, type, binds, (when) => whereOf(when, asking)), ...(where ? [whereOf(where, asking)] : [])];
  const groups = columns.map((column, i) => `${column} AS g${i}, `).join('');
  const adds = entered === null ? (summed === undefined ? null : columnOf(table, summed)) : `e.reached_on - ${entered.since}`;
  const apart = distinct === undefined ? '' : `, count(DISTINCT ${differing(table, distinct)}) AS different`;
  const sums = (adds === null ? '' : `, coalesce(sum(${adds}), 0)::bigint AS sum, count(${adds}) AS over`) + apart;
  const beside = Object.values(also)
    .map((one, i) => {
      const such = `FILTER (WHERE ${whereOf(one, asking)})`;
      const added = adds === null ? '' : `, coalesce(sum(${adds}) ${such}, 0)::bigint AS s${i}, count(${adds}) ${such} AS o${i}`;
      return `, count(*) ${such} AS a${i}${added}`;
    })
    .join('');
  const text =
    `SELECT ${groups}${columns.length > 0 ? `GROUPING(${columns.join(', ')})` : '0'} AS left_out, count(*) AS n${sums}${beside} FROM "${table.table.name}" r${entered?.join ?? ''}${whereText(conditions)}` +
    (columns.length > 0 ? ` GROUP BY GROUPING SETS ((), ${columns.map((column) => `(${column})`).join(', ')})` : '');
  const { rows } = await session.query<StoredRow>({ text }, binds.values);
  const names = Object.keys(also);
  return { ...read(rows, by), ...(names.length > 0 && { also: besides(rows, names, by) }) };
}

export function columnOf(table: RecordTable, name: string): string {
  const target = targetOf(table, name);
  if (target.kind !== 'clear' || target.listed || target.columns.length !== 1)
    throw new Error(`${table.type.name} cannot be counted by ${name}`);
  return target.columns[0]!;
}

/** What tells values of a field apart: itself, or the keyed hash it is found by. */
function differing(table: RecordTable, name: string): string {
  const target = targetOf(table, name);
  if (target.kind === 'blind') return target.columns[0]!;
  return columnOf(table, name);
}

function enteredIn(
  table: RecordTable,
  { since, state, from, to, isOnly }: NonNullable<TallyQuery['days']>,
  type: string,
  binds: Binds,
): { readonly join: string; readonly since: string } {
  return {
    since: columnOf(table, since),
    join: `${isOnly ? '' : ' LEFT'} JOIN (SELECT s.record_id, min(s.reached_on) AS reached_on FROM record_state s
      WHERE s.type = ${binds.of(type)} AND s.state = ${binds.of(state)} AND s.reached_on >= ${binds.of(from)}::date AND s.reached_on <= ${binds.of(to)}::date GROUP BY s.record_id) AS e ON e.record_id = r."id"`,
  };
}

/** The same counts of several conditions beside, by their names. */
export function besides(rows: readonly StoredRow[], names: readonly string[], by: readonly string[]): NonNullable<Tally['also']> {
  return Object.fromEntries(
    names.map((name, i) => [
      name,
      read(
        rows.map((row) => ({ ...row, n: row[`a${i}`] ?? 0, sum: row[`s${i}`] ?? 0, over: row[`o${i}`] ?? 0 })).filter((row) => row.n !== 0),
        by,
      ),
    ]),
  );
}

/** `left_out` has a bit for each column that a row is not grouped by, the first column highest. */
export function read(rows: readonly StoredRow[], by: readonly string[]): Tally {
  const whole = 2 ** by.length - 1;
  const all = rows.find((row) => row['left_out'] === whole);
  return {
    all: all ? tallied(all) : { count: 0, sum: 0, over: 0 },
    by: Object.fromEntries(
      by.map((name, i) => [
        name,
        rows
          .filter((row) => row['left_out'] === whole - 2 ** (by.length - 1 - i))
          .map((row) => ({ value: (row[`g${i}`] ?? null) as string | null, ...tallied(row) })),
      ]),
    ),
  };
}

const tallied = (row: StoredRow): Tallied => ({
  count: row['n'] as number,
  sum: (row['sum'] ?? 0) as number,
  over: (row['over'] ?? 0) as number,
  ...(row['different'] !== undefined && { different: row['different'] as number }),
});
