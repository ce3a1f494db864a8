import type { Cover } from '../../../ports/index.js';
import type { Session, Statement } from '../../connect.js';
import { delivery, message, messageBody, outbox } from '../../schema/message-tables.js';
import type { StoredRow } from '../dialect.js';
import { arrayLiteral } from './arrays.js';
import { isHeldByAnother } from './processes.js';
import { coveredText, coverValues } from './rules-of-line.js';
import { names, withStages } from './types.js';

const unsettled = `state NOT IN ('done', 'discarded')`;
/** What is due is due now, whatever the clock of whoever wrote it said; what comes later has its time, by the store's clock. */
const isReached = `(d.state = 'due' OR d.due_at <= now())`;
const uuids = (ids: readonly string[]): string => arrayLiteral('uuid', ids);

/** A turn that only one transaction of all processes has at a time; false when another has it. The rows are made with the tables. */
export async function takeTurn(session: Session, name: string): Promise<boolean> {
  const { count } = await session.query({ name: 'take turn', text: 'SELECT name FROM lease WHERE name = $1 FOR UPDATE SKIP LOCKED' }, [
    name,
  ]);
  return count === 1;
}

const facts = (condition: string): string => `SELECT ${names(outbox.columns)} FROM outbox WHERE ${condition} ORDER BY seq LIMIT $1`;
const unexpandedText: Statement = { name: 'unexpanded', text: `${facts('expanded_at IS NULL')} FOR UPDATE SKIP LOCKED` };
const unannouncedText: Statement = { name: 'unannounced', text: facts('announced_at IS NULL AND expanded_at IS NOT NULL') };

export const unexpanded = async (session: Session, limit: number): Promise<StoredRow[]> =>
  (await session.query<StoredRow>(unexpandedText, [limit])).rows;
export const unannounced = async (session: Session, limit: number): Promise<StoredRow[]> =>
  (await session.query<StoredRow>(unannouncedText, [limit])).rows;

export async function markFacts(session: Session, mark: 'expanded_at' | 'announced_at', ids: readonly string[]): Promise<void> {
  await session.query({ name: `mark ${mark}`, text: `UPDATE outbox SET ${mark} = now() WHERE id = ANY($1::uuid[])` }, [uuids(ids)]);
}

/**
 * $1 credit, $2 limit, $3 targets or null, $4 to $8 what is held. Targets are found by stepping through the index, and of a target without room nothing is read:
 * a partner who is down costs nothing. Of a key only the first unsettled one, asked for as such: NOT EXISTS becomes an anti-join that a planner
 * without statistics runs over the whole lane for each row; and by less-than, since of what is equal it expects so few that it first reads and sorts the whole lane.
 */
const dispatchableText: Statement = {
  name: 'dispatchable',
  text: `WITH RECURSIVE step AS (
      SELECT min(target) AS target FROM delivery WHERE direction = 'out' AND ${unsettled}
      UNION ALL
      SELECT (SELECT min(d.target) FROM delivery d WHERE d.direction = 'out' AND d.target > step.target AND d.${unsettled}) FROM step WHERE step.target IS NOT NULL
    ), room AS (
      SELECT target, $1 - (SELECT count(*) FROM delivery s WHERE s.state = 'sent' AND s.direction = 'out' AND s.system = step.target) AS room
      FROM step WHERE target IS NOT NULL AND ($3::text[] IS NULL OR target = ANY($3))
    ), chosen AS (
      SELECT c.id FROM room CROSS JOIN LATERAL (
        SELECT d.id FROM delivery d
        WHERE d.direction = 'out' AND d.target = room.target AND d.state IN ('due', 'later') AND ${isReached} AND NOT ${coveredText(4)}
          AND d.seq <= (SELECT e.seq FROM delivery e WHERE e.direction = 'out' AND e.target = d.target AND e.key = d.key AND e.${unsettled} ORDER BY e.seq LIMIT 1)
        ORDER BY d.seq LIMIT greatest(least(room.room, $2), 0)) AS c
    )
    SELECT ${names(delivery.columns, 'd.')} FROM delivery d JOIN chosen ON chosen.id = d.id
    WHERE d.state IN ('due', 'later') ORDER BY d.seq LIMIT $2 FOR UPDATE OF d SKIP LOCKED`,
};

export async function dispatchable(
  session: Session,
  {
    credit,
    limit,
    targets,
    stopped,
  }: { readonly credit: number; readonly limit: number; readonly targets: readonly string[] | undefined; readonly stopped: Cover },
): Promise<StoredRow[]> {
  return (
    await session.query<StoredRow>(dispatchableText, [
      credit,
      limit,
      targets ? arrayLiteral('text', targets) : null,
      ...coverValues(stopped),
    ])
  ).rows;
}

export async function markSent(session: Session, ids: readonly string[], stages: string): Promise<void> {
  await session.query(
    {
      name: 'mark sent',
      text: `UPDATE delivery SET state = 'sent', attempt = attempt + 1, updated_at = now() WHERE id = ANY($1::uuid[])`,
    },
    [uuids(ids)],
  );
  await session.query(
    {
      name: 'message sent',
      text: `UPDATE message m SET state = 'sent', stages = ${withStages('m.stages', '$2')}
      FROM delivery d WHERE d.id = ANY($1::uuid[]) AND m.id = d.message_id AND m.received_at = d.message_at`,
    },
    [uuids(ids), stages],
  );
}

/** Known to be begun, should this process die of it. */
export async function beginAlone(session: Session, factId: string): Promise<void> {
  await session.query({ name: 'begin fact alone', text: 'UPDATE outbox SET deaths = deaths + 1 WHERE id = $1' }, [factId]);
}

/** So many are looked at for a lease: more than a few processes take at once. */
const mostReady = 100;
const isFree = (holder: string): string => `NOT ${isHeldByAnother(holder, 2)}`;
/** Asked row by row, and by less-than: of a join, or of something equal, a planner expects so few that it first reads and sorts all that is due. */
const mayRun = `${isFree('d.holder')} AND NOT ${coveredText(3)} AND coalesce((
        SELECT 1 FROM block b JOIN delivery e ON e.target = b.subscriber AND e.key = b.key
        WHERE b.subscriber = d.target AND b.key = d.key AND e.direction = 'in' AND e.seq < d.seq AND e.${unsettled} LIMIT 1), 0) < 1`;
/** Of state `s`, whose time has come: {@link isReached} as a bound of the index, in whose words they are named. */
const dueIncoming = `d.direction = 'in' AND d.state IN ('due', 'later') AND d.state = s.state AND d.due_at <= CASE WHEN s.state = 'due' THEN 'infinity'::timestamptz ELSE now() END`;
const eachState = `unnest('{due,later}'::text[]) AS s(state)`;
/**
 * $1 limit, $2 the process, $3 to $7 what is stopped. What has been due longest comes first; of a blocked (target, key) only the first unsettled one. One that processes died of
 * comes when there is no other, and alone.
 */
const leaseText: Statement = {
  name: 'lease incoming',
  text: `WITH ready AS MATERIALIZED (
      SELECT c.id, c.due_at FROM ${eachState} CROSS JOIN LATERAL (
        SELECT d.id, d.due_at FROM delivery d WHERE ${dueIncoming} AND d.deaths IS NULL AND ${mayRun} ORDER BY d.due_at LIMIT ${mostReady}) AS c
    ), fresh AS (
      SELECT d.id FROM delivery d JOIN ready r ON r.id = d.id WHERE d.state IN ('due', 'later') AND ${isFree('d.holder')} ORDER BY r.due_at LIMIT $1 FOR UPDATE OF d SKIP LOCKED
    ), killer AS (
      SELECT c.id FROM ${eachState} CROSS JOIN LATERAL (
        SELECT d.id, d.deaths, d.seq FROM delivery d WHERE NOT EXISTS (SELECT FROM ready) AND ${dueIncoming} AND d.deaths IS NOT NULL AND ${mayRun} ORDER BY d.deaths, d.seq LIMIT 1 FOR UPDATE OF d SKIP LOCKED) AS c
      ORDER BY c.deaths, c.seq LIMIT least($1, 1)
    )
    UPDATE delivery d SET holder = $2 FROM (SELECT id FROM fresh UNION ALL SELECT id FROM killer) AS taken WHERE d.id = taken.id RETURNING ${names(delivery.columns, 'd.')}`,
};

export async function leaseIncoming(session: Session, limit: number, holder: string, stopped: Cover): Promise<StoredRow[]> {
  return (await session.query<StoredRow>(leaseText, [limit, holder, ...coverValues(stopped)])).rows;
}

/** The block is locked before it is looked behind, so that what a concurrent batch adds behind it is seen. */
export async function releaseKey(session: Session, subscriber: string, key: string): Promise<void> {
  await session.query({ name: 'lock block', text: 'SELECT 1 FROM block WHERE subscriber = $1 AND key = $2 FOR UPDATE' }, [subscriber, key]);
  const { rows } = await session.query<{ id: string; state: string; message_id: string; message_at: string }>(
    {
      name: 'first unsettled',
      text: `SELECT id, state, message_id, message_at FROM delivery WHERE direction = 'in' AND target = $1 AND key = $2 AND ${unsettled} ORDER BY seq LIMIT 1`,
    },
    [subscriber, key],
  );
  const [next] = rows;
  if (!next) {
    await session.query({ name: 'unblock', text: 'DELETE FROM block WHERE subscriber = $1 AND key = $2' }, [subscriber, key]);
  } else if (next.state === 'waiting') {
    await session.query({ name: 'next due', text: `UPDATE delivery SET state = 'due', due_at = now(), updated_at = now() WHERE id = $1` }, [
      next.id,
    ]);
    await session.query(
      { name: 'next due message', text: `UPDATE message SET state = 'due' WHERE id = $1 AND received_at = $2 AND state = 'waiting'` },
      [next.message_id, next.message_at],
    );
  }
}

/**
 * Sent longer ago than $2 seconds to others than the systems $3, and not heard of. Its attempt was begun and never finished, or finished without knowing: nobody knows. One that finished
 * otherwise, and whose copy is lost before it could say so, repeats its result with the next attempt; none at all may go again.
 */
const overdueText: Statement = {
  name: 'overdue',
  text: `SELECT d.id, d.system, a.n IS NOT NULL AND coalesce(a.outcome, 'unknown') = 'unknown' AS "isUnknown" FROM delivery d LEFT JOIN attempt a ON a.delivery_id = d.id AND a.n = d.attempt
    WHERE d.direction = 'out' AND d.state = 'sent' AND d.target <> ALL($3::text[]) AND d.updated_at < now() - make_interval(secs => $2)
    ORDER BY d.id LIMIT $1 FOR UPDATE OF d SKIP LOCKED`,
};

export async function overdue(
  session: Session,
  limit: number,
  seconds: number,
  except: readonly string[],
): Promise<{ id: string; system: string; isUnknown: boolean }[]> {
  return (
    await session.query<{ id: string; system: string; isUnknown: boolean }>(overdueText, [limit, seconds, arrayLiteral('text', except)])
  ).rows;
}

const bodyText = (name: string, condition: string): Statement => ({
  name,
  text: `SELECT ${names(messageBody.columns, 'b.')} FROM unnest($1::uuid[], $2::timestamptz[]) AS k(id, at) JOIN message_body b ON b.message_id = k.id AND b.received_at = k.at ${condition} ORDER BY b.seq`,
});
const bodiesOfStagesText = bodyText('bodies of stages', 'AND b.stage = ANY($3::text[])');
const messagesText: Statement = {
  name: 'messages at',
  text: `SELECT ${names(message.columns, 'm.')} FROM unnest($1::uuid[], $2::timestamptz[]) AS k(id, at) JOIN message m ON m.id = k.id AND m.received_at = k.at`,
};

export interface MessageAt {
  readonly id: string;
  readonly at: string;
}
const keys = (of: readonly MessageAt[]): string[] => [
  uuids(of.map(({ id }) => id)),
  arrayLiteral(
    'instant',
    of.map(({ at }) => at),
  ),
];

export const messagesAt = async (session: Session, of: readonly MessageAt[]): Promise<StoredRow[]> =>
  (await session.query<StoredRow>(messagesText, keys(of))).rows;
export const bodiesAt = async (session: Session, of: readonly MessageAt[], stages: readonly string[]): Promise<StoredRow[]> =>
  (await session.query<StoredRow>(bodiesOfStagesText, [...keys(of), arrayLiteral('text', stages)])).rows;

const havingText: Statement = {
  name: 'messages having',
  text: `SELECT k.id FROM unnest($1::uuid[], $2::timestamptz[]) AS k(id, at) WHERE EXISTS (SELECT 1 FROM message_body b WHERE b.message_id = k.id AND b.received_at = k.at AND b.stage = $3)`,
};
export const messagesHaving = async (session: Session, of: readonly MessageAt[], stage: string): Promise<string[]> =>
  (await session.query<{ id: string }>(havingText, [...keys(of), stage])).rows.map(({ id }) => id);
