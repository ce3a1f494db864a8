import { monthsAfter } from '../codes/index.js';
import { daysAfter, daysFrom, type Calendar } from './calendar.js';
import { hoursAfter } from './moments.js';

/** 工作日, 自然日, months, hours. */
export type PeriodUnit = 'workdays' | 'days' | 'months' | 'hours';
export interface Period {
  readonly unit: PeriodUnit;
  readonly of: number;
  /** Natural days and months that end on a day of rest end on the working day before: a limit of the house inside one of the law. */
  readonly isEarly?: boolean;
}
/** A span in which a clock stood still: from its first day on; `to`, the day it went on, does not belong to it. Instants where it counts hours. */
export interface Pause {
  readonly from: string;
  readonly to: string;
}

export interface PeriodEnd {
  /** Its last day, or the instant at which its hours are over. */
  readonly on: string;
  /** Some day of it lies in a year whose notice is not known. */
  readonly isProvisional: boolean;
}

/**
 * The last day of a period. The day it begins is not counted; natural days and months that end on a day of rest end on the next working day (民法典 arts
 * 201–204). Paused days are not counted. Hours are counted from an instant, on days of rest too.
 */
export function endOf(calendar: Calendar, start: string, { unit, of, isEarly = false }: Period, pauses: readonly Pause[] = []): PeriodEnd {
  if (unit === 'hours') return { on: hoursCounted(start, of, pauses), isProvisional: false };
  const stands = (day: string): boolean => pauses.some(({ from, to }) => from <= day && day < to);
  if (unit === 'workdays') return counted(calendar, start, of, (day) => calendar.isWorking(day) && !stands(day));
  const natural = unit === 'months' ? daysFrom(start, monthsAfter(start, of)) : of;
  const { on, isProvisional } = counted(calendar, start, natural, (day) => !stands(day));
  let last = on;
  let isLastProvisional = isProvisional;
  while (!calendar.isWorking(last)) {
    last = daysAfter(last, isEarly ? -1 : 1);
    isLastProvisional ||= !calendar.isKnown(last);
  }
  return { on: last, isProvisional: isLastProvisional };
}

function hoursCounted(start: string, hours: number, pauses: readonly Pause[]): string {
  let end = hoursAfter(start, hours);
  for (const { from, to } of pauses)
    if (from < end && to > start) end = new Date(Date.parse(end) + Date.parse(to) - Date.parse(from > start ? from : start)).toISOString();
  return end;
}

function counted(calendar: Calendar, start: string, days: number, counts: (day: string) => boolean): PeriodEnd {
  let day = start;
  let isProvisional = false;
  for (let left = days; left > 0; ) {
    day = daysAfter(day, 1);
    isProvisional ||= !calendar.isKnown(day);
    if (counts(day)) left--;
  }
  return { on: day, isProvisional };
}

/** Working days after `from` up to `to`; 0 when it is not later. */
export function workdaysBetween(calendar: Calendar, from: string, to: string): number {
  let count = 0;
  for (let day = daysAfter(from, 1); day <= to; day = daysAfter(day, 1)) if (calendar.isWorking(day)) count++;
  return count;
}
