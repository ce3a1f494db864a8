import type { Figure, ListFilter } from '@fatong/contracts/api';
import { rolesIn, scopesOf } from '../../access/index.js';
import type { ReportType } from '../../definitions/index.js';
import type { RecordReader, Viewer } from '../../ports/index.js';
import { figuresOf, linesOf, type Counts } from '../reports/answer.js';
import { countAll, type Counting } from '../reports/count.js';
import { standingsOf } from '../reports/standing.js';

type Line = ReturnType<typeof linesOf>[number];

/** A report as somebody reads it, without the API around it. */
export interface ReportReading {
  readonly all: readonly Figure[];
  /** Counts by name; what ratios say, or why they say nothing. */
  readonly figures: Readonly<Record<string, number>>;
  readonly ratios: Readonly<Record<string, number | string | null>>;
  readonly table: (name: string) => Promise<readonly Line[]>;
  /** Its rows as what they say: the key, a number or a word for each column, and the place among all. */
  readonly rows: (name: string) => Promise<readonly (readonly [string | null, readonly unknown[], Line['standing']])[]>;
}

export async function readReport(
  records: Pick<RecordReader, 'tally'>,
  report: ReportType,
  asked: {
    readonly viewer: Viewer;
    readonly period: readonly [from: string, to: string];
    readonly today: string;
    readonly narrowed?: ListFilter;
  },
): Promise<ReportReading> {
  const { viewer, today, narrowed } = asked;
  const [from, to] = asked.period;
  const span = { period: { from, to }, today, district: null, ...(narrowed && { narrowed }) };
  const roles = rolesIn(viewer, report.area);
  const counting: Counting = { records, scopes: (record) => scopesOf(viewer, record), barred: () => new Set(), span, roles };
  const counts: Counts = { report, span, roles, tallies: await countAll(report, counting) };
  const { figures, ratios } = figuresOf(counts);
  const table = async (name: string): Promise<readonly Line[]> => {
    const of = report.tables[name]!;
    return linesOf(counts, of, await standingsOf(report, of, counting, viewer));
  };
  return {
    all: figures,
    figures: Object.fromEntries(figures.map(({ name, count }) => [name, count])),
    ratios: Object.fromEntries(ratios.map(({ name, value, note }) => [name, note?.[0] ?? value])),
    table,
    rows: async (name) => (await table(name)).map(({ key, cells, standing }) => [key, said(cells), standing] as const),
  };
}

const said = (cells: Line['cells']): readonly unknown[] =>
  cells.map((cell) => ('count' in cell ? cell.count : (cell.note?.[0] ?? cell.value)));
