import type { Params } from '@angular/router';
import type { Granularity, Period, ReportItem } from '@fatong/contracts/api';

export const periodNames = ['today', 'week', 'month', 'quarter', 'year', 'own'] as const;
export type PeriodName = (typeof periodNames)[number];

/** A period as it is called and as the server is asked for it. */
export interface NamedPeriod extends Period {
  readonly name: PeriodName;
}

/** `?period=quarter`, or `?period=own&from=2026-01-01&to=2026-03-31`; without any the report's usual one. All but one's own end today. */
export function readPeriod(params: Params, today: string, usual: UsualPeriod = 'month'): NamedPeriod {
  const asked: unknown = params['period'];
  const name = periodNames.find((one) => one === asked) ?? usual;
  if (name !== 'own') return { name, from: begins[name](today), to: today };
  const day = (end: string, otherwise: string): string => (typeof params[end] === 'string' && params[end] !== '' ? params[end] : otherwise);
  const to = day('to', today);
  return { name, from: day('from', begins.month(to)), to };
}

/** What a page of figures opens with: what the report says; else today where its figures stand for the day on the first page too, or this month. */
export type UsualPeriod = Exclude<PeriodName, 'week' | 'own'>;
export const usualPeriodOf = (report: Pick<ReportItem, 'home' | 'opensWith'> | undefined): UsualPeriod =>
  report?.opensWith ?? (report?.home === 'day' ? 'today' : 'month');

const begins: Readonly<Record<Exclude<PeriodName, 'own'>, (day: string) => string>> = {
  today: (day) => day,
  week: (day) => daysAfter(day, -((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7)),
  month: (day) => `${day.slice(0, 7)}-01`,
  quarter: (day) => `${day.slice(0, 5)}${String(Math.floor((Number(day.slice(5, 7)) - 1) / 3) * 3 + 1).padStart(2, '0')}-01`,
  year: (day) => `${day.slice(0, 4)}-01-01`,
};

/** What it is compared with: the same days of the day, week, month, quarter or year before; of one's own period as many days right before it. Undefined for what are no days. */
export function periodBefore({ name, from, to }: NamedPeriod): Period | undefined {
  if (![from, to].every(isDay) || from > to) return undefined;
  const months = { today: 0, week: 0, month: 1, quarter: 3, year: 12, own: 0 }[name];
  if (months > 0) return { from: monthsBefore(from, months), to: monthsBefore(to, months) };
  const days = name === 'today' ? 1 : name === 'week' ? 7 : daysBetween(from, to) + 1;
  return { from: daysAfter(from, -days), to: daysAfter(to, -days) };
}

/** Steps that a screen can show apart; the server refuses more. */
const mostSteps = 400;

/** How long steps of this period may be. */
export const stepsFor = ({ from, to }: Period): readonly Granularity[] =>
  daysBetween(from, to) < mostSteps ? ['day', 'month', 'quarter', 'year'] : ['month', 'quarter', 'year'];

const isDay = (text: string): boolean => /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text));
const daysAfter = (day: string, days: number): string => new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 86_400_000;

/** The same day of an earlier month, or that month's last. */
function monthsBefore(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month - months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 - months, Math.min(date, last))).toISOString().slice(0, 10);
}
