import type { Label } from '@fatong/contracts';
import type { ListFilter, Period, ReportRow, ReportTable } from '@fatong/contracts/api';
import { isChoice } from '@fatong/contracts/fields';
import {
  isDimension,
  isTimeStep,
  timeSteps,
  unknownValue,
  type Measure,
  type RatioType,
  type RecordType,
  type ReportType,
} from '../../definitions/index.js';
import type { Tallied } from '../../ports/index.js';
import { conditionOf } from '../records/conditions.js';
import { wrongParameter } from '../problems.js';
import type { Counting } from './count.js';
import { asFilters, filterOf, isClosed, unitOf, valueOf } from './figures.js';
import { stepsOf } from './period.js';

/** What a reader asks to be put together; what he leaves out is the first there is. */
export interface AskedPivot {
  readonly measure?: string;
  readonly rows?: string;
  readonly columns?: string;
}

export const mostCells = 50_000;
/** So many stand beside each other; more belong into rows. */
export const mostColumns = 100;

export interface Pivoted {
  readonly measure: string;
  readonly rows: Dimension;
  readonly columns: Dimension | null;
  readonly heads: readonly (string | null)[];
  readonly lines: readonly { readonly key: string | null; readonly cells: ReportRow['cells'] }[];
  readonly totals: ReportRow['cells'];
  readonly unit: ReportTable['columns'][number]['unit'];
  readonly of: RecordType;
}

export interface Dimension {
  readonly name: string;
  readonly title: Label;
  /** What the store tells apart by, and which of ours such a value belongs to. */
  readonly by: string;
  readonly keyOf: (value: string | null) => string | null;
  readonly filter: (key: string | null) => ListFilter;
  /** In this order where it has one of its own. */
  readonly order: readonly string[] | null;
}

const measureOf = ({ measures, ratios }: ReportType, name: string): { readonly measure: Measure; readonly ratio?: RatioType } => {
  const ratio = Object.hasOwn(ratios, name) ? ratios[name] : undefined;
  return { measure: measures[ratio?.of[0] ?? name]!, ...(ratio && { ratio }) };
};

/** What may be put together by this reader: each measure with the dimensions that its records have and that he sees. */
export function offeredIn(
  report: ReportType,
  barred: Counting['barred'],
): readonly {
  readonly name: string;
  readonly label: Label;
  readonly dimensions: readonly { readonly name: string; readonly label: Label }[];
}[] {
  return (report.pivot?.measures ?? []).flatMap((name) => {
    const { measure, ratio } = measureOf(report, name);
    // How many different ones there are of what is withheld would tell of it.
    if (ratio?.distinct !== undefined && barred(measure.of).has(ratio.distinct)) return [];
    const dimensions = report
      .pivot!.dimensions.filter((one) => isDimension(measure, one) && !barred(measure.of).has(one))
      .map((one) => ({ name: one, label: titleOf(measure, one) }));
    return [{ name, label: ratio?.title ?? measure.title, dimensions }];
  });
}

function titleOf({ of }: Measure, name: string): Label {
  if (isTimeStep(name)) return timeSteps[name];
  if (name === 'district') return ['区', 'District'];
  return name === 'state' ? ['状态', 'State'] : (of.fields[name]?.title ?? [name, name]);
}

/** A measure by rows and columns, each cell with exactly the list it counts, the whole of each row first and that of each column beside. */
export async function pivotOf(report: ReportType, asked: AskedPivot, counting: Counting): Promise<Pivoted> {
  const offered = offeredIn(report, counting.barred);
  const chosen = offered.find(({ name }) => name === (asked.measure ?? offered[0]?.name));
  if (chosen === undefined) throw wrongParameter('measure', ['没有这个指标。', 'There is no such measure.']);
  const dimensions = chosen.dimensions.map(({ name }) => name);
  const first = asked.rows ?? dimensions[0]!;
  for (const [parameter, name] of [
    ['rows', first],
    ['columns', asked.columns],
  ] as const)
    if (name !== undefined && !dimensions.includes(name))
      throw wrongParameter(parameter, ['该指标不能按此维度分析。', 'This measure is not told apart by that.']);
  if (asked.columns === first) throw wrongParameter('columns', ['行和列不能是同一维度。', 'Rows and columns must differ.']);
  if (asked.columns !== undefined && isTimeStep(asked.columns) && isTimeStep(first))
    throw wrongParameter('columns', ['行和列不能都是时间。', 'Rows and columns must not both be time.']);
  const { measure, ratio } = measureOf(report, chosen.name);
  const rows = dimensionOf(measure, first, counting);
  const columns = asked.columns === undefined ? null : dimensionOf(measure, asked.columns, counting);
  const counted = count(measure, ratio, counting);
  const whole = await counted({ by: columns === null ? [rows.by] : [rows.by, columns.by] });
  const [found, heads] = [
    new Map(merged(whole.by[rows.by] ?? [], rows)),
    columns === null ? [] : sorted(merged(whole.by[columns.by] ?? [], columns), columns),
  ];
  if (heads.length > mostColumns)
    throw wrongParameter('columns', [
      `列有 ${heads.length} 项，超过 ${mostColumns} 项；请把该维度放在行，或先缩小范围。`,
      `There are ${heads.length} columns; at most ${mostColumns} stand beside each other. Put them into rows, or narrow what is counted.`,
    ]);
  if (found.size * (heads.length + 1) > mostCells)
    throw wrongParameter('rows', [
      `所选行列共 ${found.size * (heads.length + 1)} 格，超过 ${mostCells} 格；请缩小范围。`,
      `That would be ${found.size * (heads.length + 1)} cells, and at most ${mostCells} are shown: narrow what is counted.`,
    ]);
  const also = Object.fromEntries(heads.map((key, i) => [`c${i}`, columns!.filter(key)]));
  const apart = heads.length === 0 ? undefined : (await counted({ by: [rows.by], also })).also;
  const each = heads.map((_, i) => new Map(merged(apart?.[`c${i}`]?.by[rows.by] ?? [], rows)));
  // Who came on two days of a step is one of it: different ones of days do not add up, so each step is counted by itself.
  if (ratio?.distinct !== undefined && isTimeStep(rows.name)) await bySteps();
  async function bySteps(): Promise<void> {
    const steps = [...found.keys()];
    const asking = Object.fromEntries(steps.map((key, i) => [`r${i}`, rows.filter(key)]));
    const own = (await counted({ by: columns === null ? [] : [columns.by], also: asking })).also;
    steps.forEach((key, i) => {
      const step = own?.[`r${i}`];
      if (step === undefined) return;
      found.set(key, step.all);
      const cells = columns === null ? new Map<string | null, Tallied>() : merged(step.by[columns.by] ?? [], columns);
      heads.forEach((head, at) => each[at]!.set(key, cells.get(head) ?? nobody));
    });
  }
  const cell = (tallied: Tallied | undefined, by: ListFilter): ReportRow['cells'][number] => {
    const list = {
      type: measure.of.name,
      filter: filterOf(measure, counting.span, { by }),
      ...(isClosed(measure, counting.roles) && { closed: true }),
    };
    return ratio === undefined
      ? { count: valued(measure, tallied), ...unitOf(measure), ...list }
      : { value: valueOf(ratio, [tallied]), list };
  };
  const rank = (key: string | null): number =>
    ratio?.distinct === undefined ? valued(measure, found.get(key)) : (found.get(key)?.different ?? 0);
  const keys =
    rows.order === null
      ? [...found.keys()].toSorted((a, b) => rank(b) - rank(a) || ((a ?? '~') < (b ?? '~') ? -1 : 1))
      : sorted(found, rows);
  return {
    measure: chosen.name,
    rows,
    columns,
    heads,
    of: measure.of,
    unit: ratio?.unit ?? unitOf(measure).unit ?? 'count',
    totals: [cell(whole.all, {}), ...heads.map((key, i) => cell(apart?.[`c${i}`]?.all, columns!.filter(key)))],
    lines: keys.map((key) => ({
      key,
      cells: [
        cell(found.get(key), rows.filter(key)),
        ...heads.map((head, i) => cell(each[i]!.get(key), { ...columns!.filter(head), ...rows.filter(key) })),
      ],
    })),
  };
}

const nobody: Tallied = { count: 0, sum: 0, over: 0, different: 0 };

const valued = (measure: Measure, one: Tallied | undefined): number =>
  (measure.kind === 'dated' && measure.sums !== undefined ? one?.sum : one?.count) ?? 0;

function count(measure: Measure, ratio: RatioType | undefined, { records, scopes, barred, span, roles }: Counting) {
  const { of } = measure;
  const sums = ratio?.mean ?? (measure.kind === 'dated' ? measure.sums : undefined);
  const condition = (filter: ListFilter) => conditionOf(of, asFilters(filter), barred(of));
  const where = condition(filterOf(measure, span));
  return ({ by, also = {} }: { readonly by: readonly string[]; readonly also?: Readonly<Record<string, ListFilter>> }) =>
    records.tally({
      type: of.name,
      scopes: isClosed(measure, roles) ? [{ kind: 'city' }] : scopes(of),
      by: [...new Set(by)],
      ...(where && { where }),
      ...(sums !== undefined && { sums }),
      ...(ratio?.distinct !== undefined && { distinct: ratio.distinct }),
      also: Object.fromEntries(Object.entries(also).map(([name, filter]) => [name, condition(filter)!])),
    });
}

/** By our keys: days fall into their steps. */
function merged(
  groups: readonly (Tallied & { readonly value: string | null })[],
  { keyOf }: Dimension,
): ReadonlyMap<string | null, Tallied> {
  const all = new Map<string | null, Tallied>();
  for (const { value, count: many, sum, over, different } of groups) {
    const key = keyOf(value);
    const before = all.get(key) ?? { count: 0, sum: 0, over: 0 };
    all.set(key, {
      count: before.count + many,
      sum: before.sum + sum,
      over: before.over + over,
      ...(different !== undefined && { different: (before.different ?? 0) + different }),
    });
  }
  return all;
}

/** In the order that a dimension has of its own, else the most first; what is not known last. */
function sorted(found: ReadonlyMap<string | null, Tallied>, { order }: Dimension): readonly (string | null)[] {
  const place = (key: string | null): number =>
    key === null ? Number.MAX_SAFE_INTEGER : order === null ? -found.get(key)!.count : order.indexOf(key);
  return [...found.keys()].toSorted((a, b) => place(a) - place(b) || ((a ?? '~') < (b ?? '~') ? -1 : 1));
}

function dimensionOf(measure: Measure, name: string, { span }: Counting): Dimension {
  const title = titleOf(measure, name);
  if (isTimeStep(name) && measure.kind === 'dated') {
    const steps = stepsOf(span.period, name);
    const stepOf = (day: string | null): Period | undefined => steps.find(({ from, to }) => day !== null && from <= day && day <= to);
    return {
      name,
      title,
      by: measure.date,
      keyOf: (day) => stepOf(day)?.from ?? null,
      filter: (key) => ({ [measure.date]: stepOf(key) ?? span.period }),
      order: steps.map(({ from }) => from),
    };
  }
  const field = measure.of.fields[name];
  return {
    name,
    title,
    by: name,
    keyOf: (value) => value,
    filter: (key) => ({ [name]: key ?? unknownValue }),
    order: isChoice(field) ? Object.keys(field.choices) : name === 'state' ? Object.keys(measure.of.states) : null,
  };
}

/** “2026-03”, “2026 年第 1 季度”; undefined where the dimension is no step of time. */
export function wordsOfStep(name: string, from: string): Label | undefined {
  const [year, quarter] = [from.slice(0, 4), Math.ceil(Number(from.slice(5, 7)) / 3)];
  const words: Readonly<Record<keyof typeof timeSteps, Label>> = {
    month: [from.slice(0, 7), from.slice(0, 7)],
    quarter: [`${year} 年第 ${quarter} 季度`, `${year} Q${quarter}`],
    year: [`${year} 年`, year],
  };
  return isTimeStep(name) ? words[name] : undefined;
}
