import type { ScoreRow } from '../../ports/index.js';
import type { StoredRow } from '../dialects/index.js';
import { text } from './read.js';

export const storeScore = (row: ScoreRow): StoredRow => ({
  type: row.type,
  record_id: row.recordId,
  points: row.points,
  band: row.band,
  version: row.version,
  counted_on: row.countedOn,
  parts: JSON.stringify(row.parts),
});

export const readScore = (row: StoredRow): ScoreRow => ({
  type: text(row, 'type'),
  recordId: text(row, 'record_id'),
  points: row['points'] as number,
  band: text(row, 'band'),
  version: row['version'] as number,
  countedOn: text(row, 'counted_on'),
  parts: JSON.parse(text(row, 'parts')) as ScoreRow['parts'],
});
