import type { Session, Statement } from '../../connect.js';
import { operation, operationMessage } from '../../schema/message-tables.js';
import type { StoredRow } from '../dialect.js';
import { arrayLiteral } from './arrays.js';
import { isHeldByAnother } from './processes.js';
import { names } from './types.js';

const holds = `state IN ('waiting', 'running')`;

/** $1 the process. Longest due first. */
const leaseText: Statement = {
  name: 'lease operation',
  text: `UPDATE operation SET holder = $1 WHERE id = (
      SELECT id FROM operation WHERE next_at <= now() AND NOT ${isHeldByAnother('holder', 1)} ORDER BY next_at LIMIT 1 FOR UPDATE SKIP LOCKED)
    RETURNING ${names(operation.columns)}`,
};
export const leaseOperation = async (session: Session, holder: string): Promise<StoredRow | undefined> =>
  (await session.query<StoredRow>(leaseText, [holder])).rows[0];

export async function giveBackOperation(session: Session, id: string, seconds: number): Promise<void> {
  await session.query(
    {
      name: 'give back operation',
      text: 'UPDATE operation SET holder = NULL, deaths = NULL, next_at = now() + make_interval(secs => $2) WHERE id = $1 AND next_at IS NOT NULL',
    },
    [id, seconds],
  );
}

export async function lockOperation(session: Session, id: string): Promise<StoredRow | undefined> {
  return (
    await session.query<StoredRow>(
      { name: 'lock operation', text: `SELECT ${names(operation.columns)} FROM operation WHERE id = $1 FOR UPDATE` },
      [id],
    )
  ).rows[0];
}

export interface SavedOperation {
  readonly id: string;
  readonly state: string;
  readonly isEnded: boolean;
  readonly content: string;
  readonly seconds: number | null;
}

export async function saveOperation(session: Session, { id, state, isEnded, content, seconds }: SavedOperation): Promise<void> {
  await session.query(
    {
      name: 'save operation',
      text: `UPDATE operation SET state = $2, version = version + 1, content = $3, updated_at = now(), ended_at = CASE WHEN $4 THEN now() END, holder = NULL, deaths = NULL,
      next_at = CASE WHEN $5::float8 IS NOT NULL THEN now() + make_interval(secs => $5) END WHERE id = $1`,
    },
    [id, state, content, isEnded, seconds],
  );
}

export interface Chosen {
  readonly total: number;
  readonly added: number;
}

/** Messages `m` by conditions, the oldest; `values` fill what is said from $1 on. */
export interface Found {
  readonly from: string;
  readonly where: readonly string[];
  readonly values: readonly unknown[];
  readonly most: number;
}

const oldest = ({ from, where, most }: Found): string =>
  `FROM ${from}${where.length > 0 ? ` WHERE ${where.join(' AND ')}` : ''} ORDER BY m.received_at, m.id LIMIT ${Math.trunc(most)}`;

/**
 * Lane by lane and state by state: in each the index has the order, so that of very many that are done with, or of others, nothing is read. `where`: of the
 * lane `l`; `within`: of each message; `states`: the placeholder of their array.
 */
export function foundInLanes({
  where,
  within,
  states,
  isOpen,
  most,
  values,
}: {
  readonly where: readonly string[];
  readonly within: readonly string[];
  readonly states: string;
  readonly isOpen: boolean;
  readonly most: number;
  readonly values: readonly unknown[];
}): Found {
  const conditions = [
    'm.system = l.system',
    'm.direction = l.direction',
    'm.type = l.type',
    'm.state = s.state',
    ...(isOpen ? [`m.state <> 'done'`] : []),
    ...within,
  ];
  const from = `message_lane l CROSS JOIN unnest(${states}::text[]) AS s(state) CROSS JOIN LATERAL (
        SELECT m.id, m.received_at FROM message m WHERE ${conditions.join(' AND ')} ORDER BY m.received_at, m.id LIMIT ${Math.trunc(most)}) AS m`;
  return { from, where, values, most };
}

/** Freezes what is found. Who prepares the same at the same time is waited for, and then found to hold it. */
export async function freezeFound(session: Session, id: string, found: Found): Promise<Chosen> {
  return frozen(
    session,
    `SELECT m.id AS message_id, m.received_at AS message_at ${oldest(found)}`,
    'message_at, message_id',
    `$${found.values.length + 1}::uuid`,
    [...found.values, id],
  );
}

/** Freezes messages that were named, also such as nobody knows: each is answered for. */
export function freezeNamed(session: Session, id: string, messageIds: readonly string[]): Promise<Chosen> {
  const found = '(SELECT m.received_at FROM message m WHERE m.id = n.id ORDER BY m.received_at LIMIT 1)';
  return frozen(
    session,
    `SELECT n.id AS message_id, ${found} AS message_at FROM unnest($1::uuid[]) AS n(id)`,
    'message_at NULLS LAST, message_id',
    '$2::uuid',
    [arrayLiteral('uuid', messageIds), id],
  );
}

async function frozen(session: Session, chosen: string, order: string, id: string, values: readonly unknown[]): Promise<Chosen> {
  const { rows } = await session.query<{ total: number; added: number }>(
    {
      text: `WITH chosen AS MATERIALIZED (SELECT message_id, message_at, row_number() OVER (ORDER BY ${order}) AS seq FROM (${chosen}) AS c), added AS (
        INSERT INTO operation_message (operation_id, seq, message_id, message_at, state, wave) SELECT ${id}, seq, message_id, message_at, 'waiting', 0 FROM chosen ORDER BY message_id
        ON CONFLICT (message_id) WHERE state in ('waiting', 'running') DO NOTHING RETURNING 1)
      SELECT (SELECT count(*) FROM chosen)::int AS total, (SELECT count(*) FROM added)::int AS added`,
    },
    values,
  );
  return rows[0]!;
}

const heldBy = (messages: string): string =>
  `SELECT o.id, o.account, o.created_at, count(*)::int AS count FROM operation_message c JOIN operation o ON o.id = c.operation_id WHERE c.${holds} AND c.message_id IN (${messages}) GROUP BY o.id ORDER BY count DESC, o.id LIMIT 10`;

export async function holdersOf(session: Session, messageIds: readonly string[]): Promise<StoredRow[]> {
  return (
    await session.query<StoredRow>({ name: 'holders of messages', text: heldBy('SELECT unnest($1::uuid[])') }, [
      arrayLiteral('uuid', messageIds),
    ])
  ).rows;
}

/** The same for what is found. */
export async function holdersOfFound(session: Session, found: Found): Promise<StoredRow[]> {
  return (await session.query<StoredRow>({ text: heldBy(`SELECT m.id ${oldest(found)}`) }, found.values)).rows;
}

/** $1 operation, $2 limit. Each member's message by its primary key. */
const settledText: Statement = {
  name: 'settled members',
  text: `SELECT c.seq, c.message_id, m.state, m.cause FROM operation_message c JOIN message m ON m.id = c.message_id AND m.received_at = c.message_at
    WHERE c.operation_id = $1 AND c.state = 'running' AND m.state IN ('done', 'discarded', 'parked', 'later', 'unknown') ORDER BY c.seq LIMIT $2`,
};
export const settledMembers = async (session: Session, id: string, limit: number): Promise<StoredRow[]> =>
  (await session.query<StoredRow>(settledText, [id, limit])).rows;

const membersText: Statement = {
  name: 'members',
  text: `SELECT ${names(operationMessage.columns)} FROM operation_message WHERE operation_id = $1 AND seq > $3 ORDER BY seq LIMIT $2`,
};
const membersInText: Statement = {
  name: 'members in state',
  text: `SELECT ${names(operationMessage.columns)} FROM operation_message WHERE operation_id = $1 AND state = $4 AND seq > $3 ORDER BY seq LIMIT $2`,
};
export async function membersOf(
  session: Session,
  id: string,
  { state, after, limit }: { readonly state: string | undefined; readonly after: number; readonly limit: number },
): Promise<StoredRow[]> {
  return (
    await (state === undefined
      ? session.query<StoredRow>(membersText, [id, limit, after])
      : session.query<StoredRow>(membersInText, [id, limit, after, state]))
  ).rows;
}

const markText: Statement = {
  name: 'mark members',
  text: `UPDATE operation_message c SET state = v.state, wave = coalesce(v.wave, c.wave), why = v.why FROM unnest($2::int[], $3::text[], $4::int[], $5::text[]) AS v(seq, state, wave, why)
    WHERE c.operation_id = $1 AND c.seq = v.seq`,
};
export async function markMembers(
  session: Session,
  id: string,
  rows: readonly { readonly seq: number; readonly state: string; readonly wave: number | null; readonly why: string | null }[],
): Promise<void> {
  await session.query(markText, [
    id,
    arrayLiteral(
      'integer',
      rows.map(({ seq }) => seq),
    ),
    arrayLiteral(
      'text',
      rows.map(({ state }) => state),
    ),
    arrayLiteral(
      'integer',
      rows.map(({ wave }) => wave),
    ),
    arrayLiteral(
      'text',
      rows.map(({ why }) => why),
    ),
  ]);
}

export async function letMembersGo(session: Session, id: string): Promise<void> {
  await session.query(
    { name: 'let members go', text: `UPDATE operation_message SET state = 'left' WHERE operation_id = $1 AND state = 'waiting'` },
    [id],
  );
}
