import { figuresOf, linesOf, type Counts } from '../../../api/reports/answer.js';
import { countAll, type Counting } from '../../../api/reports/count.js';
import { standingsOf } from '../../../api/reports/standing.js';
import { rolesIn, scopesOf } from '../../../access/index.js';
import type { ReportType } from '../../../definitions/index.js';
import type { ListFilter } from '@fatong/contracts/api';
import type { Viewer } from '../../../ports/index.js';
import { accepted, issued, paid } from './acts.js';
import { notaryWorld, people } from './cast.js';

type Cells = ReturnType<typeof linesOf>[number]['cells'];
export const said = (cells: Cells): readonly unknown[] =>
  cells.map((cell) => ('count' in cell ? cell.count : (cell.note?.[0] ?? cell.value)));

/** The world of the area with what its reports say to somebody of a period. */
export function topicWorld(today = '2026-04-01T02:00:00.000Z') {
  const at = notaryWorld(today);
  const tell = (...messages: Parameters<typeof at.world.report>[1]) => at.world.report('notary', messages);
  const read = async (
    report: ReportType,
    [from, to]: readonly [string, string],
    {
      viewer = people.clerk,
      district = null,
      narrowed,
    }: { readonly viewer?: Viewer; readonly district?: string | null; readonly narrowed?: ListFilter } = {},
  ) => {
    const span = { period: { from, to }, today: today.slice(0, 10), district, ...(narrowed && { narrowed }) };
    const roles = rolesIn(viewer, 'notary');
    const counting: Counting = {
      records: at.world.reader,
      scopes: (record) => scopesOf(viewer, record),
      barred: () => new Set(),
      span,
      roles,
    };
    const counts: Counts = { report, span, roles, tallies: await countAll(report, counting) };
    const { figures, ratios } = figuresOf(counts);
    const table = async (name: string) => {
      const of = report.tables[name]!;
      return linesOf(counts, of, await standingsOf(report, of, counting, viewer as never));
    };
    return {
      figures: Object.fromEntries(figures.map(({ name, count }) => [name, count])),
      all: figures,
      ratios: Object.fromEntries(ratios.map(({ name, value, note }) => [name, note?.[0] ?? value])),
      table,
      /** Rows as what they say, by key. */
      rows: async (name: string) => (await table(name)).map(({ key, cells, standing }) => [key, said(cells), standing] as const),
    };
  };
  return { ...at, tell, read };
}

export const number = (i: number, office = 'GZ-01', year = '2026'): string => `${office}-${year}-${String(i).padStart(6, '0')}`;

/** An act accepted and issued on a day, and paid for. */
export const whole = (i: number, on: string, yuan: number, more: Parameters<typeof accepted>[2] = {}, office = 'GZ-01') => {
  const id = number(i, office, on.slice(0, 4));
  return [accepted(id, on, more), issued(id, 2, on, on), paid(id, 3, [[yuan, on]], 'issued', on)];
};
