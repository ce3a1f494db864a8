import { daysAfter } from '@fatong/contracts/calendar';
import { monthsAfter } from '@fatong/contracts/codes';
import type { TallyFields, Watched } from '../../../definitions/index.js';
import type { classes as categories } from '../registers/codes.js';
import type { Level } from './raising.js';

export type Day = Watched<TallyFields>;

/** 监测指标 a model is composed of: what of an office is counted in a span. */
export const indicators = {
  accepted: ['受理量（件）', 'Acts accepted'],
  issued: ['出证量（件）', 'Acts issued'],
  fees: ['收费净额（元）', 'Net fees, yuan'],
  meanFee: ['单件收费（元）', 'Fee per act, yuan'],
  elderlyShare: ['涉老受理占比（%）', 'Share of the elderly, %'],
  outsideShare: ['外出办证占比（%）', 'Share outside, %'],
  offlineShare: ['线下办证占比（%）', 'Share offline, %'],
  correctedShare: ['补正率（%）', 'Corrected, %'],
  refusedShare: ['不予办理与终止占比（%）', 'Refused or ended, %'],
  warnings: ['预警数（件）', 'Warnings'],
  complaints: ['受理投诉数（件）', 'Complaints accepted'],
} as const;
export type Indicator = keyof typeof indicators;

export const comparisons = {
  atLeast: ['不低于', 'At least'],
  atMost: ['不高于', 'At most'],
  up: ['同比增长不低于（%）', 'Up on last year by, %'],
  down: ['同比下降不低于（%）', 'Down on last year by, %'],
  abovePeers: ['高于同类均值不低于（%）', 'Above the mean of peers by, %'],
  belowPeers: ['低于同类均值不低于（%）', 'Below the mean of peers by, %'],
} as const;
export type Comparison = keyof typeof comparisons;

export const spans = { day: ['日', 'Day'], week: ['周（周一至周日）', 'Week, from Monday'], month: ['月', 'Month'] } as const;
export type Span = keyof typeof spans;

/** 监测维度: one row of a model. */
export interface Dimension {
  readonly model: string;
  readonly indicator: Indicator;
  readonly comparison: Comparison;
  readonly threshold: number;
  readonly span: Span;
  readonly classes?: readonly (keyof typeof categories)[] | null;
  readonly level: Level;
  readonly weight: number;
  readonly isOff?: boolean | null;
}

/** What is counted, by name: of the office, and of the others. */
export type Counts = Readonly<Record<string, readonly Day[]>>;
export interface Period {
  readonly from: string;
  readonly until: string;
}

/** A model is judged for the spans that ended in so many days, as its trial is. */
export const judgedDays = 90;
/** Spans that began before are not all looked at any more: what was said of them stands. */
export const judgedFrom = (today: string): string => daysAfter(today, -judgedDays);
const weekday = (day: string): number => (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;

/** Whole spans that ended before today, within the last ninety days. */
export function periodsOf(span: Span, today: string): readonly Period[] {
  const earliest = judgedFrom(today);
  const all: Period[] = [];
  if (span === 'month') {
    for (
      let first = monthsAfter(`${today.slice(0, 7)}-01`, -1);
      daysAfter(monthsAfter(first, 1), -1) >= earliest;
      first = monthsAfter(first, -1)
    )
      all.push({ from: first, until: daysAfter(monthsAfter(first, 1), -1) });
    return all;
  }
  const length = span === 'day' ? 1 : 7;
  const last = span === 'day' ? daysAfter(today, -1) : daysAfter(today, -weekday(today) - 1);
  for (let until = last; until >= earliest; until = daysAfter(until, -length)) all.push({ from: daysAfter(until, 1 - length), until });
  return all;
}

const within = (days: readonly Day[] | undefined, { from, until }: Period): readonly Day[] =>
  (days ?? []).filter(({ values }) => values.on! >= from && values.on! <= until);
const countIn = (days: readonly Day[] | undefined, period: Period): number =>
  within(days, period).reduce((all, { values }) => all + (values.count ?? 0), 0);
const sumIn = (days: readonly Day[] | undefined, period: Period): number =>
  within(days, period).reduce((all, { values }) => all + (values.sum ?? 0), 0);

/** Each indicator of what was counted; null: there is nothing it could be a share or a mean of. */
const measures: Readonly<Record<Indicator, (of: Counts, period: Period) => number | null>> = {
  accepted: ({ accepted }, period) => countIn(accepted, period),
  issued: ({ issued }, period) => countIn(issued, period),
  fees: ({ fees }, period) => sumIn(fees, period) / 100,
  meanFee: ({ issued }, period) => ratio(sumIn(issued, period) / 100, countIn(issued, period)),
  elderlyShare: ({ elderly, accepted }, period) => share(countIn(elderly, period), countIn(accepted, period)),
  outsideShare: ({ outside, issued }, period) => share(countIn(outside, period), countIn(issued, period)),
  offlineShare: ({ offline, issued }, period) => share(countIn(offline, period), countIn(issued, period)),
  correctedShare: ({ corrected, issued }, period) => share(countIn(corrected, period), countIn(issued, period)),
  refusedShare: ({ refused, accepted }, period) => share(countIn(refused, period), countIn(accepted, period)),
  warnings: ({ warnings }, period) => countIn(warnings, period),
  complaints: ({ complaints }, period) => countIn(complaints, period),
};
const ratio = (over: number, under: number): number | null => (under === 0 ? null : over / under);
const share = (over: number, under: number): number | null => (under === 0 ? null : (over * 100) / under);
/** What is counted for each. */
export const needs: Readonly<Record<Indicator, readonly string[]>> = {
  accepted: ['accepted'],
  issued: ['issued'],
  fees: ['fees'],
  meanFee: ['issued'],
  elderlyShare: ['elderly', 'accepted'],
  outsideShare: ['outside', 'issued'],
  offlineShare: ['offline', 'issued'],
  correctedShare: ['corrected', 'issued'],
  refusedShare: ['refused', 'accepted'],
  warnings: ['warnings'],
  complaints: ['complaints'],
};
export const isOfPeers = (comparison: Comparison): boolean => comparison === 'abovePeers' || comparison === 'belowPeers';
/** Those that add up, of which the mean of the peers is one office's part. */
const adding: readonly Indicator[] = ['accepted', 'issued', 'fees', 'warnings', 'complaints'];

const yearBefore = ({ from, until }: Period): Period => ({ from: monthsAfter(from, -12), until: lastOf(monthsAfter(until, -12), until) });
/** Of the last day of a month a year ago, its last. */
const lastOf = (day: string, until: string): string =>
  until === daysAfter(monthsAfter(`${until.slice(0, 7)}-01`, 1), -1) ? daysAfter(monthsAfter(`${day.slice(0, 7)}-01`, 1), -1) : day;
const peersOf = (others: Counts, [first = '']: readonly string[]): number => others[first]?.[0]?.values.peers ?? 0;

/** What an indicator is in a span, and what it is compared by; null: nothing can be said. */
export interface Measured {
  readonly value: number;
  /** Percent above or below what it is compared with. */
  readonly off: number | null;
}
export function measured({ indicator, comparison }: Dimension, own: Counts, others: Counts, period: Period): Measured | null {
  const value = measures[indicator](own, period);
  if (value === null) return null;
  if (comparison === 'atLeast' || comparison === 'atMost') return { value, off: null };
  const all =
    comparison === 'up' || comparison === 'down' ? measures[indicator](own, yearBefore(period)) : measures[indicator](others, period);
  const isPart = isOfPeers(comparison) && adding.includes(indicator);
  const base = all === null ? null : isPart ? ratio(all, peersOf(others, needs[indicator])) : all;
  return base === null || base <= 0 ? null : { value, off: Math.round(((value - base) * 1000) / base) / 10 };
}

/** Whether it is so, the limit included. */
export function isMet({ comparison, threshold }: Dimension, { value, off }: Measured): boolean {
  if (comparison === 'atLeast') return value >= threshold;
  if (comparison === 'atMost') return value <= threshold;
  if (off === null) return false;
  return comparison === 'up' || comparison === 'abovePeers' ? off >= threshold : off <= -threshold;
}
