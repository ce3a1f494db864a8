import { monthsAfter } from '@fatong/contracts/codes';

/** A span of this year, and the same of last year. */
export interface Compared {
  readonly key: string;
  readonly span: 'month' | 'year';
  readonly words: string;
  readonly from: string;
  readonly until: string;
  /** From then on what is kept of it stays as it is. */
  readonly fixesOn: string;
}

/**
 * What is compared on a day: each of so many months that are over, and the year up to its end. January and February are judged together, at the end of February,
 * since the Spring Festival moves between them; so the year begins to be compared in March.
 */
export function comparedOn(today: string, months = 12): readonly Compared[] {
  const first = `${today.slice(0, 7)}-01`;
  return Array.from({ length: months }, (_, i) => monthsAfter(first, -i - 1)).flatMap((from) => monthOf(from, months));
}

function monthOf(from: string, months: number): readonly Compared[] {
  const [year, month] = [from.slice(0, 4), Number(from.slice(5, 7))];
  if (month === 1) return [];
  const both = { until: lastDay(from), fixesOn: monthsAfter(from, months) };
  const begun = `${year}-01-01`;
  if (month === 2) return [{ key: `${from} month`, span: 'month', words: `${year}-01至02`, from: begun, ...both }];
  return [
    { key: `${from} month`, span: 'month', words: from.slice(0, 7), from, ...both },
    { key: `${from} year`, span: 'year', words: `${year}-01至${from.slice(5, 7)}`, from: begun, ...both },
  ];
}
const lastDay = (first: string): string =>
  new Date(Date.parse(`${monthsAfter(first, 1)}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
/** The same days of last year; a whole month against a whole one. */
export const yearBefore = ({ from, until }: Pick<Compared, 'from' | 'until'>) => ({
  from: monthsAfter(from, -12),
  until: lastDay(monthsAfter(`${until.slice(0, 7)}-01`, -12)),
});

/** Percent to one digit, half away from zero whether it rose or fell; the limits belong to it. Null: last year there was nothing, or too little to compare. */
export function growthOf(now: number, before: number, base: number): number | null {
  if (before <= 0 || before < base) return null;
  const tenths = ((now - before) * 1000) / before;
  return (Math.sign(tenths) * Math.round(Math.abs(tenths))) / 10;
}
/** What is said of it: `+35.0%`. */
export const signed = (growth: number): string => `${growth > 0 ? '+' : growth < 0 ? '−' : ''}${Math.abs(growth).toFixed(1)}%`;
