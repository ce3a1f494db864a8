import { table } from './table.js';

/** What must outlive its time: `value` is a record (`<type>:<id>`), a key, or the keyed `term` of a person; `content` (sealed): reasons, who released it. One of the same is open at a time. */
export const legalHold = table(
  'legal_hold',
  {
    id: 'uuid',
    kind: 'text',
    value: 'text',
    term: 'uuid?',
    account: 'text',
    unit: 'text?',
    at: 'instant',
    released_at: 'instant?',
    content: 'bytes',
  },
  {
    key: ['id'],
    indexes: [{ on: ['kind', 'value'], unique: true, where: 'released_at is null', as: 'open' }, { on: ['at', 'id'] }],
  },
);

/** Days whose rows are past their time: when they went, and of how many messages rows stay since they are held or not settled. */
export const pruned = table('pruned', { part: 'text', day: 'date', at: 'instant', kept: 'integer' }, { key: ['part', 'day'] });
