import { table } from './table.js';

/** `content`: changes, reason and the actor's name, sealed as one. */
export const recordEvent = table(
  'record_event',
  {
    id: 'uuid',
    type: 'text',
    record_id: 'uuid',
    at: 'instant',
    happened_at: 'text?',
    kind: 'text',
    name: 'text',
    source_version: 'bigint?',
    from_state: 'text?',
    to_state: 'text?',
    actor_kind: 'text',
    actor_id: 'text',
    actor_unit: 'text?',
    actor_role: 'text?',
    content: 'bytes',
    message_id: 'uuid?',
    outbox_id: 'uuid?',
    definition_version: 'text',
  },
  { key: ['id'], indexes: [{ on: ['record_id', 'at'] }, { on: ['type', 'at'] }, { on: ['outbox_id'], where: 'outbox_id is not null' }] },
);

/**
 * Which state each version of a record told, and the legal day on which the record entered it (null where the version before told the same):
 * what is counted and listed as "reached in the period".
 */
export const recordState = table(
  'record_state',
  {
    type: 'text',
    record_id: 'uuid',
    version: 'bigint',
    state: 'text',
    said_on: 'date?',
    told_on: 'date',
    reached_on: 'date?',
  },
  {
    key: ['type', 'record_id', 'version'],
    indexes: [{ on: ['type', 'state', 'reached_on', 'record_id'], where: 'reached_on is not null', as: 'reached' }],
  },
);

export const recordIndex = table(
  'record_index',
  {
    type: 'text',
    record_id: 'uuid',
    number: 'text?',
    title: 'text',
    state: 'text?',
    owner_unit: 'text?',
    district: 'text?',
    next_due: 'date?',
    next_due_by: 'text?',
    opened_at: 'instant',
    closed_at: 'instant?',
    changed_at: 'instant?',
  },
  {
    key: ['type', 'record_id'],
    indexes: [
      { on: ['type', 'state'], where: 'closed_at is null', as: 'open' },
      { on: ['district', 'type', 'state', 'record_id'], where: 'closed_at is null', as: 'open_of_district' },
      { on: ['owner_unit', 'type', 'state', 'record_id'], where: 'closed_at is null', as: 'open_of_unit' },
    ],
  },
);

/** What records are found by in the search: by how it begins or, where `is_whole`, by all of it. With the place: who sees one place is answered from the index alone. */
export const recordKey = table(
  'record_key',
  {
    type: 'text',
    record_id: 'uuid',
    key: 'text',
    is_whole: 'boolean',
    owner_unit: 'text?',
    district: 'text?',
  },
  { key: ['type', 'record_id', 'key'], indexes: [{ on: ['type', 'key', 'is_whole', 'owner_unit', 'district', 'record_id'], as: 'found' }] },
);

/** `in_hand_of`: who again, while his part is not done and the record has not ended. A column of its own: the planner then knows how little that is of all he ever had. */
export const involvement = table(
  'involvement',
  {
    type: 'text',
    record_id: 'uuid',
    who: 'text',
    role: 'text',
    since: 'instant',
    done: 'instant?',
    in_hand_of: 'text?',
  },
  {
    key: ['type', 'record_id', 'who', 'role'],
    indexes: [
      { on: ['who', 'type', 'record_id'], where: 'done is null' },
      { on: ['in_hand_of', 'type', 'record_id', 'since', 'role'], where: 'in_hand_of is not null', as: 'in_hand' },
    ],
  },
);

/** Clocks of records as they were counted last; days are legal dates, and `times` the instants of one that counts hours. `next_on`, `next_at`: when something is to be done about one. */
export const recordClock = table(
  'record_clock',
  {
    type: 'text',
    record_id: 'uuid',
    clock: 'text',
    started_on: 'date?',
    due_on: 'date?',
    met_on: 'date?',
    paused_on: 'date?',
    pauses: 'text',
    extensions: 'text',
    is_provisional: 'boolean',
    next_on: 'date?',
    told_on: 'date?',
    next_at: 'instant?',
    times: 'text?',
    recounts: 'text?',
  },
  {
    key: ['type', 'record_id', 'clock'],
    indexes: [
      { on: ['next_on', 'type', 'record_id', 'clock'], where: 'next_on is not null', as: 'next' },
      { on: ['type', 'due_on', 'record_id', 'clock'], where: 'met_on is null', as: 'unmet' },
    ],
  },
);

/** Scores as they were counted last, in tenths of a point; `parts`: what takes something off, as JSON without a personal value. */
export const recordScore = table(
  'record_score',
  {
    type: 'text',
    record_id: 'uuid',
    points: 'integer',
    band: 'text',
    version: 'integer',
    counted_on: 'date',
    parts: 'text',
  },
  { key: ['type', 'record_id'] },
);

/** Months of ledgers of reports that are done; `digest`: of what stood in it then. */
export const uploadLock = table(
  'upload_lock',
  { upload: 'text', month: 'text', at: 'instant', account: 'text', total: 'integer', digest: 'text' },
  { key: ['upload', 'month'] },
);

/** Imported notices of days of rest, every version of a year; `days`: what it says, as JSON. */
export const calendarYear = table(
  'calendar_year',
  { year: 'integer', version: 'integer', days: 'text', account: 'text', at: 'instant', counted_at: 'instant?' },
  { key: ['year', 'version'] },
);

/** What rules have answered: `subject` whom they are about, `proposal` what they opened or added to. Kept as long as the proposals. */
export const ruleFact = table(
  'rule_fact',
  {
    rule: 'text',
    subject: 'uuid',
    fact: 'text',
    proposal: 'uuid',
    at: 'instant',
  },
  { key: ['rule', 'subject', 'fact'], indexes: [{ on: ['rule', 'at', 'proposal'] }] },
);

/** How rules are to go, as who steers them laid it down: versions of parameter (`value` as JSON), switch and districts, each with who proposed and who decided it. */
export const ruleSetting = table(
  'rule_setting',
  {
    rule: 'text',
    version: 'integer',
    since: 'date',
    value: 'text?',
    is_on: 'boolean',
    districts: 'text?',
    state: 'text',
    reason: 'text',
    account: 'text',
    at: 'instant',
    decided_by: 'text?',
    decided_at: 'instant?',
    decision: 'text?',
  },
  { key: ['rule', 'version'] },
);

/** How far each daily rule has come; `looked_to`: null when it has looked at all. */
export const ruleRound = table('rule_round', { rule: 'text', day: 'date', looked_to: 'uuid?' }, { key: ['rule'] });

/** What people are told, at each address where they look, newest first. Kept for so long as `sweep` says. */
export const notice = table(
  'notice',
  {
    id: 'uuid',
    address: 'text',
    at: 'instant',
    type: 'text',
    record_id: 'uuid',
    name: 'text',
    words_zh: 'text',
    words_en: 'text',
    actor: 'text?',
  },
  { key: ['id', 'address'], indexes: [{ on: ['address', 'at', 'id'] }, { on: ['at'] }] },
);

/** Who has read what; goes with the notice. */
export const noticeRead = table(
  'notice_read',
  {
    account: 'text',
    notice_id: 'uuid',
    notice_at: 'instant',
    at: 'instant',
  },
  { key: ['account', 'notice_id'], indexes: [{ on: ['notice_at'] }] },
);

export const numberBlock = table('number_block', { series: 'text', next: 'bigint' }, { key: ['series'] });

export const idempotency = table(
  'idempotency',
  {
    account: 'text',
    route: 'text',
    key: 'text',
    digest: 'text',
    answer: 'bytes?',
    at: 'instant',
  },
  { key: ['account', 'route', 'key'], indexes: [{ on: ['at'] }] },
);

/** The last number given in each series of letters: `沪司罚决〔2026〕{seq}号`. Locked by whoever takes the next until his transaction ends. */
export const numberSeries = table('number_series', { series: 'text', last: 'bigint' }, { key: ['series'] });

/** Letters as they were issued; `content` sealed. What is not issued changes: how the PDF stands. `due_at`: when it is to be made, null once it is; `digest`: its SM3; `range_digest`: that of all of it but the place for its seal. */
export const recordLetter = table(
  'record_letter',
  {
    id: 'uuid',
    type: 'text',
    record_id: 'uuid',
    name: 'text',
    number: 'text',
    issued_at: 'instant',
    addressee: 'text?',
    content: 'bytes',
    definition_version: 'text',
    due_at: 'instant?',
    attempt: 'integer',
    cause: 'text?',
    blob: 'text?',
    size: 'bigint?',
    digest: 'text?',
    range_digest: 'text?',
    seal_state: 'text?',
    seal_request: 'uuid?',
    seal: 'bytes?',
  },
  {
    key: ['id'],
    indexes: [
      { on: ['record_id', 'issued_at'] },
      { on: ['number'], unique: true },
      { on: ['due_at', 'id'], where: 'due_at is not null' },
      { on: ['issued_at', 'id'], where: "seal_state = 'waiting'", as: 'unsealed' },
      { on: ['seal_request'], where: 'seal_request is not null' },
    ],
  },
);

/** Files that were uploaded (`record_id` null: no act has taken it yet); `content`: name and SM3, sealed. The same content lies at the same `blob`. Nothing of a file changes once it is taken but that it stands no more. */
export const recordFile = table(
  'record_file',
  {
    id: 'uuid',
    type: 'text',
    field: 'text',
    account: 'text',
    at: 'instant',
    blob: 'text',
    size: 'bigint',
    kind: 'text',
    content: 'bytes',
    record_id: 'uuid?',
    taken_at: 'instant?',
    ended_at: 'instant?',
    valid_until: 'date?',
  },
  {
    key: ['id'],
    indexes: [
      { on: ['record_id', 'ended_at'], where: 'record_id is not null' },
      { on: ['blob', 'id'], where: 'record_id is not null' },
      { on: ['type', 'field', 'id'], where: 'record_id is not null and ended_at is null', as: 'standing' },
      { on: ['account', 'at'], where: 'record_id is null', as: 'untaken' },
      { on: ['at'], where: 'record_id is null', as: 'forsaken' },
    ],
  },
);

/** What was written down of the delivery of letters, step by step; days are legal dates, `content` sealed. */
export const letterDelivery = table(
  'letter_delivery',
  {
    id: 'uuid',
    letter_id: 'uuid',
    at: 'instant',
    way: 'text',
    sent_on: 'date',
    arrived_on: 'date?',
    content: 'bytes',
  },
  { key: ['id'], indexes: [{ on: ['letter_id', 'at'] }], appendOnly: true },
);

/** What is asked of whom on each record now, at the addresses where they look. `barred`: accounts that are not asked, each between commas. */
export const recordTurn = table(
  'record_turn',
  {
    type: 'text',
    record_id: 'uuid',
    action: 'text',
    address: 'text',
    role: 'text',
    since: 'instant',
    due_on: 'date?',
    due_at: 'instant?',
    due_by: 'text?',
    asked_by: 'text?',
    barred: 'text?',
  },
  { key: ['type', 'record_id', 'action', 'address'], indexes: [{ on: ['address', 'type', 'due_on', 'record_id'], as: 'asked' }] },
);

/** How far the turns of each type were kept for its records as the definition of this version asks. */
export const turnRound = table('turn_round', { type: 'text', version: 'text', after_id: 'uuid?', is_done: 'boolean' }, { key: ['type'] });

/** That the text of a file was read, and how many pages it has; none: there is nothing to be read. */
export const fileText = table('file_text', { file_id: 'uuid', at: 'instant', pages: 'integer' }, { key: ['file_id'] });

/** Text of a file of a record, by page: in clear where its field is, else sealed. */
export const filePage = table(
  'file_page',
  { file_id: 'uuid', page: 'integer', record_id: 'uuid', field: 'text', text: 'text', sealed: 'bytes?' },
  { key: ['file_id', 'page'] },
);

/** Every two characters that stand side by side on a page, once: what text is found by. Of a sealed page their keyed hashes. */
export const filePair = table(
  'file_pair',
  { type: 'text', pair: 'text', file_id: 'uuid', page: 'integer' },
  { key: ['type', 'pair', 'file_id', 'page'] },
);
