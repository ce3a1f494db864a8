import type { Session } from '../../connect.js';
import { calendarYear, recordClock } from '../../schema/record-tables.js';
import type { StoredRow } from '../dialect.js';
import { names } from './types.js';

const columns = names(calendarYear.columns);

export async function yearsKept(session: Session): Promise<StoredRow[]> {
  return (
    await session.query<StoredRow>({
      name: 'calendar years',
      text: `SELECT DISTINCT ON (year) ${columns} FROM calendar_year ORDER BY year, version DESC`,
    })
  ).rows;
}

/** The next version of the year. Two who import at once: one of them is told that it failed. */
export async function keepYear(
  session: Session,
  { year, days, by, at }: { readonly year: number; readonly days: string; readonly by: string; readonly at: string },
): Promise<StoredRow> {
  const sql = `INSERT INTO calendar_year (year, version, days, account, at) SELECT $1::integer, coalesce(max(version), 0) + 1, $2, $3, $4::timestamptz FROM calendar_year WHERE year = $1::integer RETURNING ${columns}`;
  return (await session.query<StoredRow>({ text: sql }, [year, days, by, at])).rows[0]!;
}

export async function noteCounted(
  session: Session,
  { year, version, at }: { readonly year: number; readonly version: number; readonly at: string },
): Promise<void> {
  await session.query({ text: 'UPDATE calendar_year SET counted_at = $3::timestamptz WHERE year = $1 AND version = $2' }, [
    year,
    version,
    at,
  ]);
}

/** Clocks in the order of their key that were counted provisionally, or that run through one of these spans. */
export async function touchedClocks(
  session: Session,
  {
    from,
    to,
    after,
    most,
  }: {
    readonly from: string;
    readonly to: string;
    readonly after: readonly [type: string, id: string, clock: string] | null;
    readonly most: number;
  },
): Promise<StoredRow[]> {
  const since = after === null ? '' : ' AND (type, record_id, clock) > ($4, $5::uuid, $6)';
  const sql = `SELECT ${names(recordClock.columns)} FROM record_clock WHERE due_on IS NOT NULL AND (is_provisional OR (started_on <= $2::date AND due_on >= $1::date))${since} ORDER BY type, record_id, clock LIMIT $3`;
  return (await session.query<StoredRow>({ text: sql }, [from, to, most, ...(after ?? [])])).rows;
}
