import { claimsOf, personsIn, type Contract, type Message } from '@fatong/contracts';
import { digestOfBytes, uuidv7 } from '../platform/index.js';
import type { BodyRow, Cause, DeliveryRow, MessageRow, MessageState, Stage } from '../ports/index.js';
import { decide, type FailurePolicy } from './policy.js';
import type { Output, Work } from './work.js';

/** Rows as the pipeline writes them, each made in one place. */

/** Worst first: a message with several lanes shows what needs somebody most. */
const urgency: readonly MessageState[] = ['parked', 'unknown', 'later', 'waiting', 'held', 'due', 'sent', 'discarded', 'done'];

/** The row of an incoming message from its works, one a lane. */
export function incomingRow(works: readonly Work[], policy: FailurePolicy): MessageRow {
  const [first] = works as [Work, ...Work[]];
  const { message, received } = first;
  const states = works.map((work) => stateOf(work, policy).state);
  const cause = works.map(({ fate }) => (fate?.kind === 'refused' ? fate.cause : undefined)).find((one) => one !== undefined);
  const record = works.map(({ fate }) => (fate?.kind === 'done' ? fate.record : undefined)).find((one) => one !== undefined);
  return {
    ...attributesOf(message),
    direction: 'in',
    system: received.system,
    receivedAt: received.at,
    digest: first.digest,
    size: received.body.length,
    state: urgency.find((state) => states.includes(state)) ?? 'done',
    stages: stagesOf(works),
    ...(cause && { cause }),
    ...(record !== undefined && { record }),
    ...(first.isUnreadable && { unreadable: true }),
    ...personsOf(message, first.contract),
  };
}

/** The delivery of an incoming message that is not done with for its lane; none when it is. */
export function incomingDelivery(work: Work, policy: FailurePolicy): DeliveryRow | undefined {
  const { state, dueAt, cause } = stateOf(work, policy);
  if (state === 'done') return undefined;
  const { message, received, lane } = work;
  return {
    id: work.fate?.kind === 'gathering' ? work.fate.deliveryId : uuidv7(),
    messageId: message.id,
    messageAt: received.at,
    direction: 'in',
    target: lane.name,
    system: received.system,
    type: message.type,
    key: message.partitionkey,
    state,
    dueAt,
    attempt: work.fate?.kind === 'refused' ? 1 : 0,
    ...(cause && { cause }),
  };
}

/** What the policy makes of a work's fate after attempt number `attempt`. */
export function stateOf(
  { fate, received }: Pick<Work, 'fate'> & { readonly received: Pick<Work['received'], 'at'> },
  policy: FailurePolicy,
  attempt = 1,
): { state: DeliveryRow['state']; dueAt: string; cause?: Cause } {
  if (fate?.kind === 'held') return { state: 'held', dueAt: received.at };
  if (fate?.kind === 'gathering') return { state: 'later', dueAt: fate.dueAt };
  if (fate?.kind === 'waiting') return { state: 'waiting', dueAt: received.at };
  if (fate?.kind !== 'refused') return { state: 'done', dueAt: received.at };
  const { cause } = fate;
  const decision = decide(cause, attempt, policy);
  if ('park' in decision) return { state: 'parked', dueAt: received.at, cause };
  if ('unknown' in decision) return { state: 'unknown', dueAt: received.at, cause };
  return { state: 'later', dueAt: after('later' in decision ? decision.later : 0), cause };
}

export const after = (seconds: number, from = Date.now()): string => new Date(from + seconds * 1000).toISOString();

export const receivedBody = ({ message, received }: Work): BodyRow => ({
  messageId: message.id,
  receivedAt: received.at,
  stage: 'received',
  contentType: message.datacontenttype,
  body: received.body,
  ...(received.sealed && { sealed: received.sealed }),
});

/** What the mapping made for an area, kept with the incoming message; several outputs become one array. */
export function mappedBody({ message, received, outputs, lane }: Work): BodyRow | undefined {
  if (lane.kind !== 'area' || outputs.length === 0) return undefined;
  const data = outputs.length === 1 ? outputs[0]!.message.data : outputs.map((output) => output.message.data);
  return { messageId: message.id, receivedAt: received.at, stage: 'mapped', contentType: 'application/json', body: json(data) };
}

export interface OutgoingAbout {
  readonly system: string;
  readonly at: string;
  readonly stages: readonly Stage[];
  readonly record?: string;
  readonly sender?: string | undefined;
  /** Absent: it is due, or leaves. */
  readonly cause?: Cause;
  /** Nothing is sent to the target now. */
  readonly isHeld?: boolean;
  /** It leaves with this commit: sent, as the first attempt. */
  readonly isLeaving?: boolean;
}

/** Message and delivery of something that goes to another system. */
export function outgoing(
  { contract, message }: Output,
  { system, at, stages, record, sender, cause, isLeaving = false, isHeld = false }: OutgoingAbout,
): { message: MessageRow; body: BodyRow; delivery: DeliveryRow } {
  const body = json(message.data);
  const claims = claimsOf(contract.schema, message.data);
  const state = cause ? 'parked' : isHeld ? 'held' : isLeaving ? 'sent' : 'due';
  const both = { ...(record !== undefined && { record }), ...(cause && { cause }) };
  return {
    message: {
      ...attributesOf(message),
      direction: 'out',
      system,
      receivedAt: at,
      digest: digestOfBytes(body),
      size: body.length,
      state,
      stages: isLeaving ? [...stages, { stage: 'sent', at, ok: true }] : stages,
      ...both,
      ...personsOf(message, contract),
    },
    body: {
      messageId: message.id,
      receivedAt: at,
      stage: 'mapped',
      contentType: message.datacontenttype,
      body,
      ...(claims.length > 0 && { claims }),
    },
    delivery: {
      id: uuidv7(),
      messageId: message.id,
      messageAt: at,
      direction: 'out',
      target: system,
      system,
      type: message.type,
      key: message.partitionkey,
      state,
      dueAt: at,
      attempt: isLeaving ? 1 : 0,
      ...both,
      ...(sender !== undefined && { sender }),
    },
  };
}

/** By whom it is found later. */
function personsOf({ data }: Message, contract: Contract | undefined): Pick<MessageRow, 'persons'> {
  const persons = contract ? personsIn(contract.schema, data) : [];
  return persons.length > 0 ? { persons } : {};
}

export const json = (data: unknown): Buffer => Buffer.from(JSON.stringify(data ?? null));

type Attributes = Pick<
  MessageRow,
  'id' | 'type' | 'source' | 'time' | 'key' | 'subject' | 'sourceVersion' | 'correlation' | 'causation' | 'traceparent' | 'channel'
>;

const attributesOf = (message: Message): Attributes => ({
  id: message.id,
  type: message.type,
  source: message.source,
  time: message.time,
  key: message.partitionkey,
  ...correlationOf(message),
  ...(message.subject !== undefined && { subject: message.subject }),
  ...(message.sourceversion !== undefined && { sourceVersion: message.sourceversion }),
  ...(message.causationid !== undefined && { causation: message.causationid }),
  ...(message.traceparent !== undefined && { traceparent: message.traceparent }),
  ...(message.channel === 'import' && { channel: message.channel }),
});

/** What names its cause and no conversation is in the one its cause began: one index, by correlation, finds both. */
function correlationOf({ correlationid, causationid }: Message): Pick<MessageRow, 'correlation'> {
  const correlation = correlationid ?? causationid;
  return correlation === undefined ? {} : { correlation };
}

/** The attributes of a stored message, as they go on the wire. */
export function messageOf(row: MessageRow, contentType: string): Omit<Message, 'data'> {
  return {
    id: row.id,
    type: row.type,
    source: row.source,
    time: row.time,
    datacontenttype: contentType,
    partitionkey: row.key,
    ...(row.subject !== undefined && { subject: row.subject }),
    ...(row.sourceVersion !== undefined && { sourceversion: row.sourceVersion }),
    ...(row.correlation !== undefined && { correlationid: row.correlation }),
    ...(row.causation !== undefined && { causationid: row.causation }),
    ...(row.traceparent !== undefined && { traceparent: row.traceparent }),
    ...(row.channel !== undefined && { channel: row.channel }),
  };
}

/** Stages of all lanes in the order they happened; what every lane shares stands once. */
function stagesOf(works: readonly Work[]): readonly Stage[] {
  if (works.length === 1) return works[0]!.stages;
  return [
    ...new Map(
      works.flatMap(({ stages }) => stages).map((stage) => [`${stage.stage}\n${stage.ok}\n${stage.note?.[1] ?? ''}`, stage]),
    ).values(),
  ].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}
