import type { Label } from '@fatong/contracts';
import { dayAfter } from './days.js';

export type Span = 'month' | 'week';
/** What is shown: the month or week that this day is in. */
export interface Shown {
  readonly span: Span;
  readonly on: string;
}

/** `month.2026-03-16` in the address; what is none is read as nothing. */
export function readShown(text: unknown): Shown | undefined {
  const found = typeof text === 'string' ? /^(month|week)\.(\d{4}-\d{2}-\d{2})$/u.exec(text) : null;
  return found && !Number.isNaN(Date.parse(found[2]!)) ? { span: found[1] as Span, on: found[2]! } : undefined;
}
export const writeShown = ({ span, on }: Shown): string => `${span}.${on}`;

/** Monday is the first day of a week. */
const monday = (day: string): string => dayAfter(day, -((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7));

/** The weeks of it, whole, each from Monday to Sunday. */
export function weeksOf({ span, on }: Shown): readonly (readonly string[])[] {
  const week = (from: string): string[] => Array.from({ length: 7 }, (_, i) => dayAfter(from, i));
  if (span === 'week') return [week(monday(on))];
  const month = on.slice(0, 7);
  const weeks: string[][] = [];
  for (let from = monday(`${month}-01`); weeks.length === 0 || from.slice(0, 7) === month; from = dayAfter(from, 7)) weeks.push(week(from));
  return weeks;
}

/** The month or week before (-1) or after (1). */
export function besides({ span, on }: Shown, by: -1 | 1): Shown {
  if (span === 'week') return { span, on: dayAfter(on, 7 * by) };
  const [year, month] = [Number(on.slice(0, 4)), Number(on.slice(5, 7))];
  return { span, on: new Date(Date.UTC(year, month - 1 + by, 1)).toISOString().slice(0, 10) };
}

/** 2026年3月, or the days of the week. */
export function shownWords(shown: Shown): Label {
  const [first] = weeksOf(shown);
  const { span, on } = shown;
  if (span === 'week') return [`${first![0]} 至 ${first![6]}`, `${first![0]} to ${first![6]}`];
  const name = new Intl.DateTimeFormat('en-GB', { month: 'long', timeZone: 'UTC' }).format(new Date(`${on}T00:00:00Z`));
  return [`${on.slice(0, 4)}年${Number(on.slice(5, 7))}月`, `${name} ${on.slice(0, 4)}`];
}
