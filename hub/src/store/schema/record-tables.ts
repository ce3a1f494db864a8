import { table } from './table.js';

/** `content`: changes, reason and the actor's name, sealed as one. */
export const recordEvent = table('record_event', {
  id: 'uuid', type: 'text', record_id: 'uuid', at: 'instant', happened_at: 'text?', kind: 'text', name: 'text', source_version: 'bigint?', from_state: 'text?', to_state: 'text?',
  actor_kind: 'text', actor_id: 'text', actor_unit: 'text?', actor_role: 'text?', content: 'bytes', message_id: 'uuid?', outbox_id: 'uuid?', definition_version: 'text',
}, { key: ['id'], indexes: [{ on: ['record_id', 'at'] }] });

/**
 * Which state each version of a record told, and the legal day on which the record entered it (null where the version before told the same):
 * what is counted and listed as "reached in the period".
 */
export const recordState = table('record_state', {
  type: 'text', record_id: 'uuid', version: 'bigint', state: 'text', said_on: 'date?', told_on: 'date', reached_on: 'date?',
}, { key: ['type', 'record_id', 'version'], indexes: [{ on: ['type', 'state', 'reached_on', 'record_id'], where: 'reached_on is not null', as: 'reached' }] });

export const recordIndex = table('record_index', {
  type: 'text', record_id: 'uuid', number: 'text?', title: 'text', state: 'text?', owner_unit: 'text?', district: 'text?', next_due: 'instant?', opened_at: 'instant', closed_at: 'instant?',
}, {
  key: ['type', 'record_id'],
  indexes: [
    { on: ['number'], where: 'number is not null' },
    { on: ['owner_unit', 'type', 'opened_at'] },
    { on: ['district', 'type', 'opened_at'] },
    { on: ['next_due'], where: 'closed_at is null' },
  ],
});

export const involvement = table('involvement', {
  type: 'text', record_id: 'uuid', who: 'text', role: 'text', since: 'instant', done: 'instant?',
}, { key: ['type', 'record_id', 'who', 'role'], indexes: [{ on: ['who', 'type', 'record_id'], where: 'done is null' }] });

/** Clocks of records as they were counted last; days are legal dates. `next_on`: when something is to be done about one. */
export const recordClock = table('record_clock', {
  type: 'text', record_id: 'uuid', clock: 'text', started_on: 'date?', due_on: 'date?', met_on: 'date?', paused_on: 'date?', pauses: 'text', extensions: 'text', is_provisional: 'boolean', next_on: 'date?', told_on: 'date?',
}, { key: ['type', 'record_id', 'clock'], indexes: [{ on: ['next_on', 'type', 'record_id', 'clock'], where: 'next_on is not null', as: 'next' }] });

/** What rules have answered: `subject` whom they are about, `proposal` what they opened or added to. Kept as long as the proposals. */
export const ruleFact = table('rule_fact', {
  rule: 'text', subject: 'uuid', fact: 'text', proposal: 'uuid', at: 'instant',
}, { key: ['rule', 'subject', 'fact'] });

/** What people are told, at each address where they look, newest first. Kept for so long as `sweep` says. */
export const notice = table('notice', {
  id: 'uuid', address: 'text', at: 'instant', type: 'text', record_id: 'uuid', name: 'text', words_zh: 'text', words_en: 'text', actor: 'text?',
}, { key: ['id', 'address'], indexes: [{ on: ['address', 'at', 'id'] }, { on: ['at'] }] });

/** Who has read what; goes with the notice. */
export const noticeRead = table('notice_read', {
  account: 'text', notice_id: 'uuid', notice_at: 'instant', at: 'instant',
}, { key: ['account', 'notice_id'], indexes: [{ on: ['notice_at'] }] });

export const numberBlock = table('number_block', { series: 'text', next: 'bigint' }, { key: ['series'] });

export const idempotency = table('idempotency', {
  account: 'text', route: 'text', key: 'text', digest: 'text', answer: 'bytes?', at: 'instant',
}, { key: ['account', 'route', 'key'], indexes: [{ on: ['at'] }] });

/** The last number given in each series of letters: `沪司罚决〔2026〕{seq}号`. Locked by whoever takes the next until his transaction ends. */
export const numberSeries = table('number_series', { series: 'text', last: 'bigint' }, { key: ['series'] });

/** Letters as they were issued; `content` sealed. What is not issued changes: how the PDF stands. `due_at`: when it is to be made, null once it is; `digest`: its SM3. */
export const recordLetter = table('record_letter', {
  id: 'uuid', type: 'text', record_id: 'uuid', name: 'text', number: 'text', issued_at: 'instant', addressee: 'text?', content: 'bytes', definition_version: 'text',
  due_at: 'instant?', attempt: 'integer', cause: 'text?', blob: 'text?', size: 'bigint?', digest: 'text?',
}, { key: ['id'], indexes: [{ on: ['record_id', 'issued_at'] }, { on: ['number'], unique: true }, { on: ['due_at', 'id'], where: 'due_at is not null' }] });

/** What was written down of the delivery of letters, step by step; days are legal dates, `content` sealed. */
export const letterDelivery = table('letter_delivery', {
  id: 'uuid', letter_id: 'uuid', at: 'instant', way: 'text', sent_on: 'date', arrived_on: 'date?', content: 'bytes',
}, { key: ['id'], indexes: [{ on: ['letter_id', 'at'] }], appendOnly: true });
