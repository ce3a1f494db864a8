import type { Label } from '../label.js';
import { daysFrom } from './calendar.js';
import { hasTime, hoursAfter } from './moments.js';

/** How a clock stands: it runs, its end is near, it is past its end, or it was met, in time or late. */
export const standings = {
  running: ['期限内', 'Running'],
  near: ['临期', 'Due soon'],
  overdue: ['超期', 'Overdue'],
  met: ['按期办结', 'Met in time'],
  late: ['逾期办结', 'Met late'],
} as const satisfies Readonly<Record<string, Label>>;
export type ClockStanding = keyof typeof standings;

/** By the dates in the data, not by when we learned of them. Null: it has not begun. `today` and `at`: now, for limits in days and in hours; `near`: so many of them before its end. */
export function standingOf({
  due,
  met,
  today,
  at,
  near,
}: {
  readonly due: string | null | undefined;
  readonly met: string | null | undefined;
  readonly today: string;
  readonly at: string;
  readonly near: number;
}): ClockStanding | null {
  if (due === null || due === undefined) return null;
  if (met !== null && met !== undefined) return met <= due ? 'met' : 'late';
  if (hasTime(due)) return due < at ? 'overdue' : due <= hoursAfter(at, near) ? 'near' : 'running';
  if (due < today) return 'overdue';
  return daysFrom(today, due) <= near ? 'near' : 'running';
}
