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
  const { from, to } = only.step ?? period;
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

/** What it asks whatever the period. */
export const fixedOf = ({ filter }: Measure): ListFilter =>
  Object.fromEntries(Object.entries(filter).map(([name, value]) => [name, [value ?? []].flat().join(',')]));

/** As the address of a list would have been read. */
export const asFilters = (filter: ListFilter): Filters =>
  Object.fromEntries(Object.entries(filter).map(([name, value]) => [name, typeof value === 'string' ? { any: [value] } : value]));

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
  type: measure.of.name,
  filter,
  hint: measure.hint,
  ...(isClosed(measure, roles) && { closed: true }),
});

export const ratioOf = (name: string, { title, unit, formula }: RatioType, value: number | null, of: readonly Figure[]): Ratio => ({
  name,
  label: title,
  unit,
  formula,
  value,
  of,
});

/** Whether it is a mean, taken over one measure. */
export const isMean = ({ unit, mean }: Pick<RatioType, 'unit' | 'mean'>): boolean => mean !== undefined || unit === 'days';

/** Whether it adds up over the records of one measure, and opens their list. */
export const addsUp = ({ unit }: Pick<RatioType, 'unit'>): boolean => unit === 'sum';

/** Of numerator and denominator, or of what one adds up to; rounded to what is shown. */
export function valueOf(ratio: Pick<RatioType, 'unit' | 'mean' | 'distinct'>, [first, second]: readonly (Tallied | undefined)[]): number | null {
  if (ratio.distinct !== undefined) return first?.different ?? 0;
  if (ratio.unit === 'sum') return first?.sum ?? 0;
  const [part, whole] = isMean(ratio) ? [first?.sum ?? 0, first?.over ?? 0] : [(first?.count ?? 0) * 100, second?.count ?? 0];
  return whole === 0 ? null : round(part / whole, ratio.unit === 'per100' ? 2 : 1);
}

const round = (value: number, digits: number): number => Math.round(value * 10 ** digits) / 10 ** digits;
