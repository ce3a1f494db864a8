import { daysAfter } from '@fatong/contracts/calendar';
import { monthsAfter } from '@fatong/contracts/codes';
import type { Period } from './codes.js';

export interface Window {
  readonly from: string;
  readonly until: string;
}
export type Side = 'now' | 'before';
/** What a run is of: a month, and how far it is told. */
export interface Spanned {
  readonly from?: string | null;
  readonly to?: string | null;
}

export const lastDay = (first: string): string => daysAfter(monthsAfter(first, 1), -1);
/** First days of the months that a window touches. */
export function monthsIn({ from, until }: Window): readonly string[] {
  const all: string[] = [];
  for (let month = `${from.slice(0, 7)}-01`; month <= until; month = monthsAfter(month, 1)) all.push(month);
  return all;
}
const firstOf = (day: string): string => `${day.slice(0, 7)}-01`;
/** The same day a year ago; of a month’s last day, its last. */
const yearAgo = (day: string): string => (day === lastDay(firstOf(day)) ? lastDay(monthsAfter(firstOf(day), -12)) : monthsAfter(day, -12));
const back = { month: 0, twelve: 11, twentyFour: 23 } as const;

/** The days an indicator is of, and those of last year it is compared with; a month that runs is compared to the same day. Null: the run does not say its month. */
export function windowOf({ from, to }: Spanned, period: Period, side: Side, today: string): Window | null {
  if (!from) return null;
  const first = firstOf(from);
  const until = [to ?? lastDay(first), today < first ? first : today].toSorted()[0]!;
  const begin = period === 'year' ? `${first.slice(0, 4)}-01-01` : monthsAfter(first, -back[period]);
  return side === 'now' ? { from: begin, until } : { from: monthsAfter(begin, -12), until: yearAgo(until) };
}
