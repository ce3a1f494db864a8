import type { BodyRow, DeliveryRow, MessageRow } from '../ports/index.js';
import type { Session } from './connect.js';
import { names } from './dialects/index.js';
import type { StoredRow } from './dialects/index.js';
import { readBody, readDelivery, readMessage } from './rows/message.js';
import { delivery, message, messageBody } from './schema/message-tables.js';
import type { Seal } from './secrecy/index.js';

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
/** What is no UUID is no id of ours: it is found nowhere, and the database is not asked. */
export const isUuid = (id: string): boolean => uuid.test(id);

export async function messageById(session: Session, id: string): Promise<MessageRow | null> {
  if (!isUuid(id)) return null;
  const { rows } = await session.query<StoredRow>({ name: 'message by id', text: `SELECT ${names(message.columns)} FROM message WHERE id = $1 ORDER BY received_at LIMIT 1` }, [id]);
  return rows[0] ? readMessage(rows[0]) : null;
}

export async function bodiesOf(session: Session, messageId: string, seal: Seal): Promise<BodyRow[]> {
  if (!isUuid(messageId)) return [];
  const { rows } = await session.query<StoredRow>({ name: 'bodies by message', text: `SELECT ${names(messageBody.columns)} FROM message_body WHERE message_id = $1 ORDER BY seq` }, [messageId]);
  return rows.map(row => readBody(row, seal));
}

export async function deliveryById(session: Session, id: string, seal: Seal): Promise<DeliveryRow | null> {
  if (!isUuid(id)) return null;
  const { rows } = await session.query<StoredRow>({ name: 'delivery by id', text: `SELECT ${names(delivery.columns)} FROM delivery WHERE id = $1` }, [id]);
  return rows[0] ? readDelivery(rows[0], seal) : null;
}

export async function deliveriesOf(session: Session, messageId: string, seal: Seal): Promise<DeliveryRow[]> {
  if (!isUuid(messageId)) return [];
  const { rows } = await session.query<StoredRow>({ name: 'deliveries by message', text: `SELECT ${names(delivery.columns)} FROM delivery WHERE message_id = $1 ORDER BY seq` }, [messageId]);
  return rows.map(row => readDelivery(row, seal));
}
