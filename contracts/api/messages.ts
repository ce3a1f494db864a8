import { Type } from 'typebox';
import { messageState } from './outgoing.js';
import {
  closed,
  flag,
  identifier,
  instant,
  label,
  listOf,
  named,
  newestFirst,
  nullable,
  oneOf,
  paging,
  reason,
  strings,
  text,
  textMap,
  whole,
  type Shape,
} from './shape.js';

export const cause = named('Cause', {
  stage: text,
  code: text,
  kind: oneOf('data', 'contract', 'right', 'transient', 'unknown', 'ours'),
  words: label,
  paths: strings,
});
export type CauseView = Shape<typeof cause>;

export const direction = oneOf('in', 'out');
const item = {
  id: text,
  receivedAt: instant,
  direction,
  system: text,
  type: text,
  key: text,
  /** How it came where no partner called: an official uploaded it in a sheet. */
  channel: nullable(oneOf('import')),
  state: messageState,
  size: whole,
  cause: nullable(cause),
  record: nullable(text),
};
/** A row of `GET /api/messages` (filters `type`, `area`, `system`, `state`, `direction`, `channel`, `key`, `record`, `group`, `from`, `to` as `filter[…]`; `query` repeats one that was posted). */
export const messageItem = named('MessageItem', item);
export type MessageItem = Shape<typeof messageItem>;
export const messagePage = listOf(messageItem, 'MessagePage');

const condition = Type.Optional(Type.String({ minLength: 1, maxLength: 200 }));
/** Body of `POST /api/messages/query`. */
export const messageQuery = closed('MessageQuery', {
  ...paging,
  ...newestFirst('receivedAt'),
  person: Type.Optional(Type.String({ minLength: 2, maxLength: 120, description: 'A name or an identity number, as a whole' })),
  purpose: Type.Optional(
    Type.String({ minLength: 2, maxLength: 500, description: 'What for: it is asked for where a person is named, and audited' }),
  ),
  filter: Type.Optional(
    closed('', {
      type: condition,
      area: condition,
      system: condition,
      state: condition,
      direction: condition,
      channel: condition,
      key: condition,
      record: condition,
      group: condition,
      from: condition,
      to: condition,
    }),
  ),
});
export type MessageQueryRequest = Shape<typeof messageQuery>;

/** `GET /api/messages/:id/conversation`: at most some hundred messages, oldest first; an edge leads from the earlier to the later. */
export const conversation = named('Conversation', {
  nodes: Type.Array(messageItem),
  edges: Type.Array(Type.Object({ from: text, to: text, kind: oneOf('causation', 'correlation', 'key') })),
});
export type ConversationView = Shape<typeof conversation>;

/** One call to a partner for an outgoing message. */
const attempt = named('Attempt', {
  delivery: text,
  n: whole,
  begunAt: instant,
  /** Null while nobody knows how it ended. */
  finishedAt: nullable(instant),
  outcome: nullable(oneOf('delivered', 'refused', 'transient', 'unknown')),
  /** The number the partner gave for it. */
  partnerRef: nullable(text),
  cause: nullable(cause),
  /** `stage` of the body that holds the partner's answer, masked as other bodies. */
  answer: nullable(text),
});
export type AttemptView = Shape<typeof attempt>;

/** `GET /api/messages/:id`, by its id or the number of its receipt; bodies are masked. */
export const messageAnswer = named('Message', {
  ...item,
  attributes: textMap,
  digest: text,
  /** The number its sender has; null where it is not a partner's. */
  receipt: nullable(text),
  stages: Type.Array(Type.Object({ stage: text, title: label, at: instant, ok: flag, note: nullable(label) })),
  bodies: Type.Array(Type.Object({ stage: text, title: label, contentType: text, size: whole, text, masked: flag })),
  deliveries: Type.Array(
    Type.Object({ id: text, target: text, state: messageState, attempt: whole, dueAt: instant, cause: nullable(cause) }),
  ),
  /** Calls made to the partner, oldest first; `answer` names the body that holds what came back. */
  attempts: Type.Array(attempt),
  conversation: Type.Array(messageItem),
  /** What kind of record `record` is; null where there is none. */
  recordTitle: nullable(label),
  /** When retention took the bodies away; null while they are there. */
  bodiesRemovedAt: nullable(instant),
  /** A legal hold keeps it beyond its time. */
  isHeld: flag,
  /** What the mapping does, target ← source. */
  lineage: Type.Array(Type.Object({ target: text, sources: strings, through: label })),
  retry: Type.Object({ allowed: flag, why: Type.Optional(text) }),
});
export type MessageAnswer = Shape<typeof messageAnswer>;

/** Body of `POST /api/messages/:id/reveal`: one body in clear, for a purpose, audited. */
export const bodyReveal = closed('BodyRevealRequest', {
  stage: Type.String({
    pattern: '^(original|received|corrected|mapped|fact|sent|answer(\\.[1-9]\\d{0,2})?|technical)$',
    description: 'As `bodies` of the message names it',
  }),
  purpose: reason,
});
export type BodyRevealRequest = Shape<typeof bodyReveal>;

/** Body of `POST /api/refusals/:id/reveal` and of `POST /api/corrections/:id/reveal`. */
export const purpose = closed('Purpose', { purpose: reason });

/** What a body that is revealed says. */
export const revealedBody = named('RevealedBody', { stage: text, contentType: text, size: whole, text });
export type RevealedBody = Shape<typeof revealedBody>;

/** Body of `POST /api/messages/states`. */
export const statesRequest = closed('StatesRequest', { ids: Type.Array(identifier, { minItems: 1, maxItems: 1000 }) });
export type StatesRequest = Shape<typeof statesRequest>;
