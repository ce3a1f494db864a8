import type { ListFilter } from '@fatong/contracts/api';
import type { Measure, RecordType, ReportType } from '../../definitions/index.js';
import type { RecordReader, Scope, Tally, TallyQuery } from '../../ports/index.js';
import { conditionOf } from '../records/conditions.js';
import { asFilters, filterOf, type Span } from './figures.js';

export interface Counting {
  readonly records: Pick<RecordReader, 'tally'>;
  readonly scopes: (record: RecordType) => readonly Scope[];
  /** Fields withheld from the reader, whom a count would tell them. */
  readonly barred: (record: RecordType) => ReadonlySet<string>;
  readonly span: Span;
}

/** A tally a measure, each with exactly the condition and the scopes of the list it opens; all at once. */
export async function countAll(report: ReportType, counting: Counting): Promise<ReadonlyMap<string, Tally>> {
  const standing = standingIn(report);
  const others = Object.entries(report.measures).filter(([name]) => !standing.includes(name));
  const [states, ...tallies] = await Promise.all([countStates(report, standing, counting), ...others.map(([, measure]) => countOne(report, measure, counting))]);
  return new Map([...states, ...others.map(([name], i) => [name, tallies[i]!] as const)]);
}

function countOne(report: ReportType, measure: Measure, counting: Counting): Promise<Tally> {
  const name = nameOf(report, measure);
  const tables = Object.values(report.tables).filter(({ columns }) => columns.some((column) => (report.ratios[column]?.of ?? [column]).includes(name))).map(({ by }) => by);
  const days = measure.kind === 'reached' ? Object.values(report.ratios).find(({ unit, of }) => unit === 'days' && of[0] === name) : undefined;
  return counting.records.tally({
    ...listOf(measure, filterOf(measure, counting.span), counting),
    by: [...tables, ...(measure.kind === 'dated' && report.trend.includes(name) ? [measure.date] : [])],
    ...(days && measure.kind === 'reached' && { days: { since: days.since!, state: measure.state, ...counting.span.period } }),
  });
}

const nameOf = ({ measures }: ReportType, measure: Measure): string => Object.keys(measures).find((name) => measures[name] === measure)!;

function listOf({ of }: Measure, filter: ListFilter, { scopes, barred }: Counting): Pick<TallyQuery, 'type' | 'scopes' | 'where'> {
  const where = conditionOf(of, asFilters(filter), barred(of));
  return { type: of.name, scopes: scopes(of), ...(where && { where }) };
}

/** Measures that only count states as they are now and stand in no table: one question for all of a type. */
const standingIn = ({ measures, tables, ratios }: ReportType): readonly string[] => {
  const elsewhere = new Set([...Object.values(tables).flatMap(({ columns }) => columns), ...Object.values(ratios).flatMap(({ of }) => of)]);
  return Object.entries(measures).flatMap(([name, { kind, filter }]) => (kind === 'now' && Object.keys(filter).join() === 'state' && !elsewhere.has(name) ? [name] : []));
};

async function countStates({ measures }: ReportType, names: readonly string[], { records, scopes, barred, span }: Counting): Promise<readonly (readonly [string, Tally])[]> {
  const types = [...new Set(names.map((name) => measures[name]!.of))];
  const found = await Promise.all(types.map((of) => {
    const where = span.district === null ? undefined : conditionOf(of, { district: { any: [span.district] } }, barred(of));
    return records.tally({ type: of.name, scopes: scopes(of), by: ['state'], ...(where && { where }) });
  }));
  const counts = new Map(types.map((of, i) => [of, new Map(found[i]!.by['state']!.map(({ value, count }) => [value ?? '-', count]))]));
  return names.map((name) => {
    const { of, filter } = measures[name]!;
    const count = [filter['state'] ?? []].flat().reduce((sum, state) => sum + (counts.get(of)?.get(state) ?? 0), 0);
    return [name, { all: { count, days: 0, over: 0 }, by: {} }] as const;
  });
}
