import { dayOf, hasTime } from '@fatong/contracts/calendar';
import type { ClockRow } from '../../ports/index.js';
import type { StoredRow } from '../dialects/index.js';
import { text, textOrNull } from './read.js';

const days = ['startedOn', 'dueOn', 'metOn', 'pausedOn', 'nextOn', 'toldOn'] as const;
type Days = Pick<ClockRow, (typeof days)[number]>;
const columnOf = {
  startedOn: 'started_on',
  dueOn: 'due_on',
  metOn: 'met_on',
  pausedOn: 'paused_on',
  nextOn: 'next_on',
  toldOn: 'told_on',
} as const satisfies Record<keyof Days, string>;

export function storeClock(row: ClockRow): StoredRow {
  const isTimed = days.some((day) => row[day] !== null && hasTime(row[day]));
  return {
    type: row.type,
    record_id: row.recordId,
    clock: row.clock,
    ...Object.fromEntries(days.map((day) => [columnOf[day], row[day] === null ? null : dayOf(row[day])])),
    pauses: JSON.stringify(row.pauses),
    extensions: JSON.stringify(row.extensions),
    is_provisional: row.isProvisional,
    recounts: row.recounts.length === 0 ? null : JSON.stringify(row.recounts),
    next_at: isTimed ? row.nextOn : null,
    times: isTimed ? JSON.stringify(Object.fromEntries(days.map((day) => [day, row[day]]))) : null,
  };
}

export function readClock(row: StoredRow): ClockRow {
  const times = textOrNull(row, 'times');
  return {
    type: text(row, 'type'),
    recordId: text(row, 'record_id'),
    clock: text(row, 'clock'),
    ...((times === null ? Object.fromEntries(days.map((day) => [day, textOrNull(row, columnOf[day])])) : JSON.parse(times)) as Days),
    pauses: JSON.parse(text(row, 'pauses')) as ClockRow['pauses'],
    extensions: JSON.parse(text(row, 'extensions')) as ClockRow['extensions'],
    isProvisional: row['is_provisional'] === true,
    recounts: JSON.parse(textOrNull(row, 'recounts') ?? '[]') as ClockRow['recounts'],
  };
}
