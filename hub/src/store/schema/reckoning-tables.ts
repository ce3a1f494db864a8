import { table } from './table.js';

/** Where mirrors and their masters are not in step: a row is there as long as they are not. */
export const difference = table(
  'difference',
  {
    system: 'text',
    source_id: 'text',
    day: 'date?',
    kind: 'text',
    ours: 'bigint?',
    theirs: 'bigint?',
    changed_at: 'instant?',
    since: 'instant',
    asked_at: 'instant?',
    asked_by: 'text?',
    sent_at: 'instant?',
  },
  {
    key: ['system', 'source_id'],
    indexes: [
      { on: ['system', 'day', 'source_id'] },
      { on: ['system', 'asked_at'], where: 'asked_at is not null and sent_at is null', as: 'to_ask' },
    ],
  },
);

/** How far each master has been compared. */
export const reckoning = table(
  'reckoning',
  {
    system: 'text',
    cursor: 'text?',
    changes_at: 'instant?',
    days_at: 'instant?',
    days: 'integer?',
    differing: 'integer?',
    wanted_at: 'instant?',
    failed_at: 'instant?',
    failure: 'text?',
  },
  { key: ['system'] },
);
