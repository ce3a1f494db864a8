import type { Label } from '@fatong/contracts';
import { daysAfter } from '@fatong/contracts/calendar';
import { monthsAfter } from '@fatong/contracts/codes';
import type { Figure, ListFilter, Period, Ratio } from '@fatong/contracts/api';
import { inForceFilter, reachedFilter, type Measure, type RatioType } from '../../definitions/index.js';
import type { Tallied } from '../../ports/index.js';
import type { Filters } from '../frame/route.js';

/** Within what a report is counted. */
export interface Span {
  readonly period: Period;
  readonly today: string;
  readonly district: string | null;
  /** What else it is narrowed to. */
  readonly narrowed?: ListFilter;
}

/** The filter of the list that a measure counts: the figure is asked with the same words. `only` narrows it to a row or a step. */
export function filterOf(
  measure: Measure,
  { period, today, district, narrowed }: Span,
  only: { readonly by?: ListFilter; readonly step?: Period } = {},
): ListFilter {
  const { from, to } = backBy(measure, only.step ?? period);
  const end = period.to < today ? period.to : today;
  const timed: ListFilter =
    measure.kind === 'dated'
      ? { [measure.date]: { from, to } }
      : measure.kind === 'reached'
        ? { [reachedFilter(measure.state)]: { from, to } }
        : measure.kind === 'inForce'
          ? { [inForceFilter]: { from: end, to: end } }
          : {};
  return { ...fixedOf(measure), ...timed, ...(district !== null && { district }), ...narrowed, ...only.by };
}

/** The days that are counted: of a measure of last year the same a year before, 29 February being the 28th; of last week the same weekdays. */
export const backBy = (measure: Measure, { from, to }: Period): Period =>
  measure.kind === 'dated' && measure.weeksBack !== undefined
    ? { from: daysAfter(from, -7 * measure.weeksBack), to: daysAfter(to, -7 * measure.weeksBack) }
    : measure.kind === 'dated' && measure.yearsBack !== undefined
      ? { from: monthsAfter(from, -12 * measure.yearsBack), to: lastOf(to, monthsAfter(to, -12 * measure.yearsBack)) }
      : { from, to };
/** The last day of a month stays the last, so that a whole February is compared with a whole one. */
const lastOf = (day: string, back: string): string => (isLast(day) ? daysAfter(monthsAfter(`${back.slice(0, 7)}-01`, 1), -1) : back);
const isLast = (day: string): boolean => daysAfter(day, 1).endsWith('-01');

/** What it asks whatever the period. */
export const fixedOf = ({ filter }: Measure): ListFilter =>
  Object.fromEntries(Object.entries(filter).map(([name, value]) => [name, [value ?? []].flat().join(',')]));

/** As the address of a list would have been read. */
export const asFilters = (filter: ListFilter): Filters =>
  Object.fromEntries(Object.entries(filter).map(([name, value]) => [name, typeof value === 'string' ? { any: [value] } : value]));

export const unitOf = (measure: Measure): { readonly unit?: 'money' } =>
  measure.kind === 'dated' && measure.sums !== undefined ? { unit: 'money' } : {};

/** Whether it is a number over more than these roles see, whose list they do not open. */
export const isClosed = ({ opened }: Measure, roles: readonly string[]): boolean =>
  opened !== undefined && !opened.some((role) => roles.includes(role));

export const figureOf = (
  name: string,
  measure: Measure,
  { count, filter, roles }: { readonly count: number; readonly filter: ListFilter; readonly roles: readonly string[] },
): Figure => ({
  name,
  label: measure.title,
  count,
  ...unitOf(measure),
  type: measure.of.name,
  filter,
  hint: measure.hint,
  ...(isClosed(measure, roles) && { closed: true }),
});

export const ratioOf = (name: string, { title, unit, formula }: RatioType, { value, note }: Valued, of: readonly Figure[]): Ratio => ({
  name,
  label: title,
  unit,
  formula,
  value,
  ...(note && { note }),
  of,
});

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
  of: readonly (Tallied | undefined)[],
  period: Period,
): Valued {
  if (ratio.growth === undefined) return { value: valueOf(ratio, of) };
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
export function valueOf(
  ratio: Pick<RatioType, 'unit' | 'mean' | 'distinct'>,
  [first, second]: readonly (Tallied | undefined)[],
): number | null {
  if (ratio.distinct !== undefined) return first?.different ?? 0;
  if (ratio.unit === 'sum') return first?.sum ?? 0;
  const part = ratio.unit === 'yuan' ? (first?.count ?? 0) / 100 : (first?.count ?? 0) * 100;
  const [over, whole] = isMean(ratio) ? [first?.sum ?? 0, first?.over ?? 0] : [part, second?.count ?? 0];
  return whole === 0 ? null : round(over / whole, ratio.unit === 'per100' || ratio.unit === 'yuan' ? 2 : 1);
}

const round = (value: number, digits: number): number => Math.round(value * 10 ** digits) / 10 ** digits;
