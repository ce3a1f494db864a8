import type { ClockRow } from '../../ports/index.js';
import type { StoredRow } from '../dialects/index.js';
import { text, textOrNull } from './read.js';

export const storeClock = (row: ClockRow): StoredRow => ({
  type: row.type, record_id: row.recordId, clock: row.clock, started_on: row.startedOn, due_on: row.dueOn, met_on: row.metOn, paused_on: row.pausedOn,
  pauses: JSON.stringify(row.pauses), extensions: JSON.stringify(row.extensions), is_provisional: row.isProvisional, next_on: row.nextOn, told_on: row.toldOn,
});

export const readClock = (row: StoredRow): ClockRow => ({
  type: text(row, 'type'), recordId: text(row, 'record_id'), clock: text(row, 'clock'), startedOn: textOrNull(row, 'started_on'), dueOn: textOrNull(row, 'due_on'), metOn: textOrNull(row, 'met_on'),
  pausedOn: textOrNull(row, 'paused_on'), pauses: JSON.parse(text(row, 'pauses')) as ClockRow['pauses'], extensions: JSON.parse(text(row, 'extensions')) as ClockRow['extensions'],
  isProvisional: row['is_provisional'] === true, nextOn: textOrNull(row, 'next_on'), toldOn: textOrNull(row, 'told_on'),
});
