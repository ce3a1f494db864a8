import { Inject, Injectable } from '@nestjs/common';
import type { Label } from '@fatong/contracts';
import { districts } from '@fatong/contracts/bureau/shanghai';
import { labelOf, now, today } from '@fatong/contracts/codes';
import type { ListAnswer, ListFilter, ReportAnswer, ReportItem, ReportPivot, ReportTable } from '@fatong/contracts/api';
import { isChoice, isRef } from '@fatong/contracts/fields';
import { barredFor, statesReport, type RecordType, type ReportType, type TableType } from '../../definitions/index.js';
import type { Reader } from '../frame/reader.js';
import type { Filters } from '../frame/route.js';
import { wholeList, type Paged } from '../frame/whole-list.js';
import { PARTS, type ApiParts } from '../parts.js';
import { Refused, wrongParameter } from '../problems.js';
import { columnsOf, figuresOf, linesOf, tableOf, trendOf, unknownLabel, type Counts } from './answer.js';
import { countAll, type Counting } from './count.js';
import { narrowedTo, offersOf } from './narrow.js';
import { granularityOf, periodOf, type AskedPeriod } from './period.js';
import { offeredIn, pivotOf, wordsOfStep, type AskedPivot, type Dimension, type Pivoted } from './pivot.js';
import { itemOf, seesDistrict, seesReport } from './seen.js';
import { standingsOf, type Standings } from './standing.js';

export interface AskedReport extends AskedPeriod, AskedPivot {
  readonly district?: string;
  /** By what else it is to be narrowed: `filter[…]`. */
  readonly filters?: Filters;
}

/** Runs what areas declare to report, within the reader's scopes. */
@Injectable()
export class ReportDesk {
  constructor(@Inject(PARTS) private readonly parts: Pick<ApiParts, 'access' | 'cursors' | 'engine' | 'records'>) {}

  list(reader: Reader, paged: Paged): ListAnswer<ReportItem> {
    return wholeList(
      this.all()
        .filter((report) => seesReport(reader, report))
        .map(itemOf),
      paged,
      'reports',
      this.parts.cursors,
    );
  }

  async report(reader: Reader, id: string, asked: AskedReport): Promise<ReportAnswer> {
    return this.answer(await this.count(reader, id, asked), asked, ({ top }) => top, shownRows);
  }

  /** The report of this name in which readers put something together; null: there is none. */
  async analysis(reader: Reader, id: string): Promise<ReportType | null> {
    const isThere = this.all().some(({ name, pivot }) => name === id && pivot !== null);
    return isThere ? this.reportFor(reader, id) : null;
  }

  /** With all rows of its tables, for a file. */
  async whole(reader: Reader, id: string, asked: AskedReport): Promise<ReportAnswer> {
    return this.answer(await this.count(reader, id, asked), asked, () => Infinity, Infinity);
  }

  private async answer(counts: Counts, asked: AskedReport, rows: (table: TableType) => number, most: number): Promise<ReportAnswer> {
    const { report, span } = counts;
    const granularity = granularityOf(asked.granularity, span.period);
    return {
      ...itemOf(report),
      at: now().toISOString(),
      period: span.period,
      district: span.district,
      ...(Object.keys(report.narrow).length > 0 && {
        narrow: offersOf(report, {
          roles: counts.roles,
          narrowed: span.narrowed ?? {},
          labels: await this.entries(report, span.narrowed ?? {}),
        }),
      }),
      ...figuresOf(counts),
      trend: trendOf(counts, granularity),
      tables: await Promise.all(Object.entries(report.tables).map(([name, table]) => this.table(counts, name, table, rows(table)))),
      ...(counts.pivoted && { pivot: await this.pivot(counts, counts.pivoted, most) }),
    };
  }

  /** What the reader put together, with as many rows as wanted, and what else he may choose. */
  private async pivot({ report, barred }: Counts, pivoted: Pivoted, most: number): Promise<ReportPivot> {
    const { measure, rows, columns, heads, lines, totals, unit, of } = pivoted;
    const offered = offeredIn(report, barred ?? (() => new Set()));
    const shown = lines.slice(0, most);
    const keys = (all: readonly (string | null)[]): string[] => all.flatMap((key) => key ?? []);
    const [rowWords, columnWords] = await Promise.all([
      this.wordsOf(of, rows, keys(shown.map(({ key }) => key))),
      columns === null ? new Map<string, Label>() : this.wordsOf(of, columns, keys(heads)),
    ]);
    const words = (all: ReadonlyMap<string, Label>, key: string | null): Label =>
      key === null ? unknownLabel : (all.get(key) ?? [key, key]);
    const title = offered.find(({ name }) => name === measure)!.label;
    return {
      measures: offered.map(({ name, label, dimensions }) => ({ name, label, dimensions: [...dimensions] })),
      measure,
      rows: rows.name,
      columns: columns?.name ?? null,
      table: {
        name: 'pivot',
        title: columns === null ? joined(title, rows.title) : joined(title, rows.title, columns.title),
        head: rows.title,
        by: 'all',
        columns: [
          { name: 'all', label: ['合计', 'All'], unit, hint: title },
          ...heads.map((key, i) => ({ name: `c${i}`, label: words(columnWords, key), unit, hint: title })),
        ],
        total: lines.length,
        rows: shown.map(({ key, cells }) => ({ key, label: words(rowWords, key), cells })),
      },
      totals,
    };
  }

  private async wordsOf(of: RecordType, { name }: Dimension, keys: readonly string[]): Promise<ReadonlyMap<string, Label>> {
    const field = of.fields[name];
    if (isRef(field)) return new Map([...(await this.parts.records.titles(field.to, keys))].map(([id, title]) => [id, [title, title]]));
    return new Map(
      keys.map((key) => [
        key,
        wordsOfStep(name, key) ??
          (name === 'state' ? of.states[key]?.title : isChoice(field) ? field.choices[key] : labelOf(districts, key)) ?? [key, key],
      ]),
    );
  }

  /** A table with as many rows as wanted. */
  async table(counts: Counts, name: string, table: TableType, top: number): Promise<ReportTable> {
    const lines = linesOf(counts, table, counts.standings?.get(name));
    const shown = lines.slice(0, top);
    const keys = shown.flatMap(({ key }) => key ?? []);
    return tableOf(
      name,
      table,
      { columns: columnsOf(counts.report, table), lines: shown, total: lines.length },
      await this.labels(counts.report, table, keys),
    );
  }

  async count(reader: Reader, id: string, asked: AskedReport): Promise<Counts> {
    const report = await this.reportFor(reader, id);
    const on = today();
    const period = periodOf(asked, on);
    granularityOf(asked.granularity, period);
    if (asked.district !== undefined && !districts.keys.some((code) => code === asked.district))
      throw wrongParameter('district', ['没有这个区。', 'There is no such district.']);
    if (asked.district !== undefined && !seesDistrict(reader, report, asked.district)) throw await this.refusal(reader, id, 'scope');
    const { rights } = this.parts.access;
    const narrowed = await this.narrowed(reader, report, asked.filters ?? {});
    const span = { period, today: on, district: asked.district ?? null, ...(Object.keys(narrowed).length > 0 && { narrowed }) };
    const barred = (record: RecordType): ReadonlySet<string> => barredFor(record, rights.rolesIn(reader, record.area));
    const roles = rights.rolesIn(reader, report.area);
    const counting: Counting = {
      records: this.parts.records,
      scopes: (record) => rights.scopesOf(reader, record),
      barred,
      span,
      roles,
    };
    const [tallies, standings, pivoted] = await Promise.all([
      countAll(report, counting),
      this.standings(reader, report, counting),
      report.pivot === null ? undefined : pivotOf(report, asked, counting),
    ]);
    return { report, span, roles, tallies, standings, barred, ...(pivoted && { pivoted }) };
  }

  private async standings(reader: Reader, report: ReportType, counting: Counting): Promise<ReadonlyMap<string, Standings>> {
    const found = new Map<string, Standings>();
    for (const [name, table] of Object.entries(report.tables)) {
      const of = await standingsOf(report, table, counting, reader);
      if (of !== undefined) found.set(name, of);
    }
    return found;
  }

  /** What it is narrowed to; of what lies outside the reader's scope 403, never zeros, which would read as if there were nothing. */
  private async narrowed(reader: Reader, report: ReportType, asked: Filters): Promise<ListFilter> {
    const { rights } = this.parts.access;
    const found = await narrowedTo(report, asked, {
      records: this.parts.records,
      roles: rights.rolesIn(reader, report.area),
      scopes: (type) => rights.scopesOf(reader, this.parts.engine.catalogue.type(type)!),
      counted: Object.values(report.measures).flatMap(({ of }) => rights.scopesOf(reader, of)),
    });
    if (found === 'unknown') throw new Refused('not-found');
    if (found === 'scope') throw await this.refusal(reader, report.name, 'scope');
    return found;
  }

  /** Words of the entries it is narrowed to. */
  private async entries({ measures }: ReportType, narrowed: ListFilter): Promise<ReadonlyMap<string, Label>> {
    const all = new Map<string, Label>();
    for (const [name, id] of Object.entries(narrowed)) {
      const field = Object.values(measures)[0]?.of.fields[name];
      if (!isRef(field) || typeof id !== 'string') continue;
      for (const [key, title] of await this.parts.records.titles(field.to, [id])) all.set(key, [title, title]);
    }
    return all;
  }

  private all(): readonly ReportType[] {
    return this.parts.engine.catalogue.areas.flatMap(({ reports, records }) => [
      ...reports,
      ...records.filter(({ states }) => Object.keys(states).length > 0).map(statesReport),
    ]);
  }

  /** One that is there and not for the reader: 403, audited. */
  private async reportFor(reader: Reader, id: string): Promise<ReportType> {
    const report = this.all().find(({ name }) => name === id);
    if (report === undefined) throw new Refused('not-found');
    if (seesReport(reader, report)) return report;
    throw await this.refusal(reader, id, 'role');
  }

  private async refusal(reader: Reader, id: string, why: 'role' | 'scope'): Promise<Refused> {
    await this.parts.access.audit(reader, { act: 'read', object: `report:${id}`, outcome: 'refused', detail: { why } });
    return new Refused('forbidden');
  }

  private async labels({ measures }: ReportType, { by, columns }: TableType, keys: readonly string[]): Promise<ReadonlyMap<string, Label>> {
    const of = Object.entries(measures).find(([name]) => columns.includes(name))?.[1].of;
    const field = of?.fields[by];
    if (isRef(field)) return new Map([...(await this.parts.records.titles(field.to, keys))].map(([id, title]) => [id, [title, title]]));
    return new Map(keys.map((key) => [key, (isChoice(field) ? field.choices[key] : labelOf(districts, key)) ?? [key, key]]));
  }
}

/** So many rows are read on a screen; all of them are in the file. */
const shownRows = 200;
const joined = (...parts: readonly Label[]): Label => [parts.map(([zh]) => zh).join(' × '), parts.map(([, en]) => en).join(' × ')];
