import type { Label } from '@fatong/contracts';
import type { Granularity, ListFilter, Period, ReportAnswer, ReportRow, ReportTable, Trend } from '@fatong/contracts/api';
import { unknownValue, type ReportType, type TableType } from '../../definitions/index.js';
import type { Tallied, Tally } from '../../ports/index.js';
import { figureOf, filterOf, isClosed, ratioOf, valueOf, type Span } from './figures.js';
import { stepsOf } from './period.js';

/** Everything counted for a report. */
export interface Counts {
  readonly report: ReportType;
  readonly span: Span;
  readonly tallies: ReadonlyMap<string, Tally>;
  /** Of the reader. */
  readonly roles: readonly string[];
}

export function figuresOf({ report, span, tallies, roles }: Counts): Pick<ReportAnswer, 'figures' | 'ratios'> {
  const figure = (name: string): ReportAnswer['figures'][number] => {
    const measure = report.measures[name]!;
    return figureOf(name, measure, { count: tallies.get(name)!.all.count, filter: filterOf(measure, span), roles });
  };
  return {
    figures: report.counters.map(figure),
    ratios: Object.entries(report.ratios).map(([name, ratio]) =>
      ratioOf(
        name,
        ratio,
        valueOf(
          ratio,
          ratio.of.map((one) => tallies.get(one)?.all),
        ),
        ratio.of.map(figure),
      ),
    ),
  };
}

/** Counts by day, joined to steps. */
export function trendOf({ report, span, tallies, roles }: Counts, granularity: Granularity): Trend | null {
  if (report.trend.length === 0) return null;
  const steps = stepsOf(span.period, granularity);
  const counted = report.trend.map((name) => {
    const measure = report.measures[name]!;
    return { name, measure, counts: joined(tallies.get(name)!.by[measure.kind === 'dated' ? measure.date : ''] ?? [], steps) };
  });
  return {
    granularity,
    steps: steps.map((step, i) => ({
      ...step,
      figures: counted.map(({ name, measure, counts }) =>
        figureOf(name, measure, { count: counts[i]!, filter: filterOf(measure, span, { step }), roles }),
      ),
    })),
  };
}

function joined(days: readonly { readonly value: string | null; readonly count: number }[], steps: readonly Period[]): readonly number[] {
  const counts = steps.map(() => 0);
  let step = 0;
  for (const { value, count } of days.toSorted((a, b) => ((a.value ?? '') < (b.value ?? '') ? -1 : 1))) {
    while (step < steps.length - 1 && steps[step]!.to < (value ?? '')) step++;
    counts[step]! += count;
  }
  return counts;
}

/** A row before it has words. */
interface Line {
  readonly key: string | null;
  readonly rank: number;
  readonly cells: ReportRow['cells'];
}

/** All rows of a table, largest first; equal ones by their key, so that the order stays. */
export function linesOf(counts: Counts, table: TableType): readonly Line[] {
  const { report, span, tallies, roles } = counts;
  const groups = new Map(
    [...tallies].map(([name, { by }]) => [name, new Map((by[table.by] ?? []).map((one) => [one.value, one]))] as const),
  );
  const measures = new Set(table.columns.flatMap((column) => report.ratios[column]?.of ?? [column]));
  const keys = new Set([...measures].flatMap((name) => [...(groups.get(name)?.keys() ?? [])]));
  return [...keys]
    .map((key): Line => {
      const of = (name: string): Tallied | undefined => groups.get(name)?.get(key);
      const by: ListFilter = { [table.by]: key ?? unknownValue };
      const cells = table.columns.map((column): ReportRow['cells'][number] => {
        const [measure, ratio] = [report.measures[column], report.ratios[column]];
        return ratio
          ? { value: valueOf(ratio, ratio.of.map(of)) }
          : {
              count: of(column)?.count ?? 0,
              type: measure!.of.name,
              filter: filterOf(measure!, span, { by }),
              ...(isClosed(measure!, roles) && { closed: true }),
            };
      });
      return { key, rank: of(table.rank)?.count ?? 0, cells };
    })
    .toSorted((a, b) => b.rank - a.rank || ((a.key ?? '~') < (b.key ?? '~') ? -1 : 1));
}

export function columnsOf({ measures, ratios }: ReportType, { columns }: TableType): ReportTable['columns'] {
  return columns.map((name) => {
    const [measure, ratio] = [measures[name], ratios[name]];
    return ratio
      ? { name, label: ratio.title, unit: ratio.unit, hint: ratio.formula }
      : { name, label: measure!.title, unit: 'count' as const, hint: measure!.hint };
  });
}

export const tableOf = (
  name: string,
  table: TableType,
  { columns, lines, total }: { readonly columns: ReportTable['columns']; readonly lines: readonly Line[]; readonly total: number },
  labels: ReadonlyMap<string, Label>,
): ReportTable => ({
  name,
  title: table.title,
  head: table.head,
  by: table.rank,
  columns,
  total,
  rows: lines.map(({ key, cells }) => ({ key, label: key === null ? unknownLabel : (labels.get(key) ?? [key, key]), cells })),
});

const unknownLabel: Label = ['未报告', 'Not reported'];
