import { traceparent } from '../../platform/index.js';
import type { BodyRow, BodySeal, DeliveryRow, MessageRow, MessageState, OutboxRow } from '../../ports/index.js';
import type { StoredRow } from '../dialects/index.js';
import type { KeyedHashes, Seal } from '../secrecy/index.js';
import { causeText, groupId, readCause, technicalOf } from './cause.js';
import { defined, text, textOrNull } from './read.js';
import { readStages, stagesText } from './stages.js';

export const storeMessage = (row: MessageRow): StoredRow => ({
  id: row.id,
  received_at: row.receivedAt,
  direction: row.direction,
  system: row.system,
  type: row.type,
  source: row.source,
  time: row.time,
  key: row.key,
  subject: row.subject ?? null,
  source_version: row.sourceVersion ?? null,
  correlation: row.correlation ?? null,
  causation: row.causation ?? null,
  traceparent: row.traceparent ?? null,
  channel: row.channel ?? null,
  digest: row.digest,
  size: row.size,
  state: row.state,
  stages: stagesText(row.stages),
  cause: causeText(row.cause),
  group_id: row.cause ? groupId(row.cause.group, row.direction) : null,
  record: row.record ?? null,
  unreadable: row.unreadable ?? false,
});

export const readMessage = (row: StoredRow): MessageRow => ({
  id: text(row, 'id'),
  receivedAt: text(row, 'received_at'),
  direction: text(row, 'direction') as 'in' | 'out',
  system: text(row, 'system'),
  type: text(row, 'type'),
  source: text(row, 'source'),
  time: text(row, 'time'),
  key: text(row, 'key'),
  digest: text(row, 'digest'),
  size: row['size'] as number,
  state: text(row, 'state') as MessageState,
  stages: readStages(text(row, 'stages')),
  ...defined({
    subject: textOrNull(row, 'subject'),
    sourceVersion: textOrNull(row, 'source_version'),
    correlation: textOrNull(row, 'correlation'),
    causation: textOrNull(row, 'causation'),
    traceparent: textOrNull(row, 'traceparent'),
    channel: row['channel'] === 'import' ? 'import' : undefined,
    record: textOrNull(row, 'record'),
    cause: readCause(textOrNull(row, 'cause')),
    unreadable: row['unreadable'] === true ? true : undefined,
  }),
});

/** Each person once. */
export const termsOf = ({ id, receivedAt, persons = [] }: MessageRow, { personTerm }: Pick<KeyedHashes, 'personTerm'>): StoredRow[] =>
  [...new Set(persons.map(personTerm))].map((term) => ({ term, received_at: receivedAt, message_id: id }));

const bodyPlace = 'message_body.body';
const bodyId = (messageId: string, stage: string): string => `${messageId} ${stage}`;

/** Bodies as they are kept, for whoever sends them on or brings them. */
export const bodySeal = (seal: Seal): BodySeal => ({
  close: (messageId, stage, clear) => ({ messageId, stage, bytes: seal.close(bodyPlace, bodyId(messageId, stage), clear) }),
  open: ({ messageId, stage, bytes }) => seal.open(bodyPlace, bodyId(messageId, stage), bytes),
});

export function storeBody({ messageId, receivedAt, stage, contentType, body, sealed }: BodyRow, seal: Seal): StoredRow {
  const isForThis = sealed?.messageId === messageId && sealed.stage === stage;
  return {
    message_id: messageId,
    received_at: receivedAt,
    stage,
    content_type: contentType,
    body: isForThis ? sealed.bytes : seal.close(bodyPlace, bodyId(messageId, stage), body),
  };
}

/** With its sealed bytes, for whoever sends it on. */
export function readSealedBody(row: StoredRow, seal: Seal): BodyRow {
  const read = readBody(row, seal);
  return { ...read, sealed: { messageId: read.messageId, stage: read.stage, bytes: row['body'] as Buffer } };
}

export function readBody(row: StoredRow, seal: Seal): BodyRow {
  const [messageId, stage] = [text(row, 'message_id'), text(row, 'stage') as BodyRow['stage']];
  return {
    messageId,
    receivedAt: text(row, 'received_at'),
    stage,
    contentType: text(row, 'content_type'),
    body: seal.open(bodyPlace, bodyId(messageId, stage), row['body'] as Buffer),
  };
}

export const technicalPlace = 'delivery.technical';

export function storeDelivery(row: DeliveryRow, seal: Seal, now: string): StoredRow {
  return {
    id: row.id,
    message_id: row.messageId,
    message_at: row.messageAt,
    direction: row.direction,
    target: row.target,
    system: row.system,
    type: row.type,
    key: row.key,
    state: row.state,
    due_at: row.dueAt,
    attempt: row.attempt,
    cause: causeText(row.cause),
    group_id: row.cause ? groupId(row.cause.group, row.direction) : null,
    technical: technicalOf(row.cause, { seal, place: technicalPlace, id: row.id }),
    record: row.record ?? null,
    sender: row.sender ?? null,
    created_at: now,
    updated_at: now,
    holder: null,
    deaths: null,
  };
}

export function readDelivery(row: StoredRow, seal: Seal): DeliveryRow {
  const technical = row['technical'] ? seal.open(technicalPlace, text(row, 'id'), row['technical'] as Buffer).toString() : undefined;
  return {
    id: text(row, 'id'),
    messageId: text(row, 'message_id'),
    messageAt: text(row, 'message_at'),
    direction: text(row, 'direction') as 'in' | 'out',
    target: text(row, 'target'),
    system: text(row, 'system'),
    type: text(row, 'type'),
    key: text(row, 'key'),
    state: text(row, 'state') as DeliveryRow['state'],
    dueAt: text(row, 'due_at'),
    attempt: row['attempt'] as number,
    ...defined({
      cause: readCause(textOrNull(row, 'cause'), technical),
      record: textOrNull(row, 'record'),
      sender: textOrNull(row, 'sender'),
    }),
  };
}

const factPlace = 'outbox.data';

export const storeFact = (row: OutboxRow, seal: Seal, now: string): StoredRow => ({
  id: row.id,
  type: row.type,
  source: row.source,
  time: row.time,
  key: row.key,
  subject: row.subject ?? null,
  correlation: row.correlation ?? null,
  causation: row.causation ?? null,
  source_version: row.sourceVersion ?? null,
  traceparent: row.traceparent ?? traceparent() ?? null,
  record: row.record,
  sender: row.sender ?? null,
  data: seal.closeJson(factPlace, row.id, row.data ?? null),
  created_at: now,
  expanded_at: null,
  announced_at: null,
  deaths: null,
});

export const readFact = (row: StoredRow, seal: Seal): OutboxRow => ({
  id: text(row, 'id'),
  type: text(row, 'type'),
  source: text(row, 'source'),
  time: text(row, 'time'),
  key: text(row, 'key'),
  record: text(row, 'record'),
  data: seal.openJson(factPlace, text(row, 'id'), row['data'] as Buffer),
  ...defined({
    sender: textOrNull(row, 'sender'),
    subject: textOrNull(row, 'subject'),
    correlation: textOrNull(row, 'correlation'),
    causation: textOrNull(row, 'causation'),
    sourceVersion: textOrNull(row, 'source_version'),
    traceparent: textOrNull(row, 'traceparent'),
  }),
});
