import type { Session } from '../../connect.js';
import { arrayLiteral } from './arrays.js';
import { names } from './types.js';
import type { Table } from '../../schema/table.js';

/** A partition: rows of a day (`YYYY-MM-DD`, UTC), or those of no day. */
export interface Part {
  readonly name: string;
  readonly day: string | null;
}

/** Those with days oldest first, then the one of no day. */
export async function partsOf(session: Session, table: Table): Promise<Part[]> {
  const { rows } = await session.query<{ name: string }>(
    {
      text: 'SELECT c.relname AS name FROM pg_inherits i JOIN pg_class c ON c.oid = i.inhrelid WHERE i.inhparent = $1::regclass ORDER BY (c.relname LIKE $2), c.relname',
    },
    [`"${table.name}"`, '%default'],
  );
  return rows.map(({ name }) => ({ name, day: /_p(\d{4})(\d\d)(\d\d)$/.exec(name)?.slice(1).join('-') ?? null }));
}

/** How long pruning waits for a lock, ms: whoever works goes first, and it comes again with the next round. */
const patience = 300;
const theLock = `hashtext('legal holds')`;

/** One at a time decides what goes or what is held: a hold is there before rows are looked at, or comes when they are gone. */
export const lockHolds = async (session: Session): Promise<void> =>
  void (await session.query({ text: `SELECT pg_advisory_xact_lock(${theLock})` }));
/** The same for any number who bring settled messages back: nothing goes meanwhile, and what they find afterwards is there. */
export const barPruning = async (session: Session): Promise<void> =>
  void (await session.query({ text: `SELECT pg_advisory_xact_lock_shared(${theLock})` }));
/** The same for pruning, which gives way. */
export async function lockHoldsBriefly(session: Session): Promise<void> {
  await session.query({ text: `SET LOCAL lock_timeout = ${patience}` });
  await lockHolds(session);
}

const unsettled = `m.state IN ('due', 'sent', 'later', 'waiting', 'held', 'unknown', 'parked')`;
/** Whether somebody holds what this column names. */
export const held = (kind: string, column: string): string =>
  `EXISTS (SELECT 1 FROM legal_hold h WHERE h.released_at IS NULL AND h.kind = '${kind}' AND h.value = ${column})`;
/** A row `m` of `message` that outlives its time. */
const stays = `(${unsettled} OR ${held('record', 'm.record')} OR ${held('key', 'm.key')}
  OR EXISTS (SELECT 1 FROM legal_hold h JOIN message_term t ON t.term = h.term WHERE h.released_at IS NULL AND h.kind = 'person' AND t.received_at = m.received_at AND t.message_id = m.id))`;

/** Messages received between two instants that outlive their time, each found through an index; kept beside until the end of the transaction. Says how many. */
export async function gatherKept(session: Session, from: string, to: string): Promise<number> {
  const between = (alias: string): string =>
    `${alias}.received_at >= '${from}'::timestamptz AND ${alias}.received_at < '${to}'::timestamptz`;
  const within = between('m');
  const byPerson = `SELECT t.message_id FROM legal_hold h JOIN message_term t ON t.term = h.term WHERE h.released_at IS NULL AND h.kind = 'person' AND ${between('t')}`;
  const byHold = (kind: string): string =>
    `SELECT m.id FROM legal_hold h JOIN message m ON m.${kind} = h.value WHERE h.released_at IS NULL AND h.kind = '${kind}' AND ${within}`;
  await session.query({
    text: `CREATE TEMP TABLE kept_messages ON COMMIT DROP AS SELECT m.id FROM message m WHERE ${unsettled} AND ${within} UNION ${byHold('record')} UNION ${byHold('key')} UNION ${byPerson}`,
  });
  const { rows } = await session.query<{ n: number }>({ text: 'SELECT count(*) AS n FROM kept_messages' });
  return rows[0]!.n;
}

/** Leaves of a partition only the rows of what was gathered: they are set aside, the partition is emptied at once, they are put back. */
export async function keepOnly(session: Session, table: Table, { name }: Part, id: string): Promise<void> {
  const columns = names(table.columns);
  await session.query({ text: `LOCK TABLE "${name}" IN ACCESS EXCLUSIVE MODE` });
  await session.query({
    text: `CREATE TEMP TABLE kept_rows ON COMMIT DROP AS SELECT ${columns} FROM "${name}" WHERE "${id}" IN (SELECT id FROM kept_messages)`,
  });
  await session.query({ text: `TRUNCATE "${name}"` });
  await session.query({ text: `INSERT INTO "${name}" (${columns}) SELECT ${columns} FROM kept_rows` });
}

/** A partition without rows goes; who reads all days waits for the moment this takes, and is not made to wait longer. */
export async function dropPart(session: Session, table: Table, { name }: Part): Promise<void> {
  await session.query({ text: `SET LOCAL lock_timeout = ${patience}` });
  await session.query({ text: `ALTER TABLE "${table.name}" DETACH PARTITION "${name}"` });
  await session.query({ text: `DROP TABLE "${name}"` });
}

/** The next ids of a partition after `last`, in their order. `before`: only rows older than that. */
export async function idsAfter(
  session: Session,
  { name }: Part,
  id: string,
  { last, before, limit }: { readonly last: string | null; readonly before: string; readonly limit: number },
): Promise<string[]> {
  const { rows } = await session.query<{ id: string }>(
    {
      text: `SELECT DISTINCT "${id}" AS id FROM "${name}" WHERE ($1::uuid IS NULL OR "${id}" > $1) AND "received_at" < $2 ORDER BY "${id}" LIMIT ${limit}`,
    },
    [last, before],
  );
  return rows.map((row) => row.id);
}

/** Of these messages, received between two instants, those that need not stay. One without a row was never taken, or went before. Asked for each id (OFFSET 0): as a join the whole day would be read each time. */
export async function mayGo(session: Session, ids: readonly string[], from: string, to: string): Promise<string[]> {
  const { rows } = await session.query<{ id: string }>(
    {
      text: `SELECT k.id FROM unnest($1::uuid[]) AS k(id) WHERE NOT EXISTS (SELECT 1 FROM message m WHERE m.id = k.id AND m.received_at >= '${from}'::timestamptz AND m.received_at < '${to}'::timestamptz AND ${stays} OFFSET 0)`,
    },
    [arrayLiteral('uuid', ids)],
  );
  return rows.map(({ id }) => id);
}

export async function deleteOf(session: Session, { name }: Part, id: string, ids: readonly string[], before: string): Promise<number> {
  return (
    await session.query({ text: `DELETE FROM "${name}" WHERE "${id}" = ANY($1::uuid[]) AND "received_at" < $2` }, [
      arrayLiteral('uuid', ids),
      before,
    ])
  ).count;
}

/** What belongs to messages and stands in tables without days. The inbox goes last of all that is known of a message: until then a repeat is recognised. */
export async function deleteBelongings(session: Session, ids: readonly string[], subscribers: readonly string[]): Promise<void> {
  await session.query(
    {
      text: `WITH deliveries AS (DELETE FROM delivery WHERE message_id = ANY($1::uuid[]) RETURNING id), attempts AS (DELETE FROM attempt a USING deliveries d WHERE a.delivery_id = d.id),
      corrections AS (DELETE FROM correction WHERE message_id = ANY($1::uuid[])), receipts AS (DELETE FROM receipt WHERE message_id = ANY($1::uuid[]))
      DELETE FROM inbox WHERE subscriber = ANY($2::text[]) AND message_id = ANY($1::uuid[])`,
    },
    [arrayLiteral('uuid', ids), arrayLiteral('text', subscribers)],
  );
}

/** What partners answered is a body too, and so are what a correction holds and content that was kept apart: nobody claims it any more. */
export async function emptyAnswers(session: Session, ids: readonly string[]): Promise<void> {
  await session.query(
    {
      text: `UPDATE attempt a SET answer = NULL, answer_type = NULL, technical = NULL FROM delivery d WHERE d.message_id = ANY($1::uuid[]) AND a.delivery_id = d.id AND (a.answer IS NOT NULL OR a.technical IS NOT NULL)`,
    },
    [arrayLiteral('uuid', ids)],
  );
  await session.query({ text: `DELETE FROM correction WHERE message_id = ANY($1::uuid[]) AND state <> 'proposed'` }, [
    arrayLiteral('uuid', ids),
  ]);
  await session.query({ text: `DELETE FROM blob_claim WHERE message_id = ANY($1::uuid[])` }, [arrayLiteral('uuid', ids)]);
}

/** Whoever takes messages, stepped through in the index: few names before very many rows. */
export async function subscribersOf(session: Session): Promise<string[]> {
  const { rows } = await session.query<{ name: string }>({
    text: `WITH RECURSIVE s AS (SELECT min(subscriber) AS name FROM inbox UNION ALL SELECT (SELECT min(i.subscriber) FROM inbox i WHERE i.subscriber > s.name) FROM s WHERE s.name IS NOT NULL) SELECT name FROM s WHERE name IS NOT NULL`,
  });
  return rows.map(({ name }) => name);
}

export async function notePruned(session: Session, part: string, day: string, kept: number): Promise<void> {
  await session.query(
    {
      text: `INSERT INTO pruned (part, day, at, kept) VALUES ($1, $2, now(), $3) ON CONFLICT (part, day) DO UPDATE SET kept = EXCLUDED.kept`,
    },
    [part, day, kept],
  );
}

/** Facts that left long ago and refusals, by time; the oldest first. `fact`: the lowest id of its time. */
export async function deleteAside(session: Session, before: string, fact: string, limit: number): Promise<number> {
  const facts = await session.query(
    {
      text: `WITH gone AS (DELETE FROM outbox WHERE id IN (SELECT o.id FROM outbox o WHERE o.id < $1::uuid AND o.expanded_at IS NOT NULL AND o.announced_at IS NOT NULL AND NOT ${held('record', 'o.record')} AND NOT ${held('key', 'o.key')} ORDER BY o.id LIMIT ${limit}) RETURNING id), claims AS (DELETE FROM blob_claim WHERE message_id IN (SELECT id FROM gone)) SELECT id FROM gone`,
    },
    [fact],
  );
  const refusals = await session.query(
    {
      text: `DELETE FROM refusal WHERE id IN (SELECT f.id FROM refusal f WHERE f.at < $1 AND NOT ${held('key', 'f.key')} ORDER BY f.at, f.id LIMIT ${limit})`,
    },
    [before],
  );
  return facts.count + refusals.count;
}
