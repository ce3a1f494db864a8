import type { Session } from '../../connect.js';
import type { Table } from '../../schema/table.js';

/** Those that were never counted too. */
export async function uncountedIn(session: Session, table: Table, { type, day, most }: { readonly type: string; readonly day: string; readonly most: number }): Promise<string[]> {
  const text = `SELECT r."id" FROM "${table.name}" r LEFT JOIN record_score s ON s.type = $1 AND s.record_id = r."id" WHERE s.counted_on IS DISTINCT FROM $2::date ORDER BY r."id" LIMIT $3`;
  return (await session.query<{ id: string }>({ text }, [type, day, most])).rows.map(({ id }) => id);
}
