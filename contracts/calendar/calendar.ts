import { knownYears, type CalendarYear } from './years.js';

/** Working days and days of rest (domain rules 2.1). Days are legal dates in Asia/Shanghai. */
export interface Calendar {
  isWorking(day: string): boolean;
  /** Whether the year's notice is known; else weekends and 1 January rest, and what is counted with it is provisional (暂定). */
  isKnown(day: string): boolean;
}

/** A calendar of these years; a later entry of a year replaces an earlier one. */
export function calendarOf(years: readonly CalendarYear[] = knownYears): Calendar {
  const known = new Map(
    years.map(
      (one) => [one.year, { rest: new Set(one.rest.flatMap(([from, to]) => daysBetween(from, to))), work: new Set(one.work) }] as const,
    ),
  );
  const yearOf = (day: string): number => Number(day.slice(0, 4));
  return {
    isKnown: (day) => known.has(yearOf(day)),
    isWorking: (day) => {
      const year = known.get(yearOf(day));
      const isWeekend = [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());
      if (year === undefined) return !isWeekend && !day.endsWith('-01-01');
      return year.work.has(day) || (!isWeekend && !year.rest.has(day));
    },
  };
}

/** The day so many days later; earlier when negative. */
export const daysAfter = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

/** How many days from one to another. */
export const daysFrom = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);

function daysBetween(from: string, to: string): string[] {
  return Array.from({ length: daysFrom(from, to) + 1 }, (_, i) => daysAfter(from, i));
}
