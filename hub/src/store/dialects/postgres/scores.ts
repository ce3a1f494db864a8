import type { Session, Statement } from '../../connect.js';
import { recordScore } from '../../schema/record-tables.js';
import type { Table } from '../../schema/table.js';
import type { StoredRow } from '../dialect.js';
import { arrayLiteral } from './arrays.js';
import { names } from './types.js';

const scoresText: Statement = {
  name: 'scores',
  text: `SELECT ${names(recordScore.columns)} FROM record_score WHERE type = $1 AND record_id = ANY($2::uuid[])`,
};

export async function scoresOf(session: Session, type: string, ids: readonly string[]): Promise<StoredRow[]> {
  return (await session.query<StoredRow>(scoresText, [type, arrayLiteral('uuid', ids)])).rows;
}

/** Those that were never counted too. */
export async function uncountedIn(
  session: Session,
  table: Table,
  { type, day, most }: { readonly type: string; readonly day: string; readonly most: number },
): Promise<string[]> {
  const text = `SELECT r."id" FROM "${table.name}" r LEFT JOIN record_score s ON s.type = $1 AND s.record_id = r."id" WHERE s.counted_on IS DISTINCT FROM $2::date ORDER BY r."id" LIMIT $3`;
  return (await session.query<{ id: string }>({ text }, [type, day, most])).rows.map(({ id }) => id);
}
