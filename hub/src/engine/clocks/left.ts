import { daysFrom, hasTime, hoursFrom, standingOf, workdaysBetween, type Calendar, type ClockStanding } from '@fatong/contracts/calendar';
import { today } from '@fatong/contracts/codes';
import { dueField, nearOf, type ClockType, type RecordType } from '../../definitions/index.js';

/** How far the end of a time limit is, as it travels in every answer. */
export interface Left {
  /** Whole days or hours, negative past the end, 0 on the day itself; null: no calendar is kept of a year between, or it is not known what counts it. */
  readonly count: number | null;
  readonly unit: 'workdays' | 'days' | 'hours';
  readonly standing: Exclude<ClockStanding, 'met' | 'late'>;
}

/** A day by which something is to be done, or an instant where hours are counted; `by`: the field of the record that says it, null where that is not known. */
export interface DueDay {
  readonly by: string | null;
  readonly due: string;
}

/** From how many days on a day is near that no clock of its record counts. */
const soon = 3;

/** The one place that counts how far a day is: in working days where its clock counts those. Of several clocks, of which it is not known whose day it is, only what all would say. */
export function leftOf(
  calendar: Calendar,
  at: string,
  { clocks, due: own }: Pick<RecordType, 'clocks' | 'due'>,
  { by, due }: DueDay,
): Left {
  const counting = clocks.filter(({ name }) => by === null || dueField(name) === by);
  const isOwn = counting.length === 0 || (by === null && own !== null);
  const near = counting.length === 1 && !isOwn ? nearIn(counting[0]!, due) : soon;
  const on = today(new Date(at));
  const standing = standingOf({ due, met: null, today: on, at, near }) as Left['standing'];
  if (hasTime(due)) return { count: hoursFrom(at, due), unit: 'hours', standing };
  const units = new Set([...counting.map(unitOf), ...(isOwn ? (['days'] as const) : [])]);
  if (units.size > 1) return { count: due === on ? 0 : null, unit: 'days', standing };
  return { ...daysLeft(calendar, on, due, units.has('workdays')), standing };
}

/** Of one that counts hours the day alone may be known: its hours, in days. */
const nearIn = (clock: ClockType, due: string): number =>
  unitOf(clock) === 'hours' && !hasTime(due) ? Math.floor(nearOf(clock) / 24) : nearOf(clock);

/** Months, and days that the data say, are told in days of the calendar. */
const unitOf = ({ within }: Pick<ClockType, 'within'>): Left['unit'] =>
  'until' in within || within.unit === 'months' ? 'days' : within.unit;

/** Where no working day lies between (what ended on Friday, on Saturday) days of the calendar say how far it is. */
function daysLeft(calendar: Calendar, on: string, due: string, isWorking: boolean): Pick<Left, 'count' | 'unit'> {
  const days = daysFrom(on, due);
  if (!isWorking || days === 0) return { count: days, unit: isWorking ? 'workdays' : 'days' };
  const [from, to] = days < 0 ? ([due, on] as const) : ([on, due] as const);
  if (!isKept(calendar, from, to)) return { count: null, unit: 'workdays' };
  const count = workdaysBetween(calendar, from, to);
  return count === 0 ? { count: days, unit: 'days' } : { count: days < 0 ? -count : count, unit: 'workdays' };
}

/** Whether the notice of each year between is known; where it is not no day is looked at, however far off it lies. */
function isKept(calendar: Calendar, from: string, to: string): boolean {
  const last = Number(to.slice(0, 4));
  for (let year = Number(from.slice(0, 4)); year <= last; year++) if (!calendar.isKnown(`${year}-01-01`)) return false;
  return true;
}
