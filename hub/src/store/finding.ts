import type { BodyRow, DeliveryRow, MessageRow } from '../ports/index.js';
import { arrayLiteral, bodiesAt, messagesHaving } from './dialects/index.js';
import type { Session } from './connect.js';
import { names } from './dialects/index.js';
import type { StoredRow } from './dialects/index.js';
import { readBody, readDelivery, readMessage } from './rows/message.js';
import { delivery, message, messageBody } from './schema/message-tables.js';
import type { Seal } from './secrecy/index.js';

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
/** What is no UUID is no id of ours: it is found nowhere, and the database is not asked. */
export const isUuid = (id: string): boolean => uuid.test(id);

const hour = 3_600_000;
/** Bounds are values, not reckoned in the statement: only then is it planned with the days between them alone. Statements without a name are planned for the values at hand. */
export const instantAround = (instant: string, hours: number): string => new Date(Date.parse(instant) + hours * hour).toISOString();

async function messageAround(session: Session, id: string, at: string): Promise<StoredRow | undefined> {
  const {
    rows: [row],
  } = await session.query<StoredRow>(
    {
      text: `SELECT ${names(message.columns)} FROM message WHERE id = $1 AND received_at >= $2 AND received_at < $3 ORDER BY received_at LIMIT 1`,
    },
    [id, instantAround(at, -1), instantAround(at, 24)],
  );
  return row;
}

/** By when its receipt was given or its delivery made it is found in few days; one that has neither, or was long under way, in all of them. */
export async function messageById(session: Session, id: string): Promise<MessageRow | null> {
  if (!isUuid(id)) return null;
  const {
    rows: [hint],
  } = await session.query<{ at: string | null }>(
    {
      name: 'time of message',
      text: 'SELECT coalesce((SELECT message_at FROM delivery WHERE message_id = $1 LIMIT 1), (SELECT taken_at FROM receipt WHERE message_id = $1)) AS at',
    },
    [id],
  );
  const near = hint?.at ? await messageAround(session, id, hint.at) : undefined;
  if (near) return readMessage(near);
  const { rows } = await session.query<StoredRow>(
    { name: 'message by id', text: `SELECT ${names(message.columns)} FROM message WHERE id = $1 ORDER BY received_at LIMIT 1` },
    [id],
  );
  return rows[0] ? readMessage(rows[0]) : null;
}

export async function messagesByIds(session: Session, ids: readonly string[]): Promise<ReadonlyMap<string, MessageRow>> {
  const { rows } = await session.query<StoredRow>(
    { name: 'messages by ids', text: `SELECT ${names(message.columns)} FROM message WHERE id = ANY($1::uuid[])` },
    [arrayLiteral('uuid', ids.filter(isUuid))],
  );
  return new Map(rows.map((row) => [row['id'] as string, readMessage(row)]));
}

export async function deliveriesByMessages(
  session: Session,
  messageIds: readonly string[],
  seal: Seal,
): Promise<ReadonlyMap<string, readonly DeliveryRow[]>> {
  const { rows } = await session.query<StoredRow>(
    {
      name: 'deliveries by messages',
      text: `SELECT ${names(delivery.columns)} FROM delivery WHERE message_id = ANY($1::uuid[]) ORDER BY seq`,
    },
    [arrayLiteral('uuid', messageIds.filter(isUuid))],
  );
  return Map.groupBy(
    rows.map((row) => readDelivery(row, seal)),
    ({ messageId }) => messageId,
  );
}

export async function having(
  session: Session,
  messages: readonly Pick<MessageRow, 'id' | 'receivedAt'>[],
  stage: BodyRow['stage'],
): Promise<ReadonlySet<string>> {
  return new Set(
    messages.length === 0
      ? []
      : await messagesHaving(
          session,
          messages.map(({ id, receivedAt: at }) => ({ id, at })),
          stage,
        ),
  );
}

export async function lastBodies(
  session: Session,
  messages: readonly Pick<MessageRow, 'id' | 'receivedAt'>[],
  stages: readonly BodyRow['stage'][],
  seal: Seal,
): Promise<ReadonlyMap<string, BodyRow>> {
  const rows =
    messages.length === 0
      ? []
      : await bodiesAt(
          session,
          messages.map(({ id, receivedAt: at }) => ({ id, at })),
          stages,
        );
  const last = new Map(rows.map((row) => [row['message_id'] as string, row]));
  return new Map([...last].map(([id, row]) => [id, readBody(row, seal)]));
}

/** A partner's bytes were stored at the door, so many days before the hub took them at most; the other bodies at that moment. */
const mostUnderWay = 8;

export async function bodiesOf(session: Session, messageId: string, seal: Seal): Promise<BodyRow[]> {
  if (!isUuid(messageId)) return [];
  const found = await messageById(session, messageId);
  // Before the hub has taken it there is only what the door stored.
  const [from, to] = found
    ? [instantAround(found.receivedAt, -24 * mostUnderWay), instantAround(found.receivedAt, 24)]
    : ['-infinity', 'infinity'];
  const { rows } = await session.query<StoredRow>(
    {
      text: `SELECT ${names(messageBody.columns)} FROM message_body WHERE message_id = $1 AND received_at > $2 AND received_at < $3 ORDER BY seq`,
    },
    [messageId, from, to],
  );
  return rows.map((row) => readBody(row, seal));
}

export async function deliveryById(session: Session, id: string, seal: Seal): Promise<DeliveryRow | null> {
  if (!isUuid(id)) return null;
  const { rows } = await session.query<StoredRow>(
    { name: 'delivery by id', text: `SELECT ${names(delivery.columns)} FROM delivery WHERE id = $1` },
    [id],
  );
  return rows[0] ? readDelivery(rows[0], seal) : null;
}

export async function deliveriesOf(session: Session, messageId: string, seal: Seal): Promise<DeliveryRow[]> {
  if (!isUuid(messageId)) return [];
  const { rows } = await session.query<StoredRow>(
    { name: 'deliveries by message', text: `SELECT ${names(delivery.columns)} FROM delivery WHERE message_id = $1 ORDER BY seq` },
    [messageId],
  );
  return rows.map((row) => readDelivery(row, seal));
}
