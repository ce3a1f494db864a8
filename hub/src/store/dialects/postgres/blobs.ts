import type { Session } from '../../connect.js';
import { arrayLiteral } from './arrays.js';

export async function touchBlob(session: Session, address: string, size: number): Promise<void> {
  await session.query(
    {
      name: 'touch blob',
      text: 'INSERT INTO blob (address, size, touched_at) VALUES ($1, $2, now()) ON CONFLICT (address) DO UPDATE SET touched_at = now()',
    },
    [address, size],
  );
}

/** Claimed anew it is as young as any: whoever forgets old claims waits for this, or this for him. */
export async function claimBlobs(
  session: Session,
  claims: readonly { readonly messageId: string; readonly address: string }[],
): Promise<void> {
  await session.query(
    {
      name: 'claim blobs',
      text: 'INSERT INTO blob_claim (address, message_id, claimed_at) SELECT DISTINCT a, m, now() FROM unnest($1::text[], $2::uuid[]) AS c(a, m) ORDER BY a, m ON CONFLICT (address, message_id) DO UPDATE SET claimed_at = EXCLUDED.claimed_at',
    },
    [
      arrayLiteral(
        'text',
        claims.map(({ address }) => address),
      ),
      arrayLiteral(
        'uuid',
        claims.map(({ messageId }) => messageId),
      ),
    ],
  );
}

/** The oldest day (UTC) with claims older than so many days that was not looked through yet. */
export async function dayOfOldClaims(session: Session, days: number): Promise<string | undefined> {
  const { rows } = await session.query<{ day: string }>(
    {
      name: 'day of old claims',
      text: `SELECT d::date::text AS day FROM generate_series((SELECT min(claimed_at) AT TIME ZONE 'UTC' FROM blob_claim)::date, (now() AT TIME ZONE 'UTC')::date - $1::int - 1, interval '1 day') AS d
      WHERE NOT EXISTS (SELECT FROM pruned p WHERE p.part = 'claim' AND p.day = d::date) ORDER BY d LIMIT 1`,
    },
    [days],
  );
  return rows[0]?.day;
}

/** Claims of a day by messages that never came to be: nobody took them, none goes out, no fact, no letter and no file is one, and the broker never had them for certain. */
export async function forgetClaims(session: Session, day: string, subscribers: readonly string[]): Promise<number> {
  const { count } = await session.query(
    {
      text: `DELETE FROM blob_claim c WHERE c.claimed_at >= $1::date::timestamp AT TIME ZONE 'UTC' AND c.claimed_at < ($1::date + 1)::timestamp AT TIME ZONE 'UTC'
      AND NOT EXISTS (SELECT FROM inbox i WHERE i.subscriber = ANY($2::text[]) AND i.message_id = c.message_id) AND NOT EXISTS (SELECT FROM delivery d WHERE d.message_id = c.message_id)
      AND NOT EXISTS (SELECT FROM outbox o WHERE o.id = c.message_id) AND NOT EXISTS (SELECT FROM record_letter l WHERE l.id = c.message_id) AND NOT EXISTS (SELECT FROM record_file f WHERE f.id = c.message_id)
      AND NOT EXISTS (SELECT FROM receipt r WHERE r.message_id = c.message_id AND r.state = 'queued')`,
    },
    [day, arrayLiteral('text', subscribers)],
  );
  return count;
}

/** Content that no message claims and nobody kept for so long. Their rows are deleted, so whoever keeps the same content now waits for the end of this transaction. */
export async function takeOrphans(session: Session, hours: number, limit: number): Promise<string[]> {
  const { rows } = await session.query<{ address: string }>(
    {
      name: 'take orphans',
      text: `DELETE FROM blob WHERE address IN (
        SELECT address FROM blob b WHERE touched_at <= now() - make_interval(hours => $1::int) AND NOT EXISTS (SELECT FROM blob_claim c WHERE c.address = b.address)
        ORDER BY touched_at LIMIT $2 FOR UPDATE SKIP LOCKED)
      RETURNING address`,
    },
    [hours, limit],
  );
  return rows.map(({ address }) => address);
}
