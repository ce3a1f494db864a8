import type { Session } from '../../connect.js';
import { arrayLiteral } from './arrays.js';

export async function touchBlob(session: Session, address: string, size: number): Promise<void> {
  await session.query({ name: 'touch blob', text: 'INSERT INTO blob (address, size, touched_at) VALUES ($1, $2, now()) ON CONFLICT (address) DO UPDATE SET touched_at = now()' }, [address, size]);
}

export async function claimBlobs(session: Session, claims: readonly { readonly messageId: string; readonly address: string }[]): Promise<void> {
  await session.query({
    name: 'claim blobs',
    text: 'INSERT INTO blob_claim (address, message_id, claimed_at) SELECT DISTINCT a, m, now() FROM unnest($1::text[], $2::uuid[]) AS c(a, m) ORDER BY a, m ON CONFLICT DO NOTHING',
  }, [arrayLiteral('text', claims.map(({ address }) => address)), arrayLiteral('uuid', claims.map(({ messageId }) => messageId))]);
}

/** Content that no message claims and nobody kept for so long. Their rows are deleted, so whoever keeps the same content now waits for the end of this transaction. */
export async function takeOrphans(session: Session, hours: number, limit: number): Promise<string[]> {
  const { rows } = await session.query<{ address: string }>({
    name: 'take orphans',
    text: `DELETE FROM blob WHERE address IN (
        SELECT address FROM blob b WHERE touched_at <= now() - make_interval(hours => $1::int) AND NOT EXISTS (SELECT FROM blob_claim c WHERE c.address = b.address)
        ORDER BY touched_at LIMIT $2 FOR UPDATE SKIP LOCKED)
      RETURNING address`,
  }, [hours, limit]);
  return rows.map(({ address }) => address);
}
