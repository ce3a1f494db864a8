import type { Nonce } from '../../../ports/index.js';
import type { Session, Statement } from '../../connect.js';
import { messageBody, refusal } from '../../schema/message-tables.js';
import type { StoredRow } from '../dialect.js';
import { arrayLiteral } from './arrays.js';
import { names } from './types.js';
import { rowsOf } from './write.js';

/** A request as the door's statement takes it; requests of one call differ in nonce and in message. */
export interface Taking {
  readonly messageId: string;
  readonly system: string;
  readonly type: string;
  readonly key: string;
  readonly digest: string;
  readonly nonceKey: string | null;
  readonly nonce: string | null;
  readonly nonceExpires: string | null;
}
/** `fresh`: the nonce was not seen before. `taken`: the receipt is new. Otherwise what the receipt says; both null when another process writes it at this moment. */
export interface Took {
  readonly place: number;
  readonly fresh: boolean;
  readonly taken: boolean;
  readonly digest: string | null;
  readonly state: string | null;
}

const originals = rowsOf(
  messageBody.columns.filter(({ kind, name }) => kind !== 'serial' && name !== 'received_at'),
  9,
);
const takeText: Statement = {
  name: 'take',
  text: `WITH asked AS (
      SELECT * FROM unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::timestamptz[])
        WITH ORDINALITY AS r(message_id, system, type, key, digest, nonce_key, nonce, expires_at, place)
    ), nonces AS (
      INSERT INTO nonce (key_id, value, expires_at) SELECT nonce_key, nonce, expires_at FROM asked WHERE nonce IS NOT NULL ORDER BY nonce_key, nonce
      ON CONFLICT DO NOTHING RETURNING key_id, value
    ), fresh AS (
      SELECT a.* FROM asked a LEFT JOIN nonces n ON n.key_id = a.nonce_key AND n.value = a.nonce WHERE a.nonce IS NULL OR n.value IS NOT NULL
    ), taken AS (
      INSERT INTO receipt (message_id, system, type, key, digest, state, taken_at)
      SELECT message_id, system, type, key, digest, 'taken', now() FROM fresh ORDER BY message_id
      ON CONFLICT DO NOTHING RETURNING message_id
    ), originals AS (
      INSERT INTO message_body (message_id, received_at, stage, content_type, body)
      SELECT v.message_id, now(), v.stage, v.content_type, v.body FROM ${originals.text} JOIN taken t ON t.message_id = v.message_id
    ), conflicts AS (
      UPDATE receipt r SET conflict_at = now(), conflicts = coalesce(r.conflicts, 0) + 1 FROM fresh f WHERE r.message_id = f.message_id AND r.digest <> f.digest
    )
    SELECT a.place, f.place IS NOT NULL AS fresh, t.message_id IS NOT NULL AS taken, r.digest, r.state
    FROM asked a LEFT JOIN fresh f ON f.place = a.place LEFT JOIN taken t ON t.message_id = a.message_id LEFT JOIN receipt r ON r.message_id = a.message_id
    ORDER BY a.place`,
};

/** `bodies`: originals as rows of `message_body`, stored for those whose receipt is new. */
export async function take(session: Session, asked: readonly Taking[], bodies: readonly StoredRow[]): Promise<Took[]> {
  const text = (name: keyof Taking): string =>
    arrayLiteral(
      'text',
      asked.map((row) => row[name]),
    );
  const { rows } = await session.query<Took>(takeText, [
    arrayLiteral(
      'uuid',
      asked.map(({ messageId }) => messageId),
    ),
    text('system'),
    text('type'),
    text('key'),
    text('digest'),
    text('nonceKey'),
    text('nonce'),
    arrayLiteral(
      'instant',
      asked.map(({ nonceExpires }) => nonceExpires),
    ),
    ...originals.values(bodies),
  ]);
  return rows;
}

export async function receiptsOf(session: Session, ids: readonly string[]): Promise<StoredRow[]> {
  return (
    await session.query<StoredRow>(
      {
        name: 'receipts',
        text: 'SELECT message_id, system, type, key, digest, state, taken_at, conflict_at, conflicts FROM receipt WHERE message_id = ANY($1::uuid[])',
      },
      [arrayLiteral('uuid', ids)],
    )
  ).rows;
}

/** For conflicts that only showed when the other process's receipt could be read; the others are marked by the statement that found them. */
export async function markConflicts(session: Session, ids: readonly string[]): Promise<void> {
  await session.query(
    {
      name: 'conflicts',
      text: 'UPDATE receipt SET conflict_at = now(), conflicts = coalesce(conflicts, 0) + 1 WHERE message_id IN (SELECT id FROM unnest($1::uuid[]) AS r(id) ORDER BY id)',
    },
    [arrayLiteral('uuid', ids)],
  );
}

/** Does not wait for the disk: a mark that a crash takes away costs one more publication of the same message when its sender repeats it. */
export async function markQueued(session: Session, ids: readonly string[]): Promise<void> {
  await session.query(
    {
      name: 'queued',
      text: `WITH lazily AS (SELECT set_config('synchronous_commit', 'off', true))
    UPDATE receipt SET state = 'queued' FROM lazily WHERE message_id IN (SELECT id FROM unnest($1::uuid[]) AS r(id) ORDER BY id) AND state = 'taken'`,
    },
    [arrayLiteral('uuid', ids)],
  );
}

const refused = rowsOf(refusal.columns);
const refuseText: Statement = {
  name: 'refuse',
  text: `WITH input AS (SELECT * FROM ${refused.text}), counts AS (
      INSERT INTO refusal_count (system, problem, minute, count)
      SELECT system, problem, date_trunc('minute', now()), count(*) FROM input GROUP BY system, problem ORDER BY system, problem
      ON CONFLICT (system, problem, minute) DO UPDATE SET count = refusal_count.count + EXCLUDED.count
    ), nonces AS (
      INSERT INTO nonce (key_id, value, expires_at)
      SELECT key_id, value, expires_at FROM unnest($${refused.used + 2}::text[], $${refused.used + 3}::text[], $${refused.used + 4}::timestamptz[]) AS n(key_id, value, expires_at) ORDER BY key_id, value
      ON CONFLICT DO NOTHING
    ), before AS (
      SELECT system, problem, sum(count) AS n FROM refusal_count WHERE minute > now() - interval '1 hour' GROUP BY system, problem
    )
    INSERT INTO refusal (${names(refusal.columns)})
    SELECT ${names(refusal.columns, 'i.')} FROM (SELECT *, row_number() OVER (PARTITION BY system, problem ORDER BY id) AS place FROM input) AS i
      LEFT JOIN before b ON b.system = i.system AND b.problem = i.problem
    WHERE coalesce(b.n, 0) + i.place <= $${refused.used + 1}`,
};

/** Counts all of them by minute and keeps those within the sample: so many of a system and problem an hour. The nonces are taken, kept or not. */
export async function refuse(session: Session, rows: readonly StoredRow[], sample: number, nonces: readonly Nonce[]): Promise<void> {
  const text = (name: 'keyId' | 'value'): string =>
    arrayLiteral(
      'text',
      nonces.map((nonce) => nonce[name]),
    );
  await session.query(refuseText, [
    ...refused.values(rows),
    sample,
    text('keyId'),
    text('value'),
    arrayLiteral(
      'instant',
      nonces.map(({ expiresAt }) => expiresAt),
    ),
  ]);
}
