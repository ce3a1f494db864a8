import type { RecordType } from '../../definitions/index.js';
import type { Database, Session } from '../connect.js';
import { createRollup, dropRollup, foldRollup, rollupDifference, rollupsThere } from '../dialects/index.js';
import { recordTable, type RecordTable } from '../schema/record-type.js';
import { rollupsOf, type Rollup } from './rollup.js';

const tablesOf = (types: readonly RecordType[]): readonly RecordTable[] => types.map(recordTable);

/** Makes what is declared and not there, each in its own transaction; says their names. */
export async function makeRollups(database: Database, types: readonly RecordType[]): Promise<readonly string[]> {
  const tables = tablesOf(types);
  const there = await database.run((session) => thereOf(session, tables));
  const lacking = tables.flatMap(rollupsOf).filter(({ name }) => !there.has(name));
  for (const rollup of lacking) await make(database, rollup);
  return lacking.map(({ name }) => name);
}

/** Takes away what is there of these types and declared no longer; says their names. */
export async function dropRollups(database: Database, types: readonly RecordType[]): Promise<readonly string[]> {
  const tables = tablesOf(types);
  const declared = new Set(tables.flatMap(rollupsOf).map(({ name }) => name));
  const left = [...(await database.run((session) => thereOf(session, tables)))].filter((name) => !declared.has(name));
  for (const name of left) await doAll(database, dropRollup(name));
  return left;
}

/** Which counts are there of these tables: one that is, is whole. */
export async function thereOf(session: Session, tables: readonly Pick<RecordTable, 'table'>[]): Promise<ReadonlySet<string>> {
  const names = tables.map(({ table }) => table.name);
  const { rows } = await session.query<{ name: string }>({ text: rollupsThere }, [names]);
  return new Set(rows.map(({ name }) => name));
}

export interface Compared {
  readonly rollup: string;
  readonly of: string;
  readonly by: readonly string[];
  /** Combinations of a day or month that are not what a scan counts; null: it is not there. */
  readonly differing: number | null;
}

/** Compares all counts with the records, and with `again` makes each anew. */
export async function compareRollups(database: Database, types: readonly RecordType[], again: boolean): Promise<readonly Compared[]> {
  const tables = tablesOf(types);
  const there = await database.run((session) => thereOf(session, tables));
  const found: Compared[] = [];
  for (const rollup of tables.flatMap(rollupsOf)) {
    const { name, of, day, columns } = rollup;
    const differing = there.has(name)
      ? await database.run(async (session) => (await session.query<{ n: number }>({ text: rollupDifference(rollup) })).rows[0]!.n)
      : null;
    found.push({ rollup: name, of, by: [day, ...columns.slice(3).map((column) => column.name)], differing });
    if (again) await make(database, rollup);
  }
  return found;
}

/** Few changes are read with the rest; from so many on a day or month is folded. */
const mostFresh = 500;

/** Folds what changes left behind; answers how many rows stand in their place. */
export async function foldRollups(database: Database, tables: Iterable<RecordTable>, most = mostFresh): Promise<number> {
  const all = [...tables];
  const there = await database.run((session) => thereOf(session, all));
  let rows = 0;
  for (const rollup of all.flatMap(rollupsOf).filter(({ name }) => there.has(name)))
    rows += await database.run(async (session) => (await session.query({ text: foldRollup(rollup, most) })).count);
  return rows;
}

const make = (database: Database, rollup: Rollup): Promise<void> => doAll(database, [...dropRollup(rollup.name), ...createRollup(rollup)]);

const doAll = (database: Database, texts: readonly string[]): Promise<void> =>
  database.transaction(async (session) => {
    await session.query({ text: "SET LOCAL work_mem = '128MB'" });
    await session.query({ text: 'SET LOCAL lock_timeout = 0' });
    await session.query({ text: 'SET LOCAL idle_in_transaction_session_timeout = 0' });
    for (const text of texts) await session.query({ text });
  });
