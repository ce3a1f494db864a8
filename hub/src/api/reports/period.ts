import type { Granularity, Period } from '@fatong/contracts/api';
import { isDate, today as todayInShanghai } from '@fatong/contracts/codes';
import { wrongParameter } from '../problems.js';

/** What a reader asks for: legal days, both included; by default this month until today. */
export interface AskedPeriod {
  readonly from?: string;
  readonly to?: string;
  readonly granularity?: Granularity;
}

/** More steps than a screen can show apart are refused. */
const mostSteps = 400;
/** Longer periods are typing errors. */
const mostYears = 30;

export function periodOf({ from, to }: AskedPeriod, today = todayInShanghai()): Period {
  for (const [name, text] of [
    ['from', from],
    ['to', to],
  ] as const)
    if (text !== undefined && !isDate(text)) throw wrongParameter(name, ['应为日期 YYYY-MM-DD。', 'It must be a date, YYYY-MM-DD.']);
  const last = to ?? (from !== undefined && from > today ? from : today);
  const first = from ?? begins.month(last);
  if (first > last) throw wrongParameter('from', ['期间的开始不得晚于结束。', 'The period must not begin after its end.']);
  if (Number(last.slice(0, 4)) - Number(first.slice(0, 4)) > mostYears)
    throw wrongParameter('from', [`期间不得超过 ${mostYears} 年。`, `The period must not exceed ${mostYears} years.`]);
  return { from: first, to: last };
}

/** Days up to two months, months up to three years, quarters up to eight, else years. */
export function granularityOf(asked: Granularity | undefined, period: Period): Granularity {
  if (asked === undefined) {
    const days = daysBetween(period.from, period.to);
    return days <= 62 ? 'day' : days <= 1_100 ? 'month' : days <= 2_930 ? 'quarter' : 'year';
  }
  if (stepsOf(period, asked).length > mostSteps)
    throw wrongParameter('granularity', [
      `该期间按此划分超过 ${mostSteps} 段。`,
      `The period would have more than ${mostSteps} such steps.`,
    ]);
  return asked;
}

/** The period in steps, each within its calendar unit; the first and the last are cut by the period. Stops after one more than may be shown. */
export function stepsOf({ from, to }: Period, granularity: Granularity): readonly Period[] {
  const steps: Period[] = [];
  for (let day = from; day <= to && steps.length <= mostSteps; ) {
    const end = ends[granularity](day);
    steps.push({ from: day, to: end < to ? end : to });
    day = addDays(end, 1);
  }
  return steps;
}

const addDays = (day: string, days: number): string => new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 86_400_000;

const begins = { month: (day: string): string => `${day.slice(0, 7)}-01` };

/** Last day of the calendar unit a day lies in. */
const ends: Readonly<Record<Granularity, (day: string) => string>> = {
  day: (day) => day,
  month: (day) => lastOf(day, Number(day.slice(5, 7))),
  quarter: (day) => lastOf(day, Math.ceil(Number(day.slice(5, 7)) / 3) * 3),
  year: (day) => `${day.slice(0, 4)}-12-31`,
};

/** Last day of that month of the day's year. */
const lastOf = (day: string, month: number): string => new Date(Date.UTC(Number(day.slice(0, 4)), month, 0)).toISOString().slice(0, 10);
