import { Type } from 'typebox';
import {
  closed,
  identifier,
  instant,
  label,
  listOf,
  named,
  newestFirst,
  nullable,
  oneOf,
  paging,
  strings,
  text,
  textMap,
} from './common.js';
import { circuit, maintenance } from './guards.js';
import { deliveryState } from './records.js';

export const cause = named('Cause', {
  stage: text,
  code: text,
  kind: oneOf('data', 'contract', 'right', 'transient', 'unknown', 'ours'),
  words: label,
  paths: strings,
});

const direction = oneOf('in', 'out');
const item = {
  id: text,
  receivedAt: instant,
  direction,
  system: text,
  type: text,
  key: text,
  channel: nullable(oneOf('import')),
  state: deliveryState,
  size: Type.Integer(),
  cause: nullable(cause),
  record: nullable(text),
};
export const messageItem = named('MessageItem', item);
export const messagePage = listOf(messageItem, 'MessagePage');

const condition = Type.Optional(Type.String({ minLength: 1, maxLength: 200 }));
export const messageQuery = closed('MessageQuery', {
  ...paging,
  ...newestFirst('receivedAt'),
  person: Type.Optional(Type.String({ minLength: 2, maxLength: 120, description: 'A name or an identity number, as a whole' })),
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
export const conversation = named('Conversation', {
  nodes: Type.Array(messageItem),
  edges: Type.Array(Type.Object({ from: text, to: text, kind: oneOf('causation', 'correlation', 'key') })),
});

export const messageAnswer = named('Message', {
  ...item,
  attributes: textMap,
  digest: text,
  receipt: nullable(text),
  stages: Type.Array(Type.Object({ stage: text, title: label, at: instant, ok: Type.Boolean(), note: nullable(label) })),
  bodies: Type.Array(Type.Object({ stage: text, title: label, contentType: text, size: Type.Integer(), text, masked: Type.Boolean() })),
  deliveries: Type.Array(
    Type.Object({ id: text, target: text, state: deliveryState, attempt: Type.Integer(), dueAt: instant, cause: nullable(cause) }),
  ),
  attempts: Type.Array(
    Type.Object({
      delivery: text,
      n: Type.Integer(),
      begunAt: instant,
      finishedAt: nullable(instant),
      outcome: nullable(oneOf('delivered', 'refused', 'transient', 'unknown')),
      partnerRef: nullable(text),
      cause: nullable(cause),
      answer: nullable(text),
    }),
  ),
  conversation: Type.Array(messageItem),
  recordTitle: nullable(label),
  bodiesRemovedAt: nullable(instant),
  isHeld: Type.Boolean(),
  lineage: Type.Array(Type.Object({ target: text, sources: strings, through: label })),
  retry: Type.Object({ allowed: Type.Boolean(), why: Type.Optional(text) }),
});

export const bodyReveal = closed('BodyRevealRequest', {
  stage: Type.String({
    pattern: '^(original|received|corrected|mapped|fact|sent|answer(\\.[1-9]\\d{0,2})?|technical)$',
    description: 'As `bodies` of the message names it',
  }),
  purpose: Type.String({ minLength: 2, maxLength: 500 }),
});
export const purpose = closed('Purpose', { purpose: Type.String({ minLength: 2, maxLength: 500 }) });
export const revealedBody = named('RevealedBody', { stage: text, contentType: text, size: Type.Integer(), text });

export const failureGroup = named('FailureGroup', {
  id: text,
  system: text,
  type: text,
  cause,
  state: oneOf('parked', 'unknown', 'later'),
  resolved: Type.Boolean(),
  count: Type.Integer(),
  firstAt: instant,
  lastAt: instant,
  retriable: Type.Boolean(),
  total: Type.Integer(),
  trend: Type.Array(Type.Integer()),
  owner: nullable(text),
  note: nullable(text),
  notedBy: nullable(text),
  notedAt: nullable(instant),
  version: Type.Integer(),
});
export const failureGroups = listOf(failureGroup, 'FailureGroups');
export const failureNote = closed('FailureNoteRequest', {
  version: Type.Integer({ minimum: 0 }),
  owner: nullable(identifier),
  note: nullable(Type.String({ minLength: 1, maxLength: 2000 })),
});

export const retryRequest = closed('RetryRequest', { confirmed: Type.Optional(Type.Boolean()) });
export const retryAnswer = named('RetryAnswer', {
  retried: Type.Integer(),
  messageIds: strings,
  refused: Type.Array(Type.Object({ messageId: text, why: text })),
});

export const discardRequest = closed('DiscardRequest', { reason: Type.String({ minLength: 2, maxLength: 500 }) });
export const discardAnswer = named('DiscardAnswer', {
  discarded: Type.Integer(),
  refused: Type.Array(Type.Object({ messageId: text, why: text })),
});

const count = Type.Integer({ minimum: 0 });
const states = Type.Partial(
  Type.Object({
    due: count,
    sent: count,
    later: count,
    waiting: count,
    held: count,
    unknown: count,
    parked: count,
    done: count,
    discarded: count,
  }),
  { title: 'StateCounts' },
);

export const statesRequest = closed('StatesRequest', { ids: Type.Array(identifier, { minItems: 1, maxItems: 1000 }) });
export const statesAnswer = named('StatesAnswer', { states });

export const systemView = named('SystemLoad', {
  system: text,
  title: label,
  simulated: Type.Boolean(),
  directions: Type.Array(direction),
  in: states,
  out: states,
  queued: count,
  lastAt: nullable(instant),
  oldestUnsettledAt: nullable(instant),
  perMinute: Type.Array(count),
  refused: count,
  circuit: nullable(circuit),
  maintenance: nullable(maintenance),
});
export const systemViews = listOf(systemView, 'SystemLoads');

export const flow = named('Flow', {
  minutes: Type.Integer(),
  systems: Type.Array(
    Type.Object({
      system: text,
      title: label,
      simulated: Type.Boolean(),
      queued: count,
      refused: count,
      circuit: nullable(circuit),
      maintenance: nullable(maintenance),
    }),
  ),
  areas: Type.Array(Type.Object({ area: text, title: label })),
  edges: Type.Array(
    Type.Object({
      direction,
      system: text,
      area: nullable(text),
      types: Type.Array(Type.Object({ type: text, title: label })),
      states,
      perMinute: Type.Array(count),
    }),
  ),
  steps: Type.Array(Type.Object({ name: text, title: label })),
});

const refusalFields = {
  id: text,
  at: instant,
  system: text,
  door: text,
  status: Type.Integer(),
  problem: text,
  type: nullable(text),
  key: nullable(text),
  paths: strings,
};
export const refusal = named('Refusal', refusalFields);
export const refusalPage = listOf(refusal, 'RefusalPage');
export const refusalAnswer = named('RefusalWithBody', { ...refusalFields, body: Type.Optional(text) });

export const auditEntry = named('AuditEntry', {
  id: text,
  at: instant,
  account: text,
  who: nullable(Type.Object({ username: text, name: text })),
  unit: nullable(text),
  unitTitle: nullable(label),
  address: nullable(text),
  act: text,
  actTitle: nullable(label),
  object: text,
  objectTitle: nullable(label),
  terms: Type.Record(Type.String(), label),
  outcome: oneOf('done', 'refused'),
  detail: Type.Record(Type.String(), Type.Unknown()),
});
export const auditPage = listOf(auditEntry, 'AuditPage');

export const idParams = Type.Object({ id: identifier });
