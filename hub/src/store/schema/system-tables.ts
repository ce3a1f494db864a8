import { table } from './table.js';

/** What processes say that they hold of the keys of outside systems: names and ends alone. */
export const systemKey = table(
  'system_key',
  { system: 'text', name: 'text', kind: 'text', ends_at: 'instant?', told_at: 'instant' },
  { key: ['system', 'name'], indexes: [{ on: ['ends_at'] }] },
);

/** Whom one phones about an outside system. `content`: who it is, sealed. */
export const systemContact = table(
  'system_contact',
  { system: 'text', version: 'integer', content: 'bytes', account: 'text', at: 'instant' },
  { key: ['system'] },
);
