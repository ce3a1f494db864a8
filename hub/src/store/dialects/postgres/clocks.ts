import type { Session, Statement } from '../../connect.js';
import { recordClock } from '../../schema/record-tables.js';
import type { StoredRow } from '../dialect.js';
import { arrayLiteral } from './arrays.js';
import { names } from './types.js';

const clocksText: Statement = {
  name: 'clocks',
  text: `SELECT ${names(recordClock.columns)} FROM record_clock WHERE type = $1 AND record_id = ANY($2::uuid[])`,
};

export async function clocksOf(session: Session, type: string, ids: readonly string[]): Promise<StoredRow[]> {
  return (await session.query<StoredRow>(clocksText, [type, arrayLiteral('uuid', ids)])).rows;
}

const dueText: Statement = {
  name: 'due clocks',
  text: `SELECT ${names(recordClock.columns)} FROM record_clock WHERE next_on <= $1::date AND (next_at IS NULL OR next_at <= $2::timestamptz) ORDER BY next_on, type, record_id, clock LIMIT $3`,
};

export async function dueClocksOf(
  session: Session,
  { day, at }: { readonly day: string; readonly at: string },
  most: number,
): Promise<StoredRow[]> {
  return (await session.query<StoredRow>(dueText, [day, at, most])).rows;
}
