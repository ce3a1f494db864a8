import type { Figure, ListFilter, Period, Ratio } from '@fatong/contracts/api';
import {
  backBy,
  inForceFilter,
  reachedFilter,
  type Measure,
  type RatioType,
  type ReportType,
  type Valued,
} from '../../definitions/index.js';
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

export { addsUp, backBy, isMean, ratioValue as valueOf, valuedOf } from '../../definitions/index.js';

/** What it counts for everybody who opens it: not what a reader chooses among for a table of his own, unless a figure, the trend or a table shows that as well. */
export function figuredIn(report: ReportType): Pick<ReportType, 'measures' | 'ratios'> {
  const { measures, ratios, pivot, counters, trend, tables } = report;
  if (pivot === null) return { measures, ratios };
  const columns = new Set(Object.values(tables).flatMap((table) => [...table.columns, table.rank]));
  const shown = Object.entries(ratios).filter(([name]) => columns.has(name) || !pivot.measures.includes(name));
  const counted = new Set([...counters, ...trend, ...columns, ...shown.flatMap(([, { of }]) => of)]);
  return {
    measures: Object.fromEntries(Object.entries(measures).filter(([name]) => counted.has(name))),
    ratios: Object.fromEntries(shown),
  };
}
