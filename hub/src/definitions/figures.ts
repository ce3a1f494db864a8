import type { Label } from '@fatong/contracts';
import type { Period } from '@fatong/contracts/api';
import { daysAfter } from '@fatong/contracts/calendar';
import { monthsAfter } from '@fatong/contracts/codes';
import { beganWithin } from './aged.js';
import type { Measure, RatioType } from './report.js';

/** What a figure is worked out from: how many there are, what a field adds up to and over how many, how many different ones. */
export interface Counted {
  readonly count: number;
  readonly sum: number;
  readonly over: number;
  readonly different?: number;
}

/** The days that are counted: of a measure of last year the same a year before, 29 February being the 28th; of last week the same weekdays. */
export const backBy = (measure: Measure, { from, to }: Period): Period =>
  measure.kind === 'dated' && measure.aged !== undefined
    ? beganWithin(measure.aged, { to })
    : measure.kind === 'dated' && measure.weeksBack !== undefined
      ? { from: daysAfter(from, -7 * measure.weeksBack), to: daysAfter(to, -7 * measure.weeksBack) }
      : measure.kind === 'dated' && measure.yearsBack !== undefined
        ? { from: monthsAfter(from, -12 * measure.yearsBack), to: lastOf(to, monthsAfter(to, -12 * measure.yearsBack)) }
        : { from, to };
/** The last day of a month stays the last, so that a whole February is compared with a whole one. */
const lastOf = (day: string, back: string): string => (isLast(day) ? daysAfter(monthsAfter(`${back.slice(0, 7)}-01`, 1), -1) : back);
const isLast = (day: string): boolean => daysAfter(day, 1).endsWith('-01');

/** Whether it is a mean, taken over one measure. */
export const isMean = ({ unit, mean }: Pick<RatioType, 'unit' | 'mean'>): boolean => mean !== undefined || unit === 'days';

/** Whether it adds up over the records of one measure, and opens their list. */
export const addsUp = ({ unit }: Pick<RatioType, 'unit'>): boolean => unit === 'sum';
export interface Valued {
  readonly value: number | null;
  readonly note?: Label;
}
const noBase: Label = ['无可比基数', 'Nothing to compare with'];
const smallBase: Label = ['基数不足', 'Too little to compare with'];

/** A number, or why there is none. */
export function valuedOf(
  ratio: Pick<RatioType, 'unit' | 'mean' | 'distinct' | 'growth'>,
  of: readonly (Counted | undefined)[],
  period: Period,
): Valued {
  if (ratio.growth === undefined) return { value: ratioValue(ratio, of) };
  const { least = 0, together } = ratio.growth;
  const [now, before] = [of[0]?.count ?? 0, of[1]?.count ?? 0];
  if (before <= 0) return { value: null, note: noBase };
  if (before < least) return { value: null, note: smallBase };
  const note = together && isPart(together, period) ? together.why : undefined;
  return { value: round(((now - before) * 100) / before, 1), ...(note && { note }) };
}

/** Begins or ends within these months, and is not all of them. */
function isPart({ from, to }: { readonly from: number; readonly to: number }, period: Period): boolean {
  const month = (day: string): number => Number(day.slice(5, 7));
  const isWithin = (day: string): boolean => month(day) >= from && month(day) <= to;
  const begins = isWithin(period.from) && !(month(period.from) === from && period.from.endsWith('-01'));
  const ends = isWithin(period.to) && !(month(period.to) === to && isLast(period.to));
  return begins || ends;
}

/** Of numerator and denominator, or of what one adds up to; rounded to what is shown. */
export function ratioValue(
  ratio: Pick<RatioType, 'unit' | 'mean' | 'distinct'>,
  [first, second]: readonly (Counted | undefined)[],
): number | null {
  if (ratio.distinct !== undefined) return first?.different ?? 0;
  if (ratio.unit === 'sum') return first?.sum ?? 0;
  const part = ratio.unit === 'yuan' ? (first?.count ?? 0) / 100 : (first?.count ?? 0) * 100;
  const [over, whole] = isMean(ratio) ? [first?.sum ?? 0, first?.over ?? 0] : [part, second?.count ?? 0];
  return whole === 0 ? null : round(over / whole, ratio.unit === 'per100' || ratio.unit === 'yuan' ? 2 : 1);
}

const round = (value: number, digits: number): number => Math.round(value * 10 ** digits) / 10 ** digits;
