import { table } from './table.js';

const unsettled = `state not in ('done', 'discarded')`;

/** The technical side of a cause stands, sealed, in the delivery. */
export const message = table(
  'message',
  {
    id: 'uuid',
    received_at: 'instant',
    direction: 'text',
    system: 'text',
    type: 'text',
    source: 'text',
    time: 'text',
    key: 'text',
    subject: 'text?',
    source_version: 'text?',
    correlation: 'text?',
    causation: 'text?',
    traceparent: 'text?',
    digest: 'text',
    size: 'integer',
    state: 'text',
    stages: 'text',
    cause: 'text?',
    group_id: 'text?',
    record: 'text?',
    unreadable: 'boolean',
    channel: 'text?',
  },
  {
    key: ['id', 'received_at'],
    partitionedBy: 'received_at',
    indexes: [
      { on: ['received_at', 'id'] },
      { on: ['system', 'direction', 'type', 'received_at', 'id'], as: 'lane' },
      { on: ['key', 'received_at', 'id'] },
      { on: ['state', 'received_at', 'id'], where: `state <> 'done'` },
      { on: ['state', 'system', 'direction', 'type', 'received_at', 'id'], where: `state <> 'done'`, as: 'open' },
      { on: ['group_id', 'received_at', 'id'], where: 'group_id is not null' },
      { on: ['correlation'], where: 'correlation is not null' },
      { on: ['record', 'received_at', 'id'], where: 'record is not null' },
      { on: ['channel', 'received_at', 'id'], where: 'channel is not null' },
    ],
  },
);

/** Each system, direction and type there ever was: lists by some of them step from one to the next in one index. */
export const messageLane = table(
  'message_lane',
  { system: 'text', direction: 'text', type: 'text' },
  { key: ['system', 'direction', 'type'] },
);

/** Whom messages name: keyed hashes of names and numbers, nothing that could be read back. */
export const messageTerm = table(
  'message_term',
  { term: 'uuid', received_at: 'instant', message_id: 'uuid' },
  { key: ['term', 'received_at', 'message_id'], partitionedBy: 'received_at' },
);

/** Bodies live apart: lists never read them, and they go earlier than the rows. */
export const messageBody = table(
  'message_body',
  {
    message_id: 'uuid',
    received_at: 'instant',
    seq: 'serial',
    stage: 'text',
    content_type: 'text',
    body: 'bytes',
  },
  { key: ['message_id', 'seq', 'received_at'], partitionedBy: 'received_at' },
);

/** Content outside the database: a row stands before the content does, so that nothing is kept unknown. `touched_at`: when somebody last kept it. */
export const blob = table(
  'blob',
  { address: 'text', size: 'bigint', touched_at: 'instant' },
  { key: ['address'], indexes: [{ on: ['touched_at'] }] },
);

/** Which message refers to which content; goes with the message's bodies, by the same age. A letter holds its PDF the same way, and for good. */
export const blobClaim = table(
  'blob_claim',
  { address: 'text', message_id: 'uuid', claimed_at: 'instant' },
  { key: ['address', 'message_id'], indexes: [{ on: ['message_id'] }, { on: ['claimed_at'] }] },
);

export const receipt = table(
  'receipt',
  {
    message_id: 'uuid',
    system: 'text',
    type: 'text',
    key: 'text',
    digest: 'text',
    state: 'text',
    taken_at: 'instant',
    conflict_at: 'instant?',
    conflicts: 'integer?',
  },
  { key: ['message_id'] },
);

/** Sheets that officials uploaded in the place of messages; `name` (sealed): of the file. */
export const sheetImport = table(
  'sheet_import',
  {
    id: 'uuid',
    system: 'text',
    type: 'text',
    account: 'text',
    unit: 'text?',
    at: 'instant',
    sm3: 'text',
    name: 'bytes',
  },
  { key: ['id'], indexes: [{ on: ['type', 'id'] }] },
);

/** Their rows; `content` (sealed): what a row says, and what is wrong with it. */
export const sheetImportRow = table(
  'sheet_import_row',
  { import_id: 'uuid', row: 'integer', state: 'text', message_id: 'uuid?', content: 'bytes' },
  { key: ['import_id', 'row'], indexes: [{ on: ['import_id', 'state', 'row'] }] },
);

export const nonce = table(
  'nonce',
  { key_id: 'text', value: 'text', expires_at: 'instant' },
  { key: ['key_id', 'value'], indexes: [{ on: ['expires_at'] }] },
);

export const refusal = table(
  'refusal',
  {
    id: 'uuid',
    at: 'instant',
    system: 'text',
    door: 'text',
    status: 'integer',
    problem: 'text',
    type: 'text?',
    message_id: 'text?',
    key: 'text?',
    paths: 'text',
    body: 'bytes',
  },
  { key: ['id'], indexes: [{ on: ['at', 'id'] }, { on: ['system', 'at', 'id'] }] },
);

/** Exact counts by minute, although only a sample of the refusals themselves is kept. */
export const refusalCount = table(
  'refusal_count',
  { system: 'text', problem: 'text', minute: 'instant', count: 'bigint' },
  { key: ['system', 'problem', 'minute'], indexes: [{ on: ['minute'] }] },
);

export const inbox = table('inbox', { subscriber: 'text', message_id: 'uuid', taken_at: 'instant' }, { key: ['subscriber', 'message_id'] });

/** `seq` is the order of the deliveries of a key: drawn inside the transaction that holds the key. Settled ones are done or discarded. What goes out has its system as target. `deaths`: processes that died with it in hand since it was last settled, as in every table with such a column. */
export const delivery = table(
  'delivery',
  {
    id: 'uuid',
    seq: 'serial',
    message_id: 'uuid',
    message_at: 'instant',
    direction: 'text',
    target: 'text',
    system: 'text',
    type: 'text',
    key: 'text',
    state: 'text',
    due_at: 'instant',
    attempt: 'integer',
    cause: 'text?',
    group_id: 'text?',
    technical: 'bytes?',
    record: 'text?',
    sender: 'text?',
    created_at: 'instant',
    updated_at: 'instant',
    holder: 'uuid?',
    deaths: 'integer?',
  },
  {
    key: ['id'],
    indexes: [
      { on: ['message_id'] },
      { on: ['direction', 'target', 'key', 'seq'], where: unsettled, as: 'lane' },
      { on: ['direction', 'state', 'due_at'], where: `state in ('due', 'later', 'held', 'unknown')`, as: 'ready' },
      { on: ['direction', 'target', 'seq'], where: `state in ('due', 'later')`, as: 'queue' },
      { on: ['group_id', 'state'], where: `group_id is not null and ${unsettled}`, as: 'group' },
      { on: ['record', 'seq'], where: 'record is not null' },
      { on: ['sender', 'updated_at', 'id'], where: `sender is not null and state in ('parked', 'unknown')`, as: 'of_sender' },
      { on: ['state', 'direction', 'system', 'type', 'message_at'], where: unsettled, as: 'backlog' },
    ],
  },
);

/** One row for all that leaves at once, not one a delivery; `deliveries`: `<id> <attempt>`, parted by commas. Forgotten when the broker has confirmed. */
export const departure = table('departure', { id: 'uuid', holder: 'uuid?', deliveries: 'text' }, { key: ['id'] });

/** A cause as a matter of its own, kept when nobody fails of it any more: seen when and how often, whose it is, what is known of it. Counted where failures are written. */
export const failureGroup = table(
  'failure_group',
  {
    id: 'text',
    system: 'text',
    type: 'text',
    cause: 'text',
    first_at: 'instant',
    last_at: 'instant',
    total: 'bigint',
    owner: 'text?',
    note: 'text?',
    noted_by: 'text?',
    noted_at: 'instant?',
    version: 'integer',
  },
  { key: ['id'], indexes: [{ on: ['last_at', 'id'] }] },
);

export const failureHour = table(
  'failure_hour',
  { group_id: 'text', hour: 'instant', count: 'bigint' },
  { key: ['group_id', 'hour'], indexes: [{ on: ['hour'] }] },
);

/** What operators lay down while the hub runs, as JSON: stops and treatments of failures. Read locked by every transaction that acts. */
export const lineRules = table(
  'line_rules',
  { id: 'text', version: 'integer', rules: 'text', account: 'text', at: 'instant' },
  { key: ['id'] },
);

/** Work on many messages; `content`: what was chosen, ordered, done, as JSON. `next_at`: when a worker looks at it again; none when a person must say so first. */
export const operation = table(
  'operation',
  {
    id: 'uuid',
    kind: 'text',
    state: 'text',
    version: 'integer',
    account: 'text',
    unit: 'text?',
    address: 'text?',
    created_at: 'instant',
    updated_at: 'instant',
    ended_at: 'instant?',
    next_at: 'instant?',
    holder: 'uuid?',
    content: 'text',
    deaths: 'integer?',
  },
  {
    key: ['id'],
    indexes: [
      { on: ['created_at', 'id'] },
      { on: ['next_at'], where: 'next_at is not null' },
      { on: ['ended_at'], where: 'ended_at is not null' },
    ],
  },
);

/** Messages of operations, in the order they are taken. An open operation holds its messages: the unique index keeps every other from taking them. */
export const operationMessage = table(
  'operation_message',
  {
    operation_id: 'uuid',
    seq: 'integer',
    message_id: 'uuid',
    message_at: 'instant?',
    state: 'text',
    wave: 'integer',
    why: 'text?',
  },
  {
    key: ['operation_id', 'seq'],
    indexes: [
      { on: ['message_id'], unique: true, where: `state in ('waiting', 'running')`, as: 'held' },
      { on: ['operation_id', 'state', 'seq'] },
    ],
  },
);

/** Bodies somebody would have otherwise; `content` (sealed): reason, changes, body, what was decided. One of a message waits for its decision at a time. */
export const correction = table(
  'correction',
  {
    id: 'uuid',
    message_id: 'uuid',
    message_at: 'instant',
    type: 'text',
    state: 'text',
    version: 'integer',
    account: 'text',
    unit: 'text?',
    created_at: 'instant',
    content: 'bytes',
  },
  {
    key: ['id'],
    indexes: [
      { on: ['message_id'], unique: true, where: `state = 'proposed'`, as: 'proposed' },
      { on: ['message_id', 'created_at'] },
      { on: ['state', 'created_at', 'id'] },
    ],
  },
);

/** Open circuits to partners; a closed one has no row. `probe`: the delivery that tries it, `pause` the last one, s. */
export const circuit = table(
  'circuit',
  { system: 'text', opened_at: 'instant', retry_at: 'instant', pause: 'integer', words: 'text', probe: 'uuid?' },
  { key: ['system'] },
);

/** Parts that wait for others until they make one message; `key` as a keyed hash, `message_id`: the first part, whose delivery has the gathering's id. Kept for a time when it is made, so that a part that comes again is known. */
export const gathering = table(
  'gathering',
  {
    id: 'uuid',
    mapping: 'text',
    key: 'text',
    message_id: 'uuid',
    begun_at: 'instant',
    due_at: 'instant',
    made_at: 'instant?',
    made_by: 'uuid?',
  },
  {
    key: ['id'],
    indexes: [
      { on: ['mapping', 'key'], unique: true, where: 'made_at is null', as: 'open' },
      { on: ['made_at'], where: 'made_at is not null' },
    ],
  },
);

export const gatheringPart = table(
  'gathering_part',
  { mapping: 'text', message_id: 'uuid', gathering_id: 'uuid', seq: 'serial', data: 'bytes' },
  { key: ['mapping', 'message_id'], indexes: [{ on: ['gathering_id', 'seq'] }] },
);

export const block = table('block', { subscriber: 'text', key: 'text', since: 'instant' }, { key: ['subscriber', 'key'] });

/** `deaths`: null while no process died before it was expanded; then how often it was begun alone and nothing came of it. */
export const outbox = table(
  'outbox',
  {
    id: 'uuid',
    seq: 'serial',
    type: 'text',
    source: 'text',
    time: 'text',
    key: 'text',
    subject: 'text?',
    correlation: 'text?',
    causation: 'text?',
    source_version: 'text?',
    traceparent: 'text?',
    record: 'text',
    sender: 'text?',
    data: 'bytes',
    created_at: 'instant',
    expanded_at: 'instant?',
    announced_at: 'instant?',
    deaths: 'integer?',
  },
  {
    key: ['id'],
    indexes: [
      { on: ['seq'], where: 'expanded_at is null', as: 'unexpanded' },
      { on: ['seq'], where: 'announced_at is null', as: 'unannounced' },
    ],
  },
);

export const attempt = table(
  'attempt',
  {
    delivery_id: 'uuid',
    n: 'integer',
    begun_at: 'instant',
    finished_at: 'instant?',
    outcome: 'text?',
    partner_ref: 'text?',
    cause: 'text?',
    technical: 'bytes?',
    answer_type: 'text?',
    answer: 'bytes?',
  },
  { key: ['delivery_id', 'n'] },
);
