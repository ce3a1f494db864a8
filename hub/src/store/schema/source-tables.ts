import { table } from './table.js';

/** What was read of each row of an outside table: as which version, and the SM3 of what it said. */
export const sourceRow = table(
  'source_row',
  { system: 'text', name: 'text', source_id: 'text', version: 'bigint', hash: 'text', seen_at: 'instant' },
  { key: ['system', 'name', 'source_id'], indexes: [{ on: ['system', 'name', 'seen_at'] }] },
);

/** How far each outside table was read. */
export const sourceTable = table(
  'source_table',
  {
    system: 'text',
    name: 'text',
    marked_at: 'text?',
    marked_id: 'text?',
    sweeping_since: 'instant?',
    swept_to: 'text?',
    swept_at: 'instant?',
    vanished: 'integer?',
  },
  { key: ['system', 'name'] },
);
