import type { Label } from '@fatong/contracts';
import type { Granularity, ListFilter, Period, ReportAnswer, ReportRow, ReportTable, Trend } from '@fatong/contracts/api';
import { unknownValue, type Measure, type RecordType, type ReportType, type TableType } from '../../definitions/index.js';
import type { Tallied, Tally } from '../../ports/index.js';
import { addsUp, backBy, figuredIn, figureOf, filterOf, isClosed, ratioOf, unitOf, valuedOf, valueOf, type Span } from './figures.js';
import type { Pivoted } from './pivot.js';
import type { Standings } from './standing.js';
import { stepsOf } from './period.js';

/** Everything counted for a report. */
export interface Counts {
  readonly report: ReportType;
  readonly span: Span;
  readonly tallies: ReadonlyMap<string, Tally>;
  /** Of the reader. */
  readonly roles: readonly string[];
  /** Places among all there are, by table: of those that tell them to this reader. */
  readonly standings?: ReadonlyMap<string, Standings>;
  /** What the reader put together. */
  readonly pivoted?: Pivoted;
  /** Fields withheld from him. */
  readonly barred?: (record: RecordType) => ReadonlySet<string>;
}

export function figuresOf({ report, span, tallies, roles }: Counts): Pick<ReportAnswer, 'figures' | 'ratios'> {
  const figure = (name: string): ReportAnswer['figures'][number] => {
    const measure = report.measures[name]!;
    return figureOf(name, measure, { count: tallies.get(name)!.all.count, filter: filterOf(measure, span), roles });
  };
  return {
    figures: report.counters.map(figure),
    ratios: Object.entries(figuredIn(report).ratios).map(([name, ratio]) =>
      ratioOf(
        name,
        ratio,
        valuedOf(
          ratio,
          ratio.of.map((one) => tallies.get(one)?.all),
          span.period,
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
    return {
      name,
      measure,
      counts: joined(
        tallies.get(name)!.by[measure.kind === 'dated' ? measure.date : ''] ?? [],
        steps.map((step) => backBy(measure, step)),
      ),
    };
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
  readonly standing?: { readonly rank: number; readonly among: number };
}

/** All rows of a table, largest first; equal ones by their key, so that the order stays. */
export function linesOf(counts: Counts, table: TableType, standings?: Standings): readonly Line[] {
  const { report, span, tallies, roles } = counts;
  const groups = new Map(
    [...tallies].map(([name, { by }]) => [name, new Map((by[table.by] ?? []).map((one) => [one.value, one]))] as const),
  );
  const measures = new Set(table.columns.flatMap((column) => report.ratios[column]?.of ?? [column]));
  const keys = new Set([...measures].flatMap((name) => [...(groups.get(name)?.keys() ?? [])]));
  return [...keys]
    .filter((key) => standings === undefined || standings.shows(key))
    .map((key): Line => {
      const of = (name: string): Tallied | undefined => groups.get(name)?.get(key);
      const by: ListFilter = { [table.by]: key ?? unknownValue };
      const cells = table.columns.map((column): ReportRow['cells'][number] => {
        const [measure, ratio] = [report.measures[column], report.ratios[column]];
        return ratio
          ? {
              ...valuedOf(ratio, ratio.of.map(of), span.period),
              ...(addsUp(ratio) && { list: opens(report.measures[ratio.of[0]!]!, counts, by) }),
            }
          : {
              count: of(column)?.count ?? 0,
              ...unitOf(measure!),
              type: measure!.of.name,
              filter: filterOf(measure!, span, { by }),
              ...(isClosed(measure!, roles) && { closed: true }),
            };
      });
      const standing = standings?.of(key);
      return { key, rank: rankedBy(report, table, of), cells, ...(standing && { standing }) };
    })
    .toSorted((a, b) => b.rank - a.rank || ((a.key ?? '~') < (b.key ?? '~') ? -1 : 1));
}

/** What the rows of a table are ranked by, in one of them. */
export function rankedBy({ ratios }: ReportType, { rank }: Pick<TableType, 'rank'>, of: (name: string) => Tallied | undefined): number {
  const ratio = ratios[rank];
  return ratio ? (valueOf(ratio, ratio.of.map(of)) ?? 0) : (of(rank)?.count ?? 0);
}

/** The list that a sum in a table is taken over. */
const opens = (measure: Measure, { span, roles }: Counts, by: ListFilter) => ({
  type: measure.of.name,
  filter: filterOf(measure, span, { by }),
  ...(isClosed(measure, roles) && { closed: true }),
});

export function columnsOf({ measures, ratios }: ReportType, { columns }: TableType): ReportTable['columns'] {
  return columns.map((name) => {
    const [measure, ratio] = [measures[name], ratios[name]];
    return ratio
      ? { name, label: ratio.title, unit: ratio.unit, hint: ratio.formula }
      : { name, label: measure!.title, unit: unitOf(measure!).unit ?? ('count' as const), hint: measure!.hint };
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
  ...(table.chart && { chart: table.chart }),
  columns,
  total,
  rows: lines.map(({ key, cells, standing }) => ({
    key,
    label: key === null ? (table.unsaid ?? unknownLabel) : (labels.get(key) ?? [key, key]),
    ...standing,
    cells,
  })),
});

export const unknownLabel: Label = ['未报告', 'Not reported'];
