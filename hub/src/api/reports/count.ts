import type { ListFilter } from '@fatong/contracts/api';
import { reachedFilter, type Measure, type RecordType, type ReportType } from '../../definitions/index.js';
import type { RecordReader, Scope, Tally, TallyQuery } from '../../ports/index.js';
import { conditionOf } from '../records/conditions.js';
import { asFilters, figuredIn, filterOf, fixedOf, isClosed, isMean, type Span } from './figures.js';

export interface Counting {
  readonly records: Pick<RecordReader, 'tally'>;
  readonly scopes: (record: RecordType) => readonly Scope[];
  /** Fields withheld from the reader, whom a count would tell them. */
  readonly barred: (record: RecordType) => ReadonlySet<string>;
  readonly span: Span;
  /** Of the reader, in the area of the report. */
  readonly roles: readonly string[];
}

/** Each measure counted with exactly the condition and the scopes of the list it opens; all at once, those of one date in one pass. */
export async function countAll(all: ReportType, counting: Counting): Promise<ReadonlyMap<string, Tally>> {
  const report = { ...all, ...figuredIn(all) };
  const standing = standingIn(report);
  const passes = passesOf(report, standing);
  const [states, ...tallies] = await Promise.all([
    countStates(report, standing, counting),
    ...passes.map((pass) => countPass(report, pass, counting)),
  ]);
  return new Map(
    [...states, ...tallies.flat()].map(([name, tally]) => [name, isSum(report.measures[name]) ? added(tally) : tally] as const),
  );
}

const isSum = (measure: Measure | undefined): boolean => measure?.kind === 'dated' && measure.sums !== undefined;
/** What was added up stands in the place of how many there were. */
const added = ({ all, by }: Tally): Tally => ({
  all: { ...all, count: all.sum },
  by: Object.fromEntries(Object.entries(by).map(([column, groups]) => [column, groups.map((one) => ({ ...one, count: one.sum }))])),
});

/** A measure, and those that count some of the same records by the same date. */
interface Pass {
  readonly name: string;
  readonly measure: Measure;
  readonly within: readonly string[];
}

function passesOf({ measures, ratios }: ReportType, standing: readonly string[]): readonly Pass[] {
  const all = Object.entries(measures).filter(([name]) => !standing.includes(name));
  // What a mean is taken over is added up, which only a pass of its own does.
  const summed = new Set(
    Object.values(ratios).flatMap(({ mean, distinct, of }) => (mean === undefined && distinct === undefined ? [] : of)),
  );
  /** Of those that count at least the same records, the one that counts most. */
  const wholeOf = (name: string, one: Measure): string | undefined =>
    summed.has(name) || isSum(one)
      ? undefined
      : all
          .filter(([, other]) => isWithin(one, other))
          .toSorted(([, a], [, b]) => Object.keys(a.filter).length - Object.keys(b.filter).length)[0]?.[0];
  return all
    .filter(([name, measure]) => wholeOf(name, measure) === undefined)
    .map(([name, measure]) => ({
      name,
      measure,
      within: all.filter(([other, one]) => wholeOf(other, one) === name).map(([other]) => other),
    }));
}

/** Whether it counts by the same date some of what the other counts: all that the other asks, and more. */
function isWithin(one: Measure, other: Measure): boolean {
  if (one.kind !== 'dated' || other.kind !== 'dated' || other.of !== one.of || other.date !== one.date) return false;
  if (one.yearsBack !== other.yearsBack || one.weeksBack !== other.weeksBack || one.sums !== undefined || other.sums !== undefined)
    return false;
  if (String(one.aged?.from) !== String(other.aged?.from) || String(one.aged?.under) !== String(other.aged?.under)) return false;
  if (String(one.opened) !== String(other.opened) || Object.keys(other.filter).length >= Object.keys(one.filter).length) return false;
  return Object.entries(fixedOf(other)).every(([name, value]) => fixedOf(one)[name] === value);
}

async function countPass(
  report: ReportType,
  { name, measure, within }: Pass,
  counting: Counting,
): Promise<readonly (readonly [string, Tally])[]> {
  const apart = new Set([name, ...within].flatMap((one) => columnsFor(report, one)));
  const means = Object.values(report.ratios).filter((ratio) => isMean(ratio) && ratio.of[0] === name);
  const days = measure.kind === 'reached' ? means.find(({ since }) => since !== undefined) : undefined;
  const mean = means.find((ratio) => ratio.mean !== undefined)?.mean;
  const distinct = Object.values(report.ratios).find((ratio) => ratio.distinct !== undefined && ratio.of[0] === name)?.distinct;
  // Who entered the state is looked up for the days already: asked once, not twice.
  const { [days && measure.kind === 'reached' ? reachedFilter(measure.state) : '']: _, ...filter } = filterOf(measure, counting.span);
  const list = listOf(measure, filter, counting);
  const summed = measure.kind === 'dated' && measure.sums !== undefined ? { sums: measure.sums } : {};
  const beside = (names: readonly string[]): NonNullable<TallyQuery['also']> =>
    Object.fromEntries(
      names.map((one) => [one, conditionOf(measure.of, asFilters(fixedOf(report.measures[one]!)), counting.barred(measure.of))!]),
    );
  // Of counts that are kept the days are asked by themselves: what tells them apart in tables is kept by months.
  const drawn = drawnByDay(report, measure, [name, ...within]);
  const [tally, daily] = await Promise.all([
    counting.records.tally({
      ...list,
      by: [...apart].filter((one) => drawn.length === 0 || one !== (measure as { readonly date?: string }).date),
      ...(mean !== undefined && { sums: mean }),
      ...(distinct !== undefined && { distinct }),
      ...summed,
      also: beside(within),
      ...(days &&
        measure.kind === 'reached' && { days: { since: days.since!, state: measure.state, ...counting.span.period, isOnly: true } }),
    }),
    drawn.length === 0
      ? undefined
      : counting.records.tally({
          ...list,
          by: [(measure as { readonly date: string }).date],
          ...summed,
          also: beside(within.filter((one) => drawn.includes(one))),
        }),
  ]);
  const found = (one: string): Tally => (one === name ? tally : tally.also![one]!);
  const byDay = (one: string): Tally['by'] => (one === name ? daily?.by : daily?.also?.[one]?.by) ?? {};
  return [name, ...within].map((one) => [one, { ...found(one), by: { ...found(one).by, ...byDay(one) } }] as const);
}

/** Which of the measures of a pass are drawn over time, where their records keep counts by its date. */
function drawnByDay({ trend, tables, ratios }: ReportType, measure: Measure, names: readonly string[]): readonly string[] {
  if (measure.kind !== 'dated' || !Object.hasOwn(measure.of.rollups, measure.date)) return [];
  const isTable = Object.values(tables).some(
    ({ by, columns }) =>
      by === measure.date && columns.some((column) => (ratios[column]?.of ?? [column]).some((one) => names.includes(one))),
  );
  return isTable ? [] : names.filter((one) => trend.includes(one));
}

/** One measure told apart by the field of a table, as it is ranked. */
export async function countTable(
  report: ReportType,
  { name, by }: { readonly name: string; readonly by: string },
  counting: Counting,
): Promise<Tally['by'][string]> {
  const measure = report.measures[name]!;
  const { mean, distinct } =
    Object.values(report.ratios).find((ratio) => ratio.of[0] === name && (ratio.mean ?? ratio.distinct) !== undefined) ?? {};
  const tally = await counting.records.tally({
    ...listOf(measure, filterOf(measure, counting.span), counting),
    by: [by],
    ...(mean !== undefined && { sums: mean }),
    ...(measure.kind === 'dated' && measure.sums !== undefined && { sums: measure.sums }),
    ...(distinct !== undefined && { distinct }),
  });
  return (isSum(measure) ? added(tally) : tally).by[by] ?? [];
}

/** What it is told apart by: in tables, directly or in a ratio, and by day in the trend. */
function columnsFor({ measures, ratios, tables, trend }: ReportType, name: string): readonly string[] {
  const measure = measures[name]!;
  const inTables = Object.values(tables)
    .filter(({ columns }) => columns.some((column) => (ratios[column]?.of ?? [column]).includes(name)))
    .map(({ by }) => by);
  return [...inTables, ...(measure.kind === 'dated' && trend.includes(name) ? [measure.date] : [])];
}

function listOf(measure: Measure, filter: ListFilter, { scopes, barred, roles }: Counting): Pick<TallyQuery, 'type' | 'scopes' | 'where'> {
  const { of } = measure;
  const where = conditionOf(of, asFilters(filter), barred(of));
  return { type: of.name, scopes: isClosed(measure, roles) ? [{ kind: 'city' }] : scopes(of), ...(where && { where }) };
}

/** Measures that only count states as they are now and stand in no table: one question for all of a type. */
const standingIn = ({ measures, tables, ratios }: ReportType): readonly string[] => {
  const elsewhere = new Set([...Object.values(tables).flatMap(({ columns }) => columns), ...Object.values(ratios).flatMap(({ of }) => of)]);
  return Object.entries(measures).flatMap(([name, { kind, filter, opened }]) =>
    kind === 'now' && opened === undefined && Object.keys(filter).join() === 'state' && !elsewhere.has(name) ? [name] : [],
  );
};

async function countStates(
  { measures }: ReportType,
  names: readonly string[],
  { records, scopes, barred, span }: Counting,
): Promise<readonly (readonly [string, Tally])[]> {
  const types = [...new Set(names.map((name) => measures[name]!.of))];
  const found = await Promise.all(
    types.map((of) => {
      const within = { ...(span.district !== null && { district: span.district }), ...span.narrowed };
      const where = Object.keys(within).length === 0 ? undefined : conditionOf(of, asFilters(within), barred(of));
      return records.tally({ type: of.name, scopes: scopes(of), by: ['state'], ...(where && { where }) });
    }),
  );
  const counts = new Map(types.map((of, i) => [of, new Map(found[i]!.by['state']!.map(({ value, count }) => [value ?? '-', count]))]));
  return names.map((name) => {
    const { of, filter } = measures[name]!;
    const count = [filter['state'] ?? []].flat().reduce((sum, state) => sum + (counts.get(of)?.get(state) ?? 0), 0);
    return [name, { all: { count, sum: 0, over: 0 }, by: {} }] as const;
  });
}
