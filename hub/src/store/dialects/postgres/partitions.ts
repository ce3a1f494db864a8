import type { Session } from '../../connect.js';
import type { Table } from '../../schema/table.js';
import { names } from './types.js';

/** Days (`YYYY-MM-DD`, UTC) that have a partition. */
export async function partitionDays(session: Session, table: Table): Promise<Set<string>> {
  const { rows } = await session.query<{ name: string }>(
    {
      text: 'SELECT c.relname AS name FROM pg_inherits i JOIN pg_class c ON c.oid = i.inhrelid WHERE i.inhparent = $1::regclass',
    },
    [`"${table.name}"`],
  );
  return new Set(
    rows.flatMap(({ name }) => {
      const found = /_p(\d{4})(\d\d)(\d\d)$/.exec(name);
      return found ? [`${found[1]}-${found[2]}-${found[3]}`] : [];
    }),
  );
}

/** Makes the partition of a day. */
export async function addPartition(session: Session, table: Table, day: string): Promise<void> {
  await beginPartition(session, table, day);
  await attachPartition(session, table, day);
}

const nameOf = (table: Table, day: string): string => `${table.name}_p${day.replaceAll('-', '')}`;

/** Its table, which is not yet part of the whole and has no index: to be filled faster. */
export async function beginPartition(session: Session, table: Table, day: string): Promise<void> {
  await session.query({
    text: `CREATE TABLE "${nameOf(table, day)}" (LIKE "${table.name}" INCLUDING DEFAULTS INCLUDING CONSTRAINTS INCLUDING STORAGE)`,
  });
}

/** Makes it part of the whole, with all indexes. What came for that day before is moved out of the partition for no day. */
export async function attachPartition(session: Session, table: Table, day: string): Promise<void> {
  const by = table.partitionedBy!;
  const name = nameOf(table, day);
  const next = new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);
  const [from, to] = [`'${day} 00:00:00+00'`, `'${next} 00:00:00+00'`];
  await session.query({
    text: `WITH moved AS (DELETE FROM "${table.name}_default" WHERE "${by}" >= ${from} AND "${by}" < ${to} RETURNING ${names(table.columns)}) INSERT INTO "${name}" (${names(table.columns)}) SELECT ${names(table.columns)} FROM moved`,
  });
  await session.query({ text: `ALTER TABLE "${table.name}" ATTACH PARTITION "${name}" FOR VALUES FROM (${from}) TO (${to})` });
}
