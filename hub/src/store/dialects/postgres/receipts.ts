import type { Session } from '../../connect.js';
import type { StoredRow } from '../dialect.js';
import { arrayLiteral } from './arrays.js';
import { held } from './retention.js';

/** A stretch of the table, in pages: receipts have no index by time, since each costs a door something and these are asked for rarely. */
export interface Pages {
  readonly from: number;
  readonly to: number;
}

export async function pagesOfReceipts(session: Session): Promise<number> {
  return (
    await session.query<{ n: number }>({ text: `SELECT (pg_relation_size('receipt') / current_setting('block_size')::int)::int AS n` })
  ).rows[0]!.n;
}

const within = `r.ctid >= ('(' || $1::int || ',0)')::tid AND r.ctid < ('(' || $2::int || ',0)')::tid`;
/** Taken by nobody, in whatever lane. */
const isAlone = (subscribers: number): string =>
  `NOT EXISTS (SELECT FROM inbox i WHERE i.subscriber = ANY($${subscribers}::text[]) AND i.message_id = r.message_id)`;

/** Receipts between two instants whose message never came. */
export async function receiptsAlone(
  session: Session,
  { from, to }: Pages,
  { since, before }: { readonly since: string; readonly before: string },
  subscribers: readonly string[],
): Promise<StoredRow[]> {
  return (
    await session.query<StoredRow>(
      {
        text: `SELECT r.message_id, r.system, r.type, r.state, r.taken_at FROM receipt r WHERE ${within} AND r.taken_at >= $3 AND r.taken_at < $4 AND ${isAlone(5)}`,
      },
      [from, to, since, before, arrayLiteral('text', subscribers)],
    )
  ).rows;
}

/** Takes those away that are older, but what is held. */
export async function deleteReceiptsAlone(
  session: Session,
  { from, to }: Pages,
  before: string,
  subscribers: readonly string[],
): Promise<number> {
  return (
    await session.query(
      { text: `DELETE FROM receipt r WHERE ${within} AND r.taken_at < $3 AND ${isAlone(4)} AND NOT ${held('key', 'r.key')}` },
      [from, to, before, arrayLiteral('text', subscribers)],
    )
  ).count;
}
