import { expect, it } from 'vitest';
import { area, checkAreas, choice, date, dated, end, gather, record, report, state, text } from '../../definitions/index.js';
import { entry, newWorld } from '../../engine/testing/index.js';
import type { Scope } from '../../ports/index.js';
import { figuresOf, linesOf } from './answer.js';
import { countAll, type Counting } from './count.js';
import { standingsOf } from './standing.js';

const ward = area('ward', ['区', 'Ward'], {
  roles: { clerk: { title: ['经办人', 'Clerk'], surface: 'admin' } },
  groups: { all: ['区', 'Ward'] },
});
const visit = record(ward, 'visit', ['走访', 'Visits'], {
  one: 'Visit',
  number: 'WV{yyyymmdd}{seq:6}',
  fields: {
    on: date(['日期', 'On'], { filter: true }),
    kind: choice(['类别', 'Kind'], { a: ['甲', 'A'], b: ['乙', 'B'], c: ['丙', 'C'] }, { filter: true }),
    who: text(['来访人', 'Who'], { class: 'personal', mask: 'name', filter: true }),
  },
  states: { open: state(['在办', 'Open']), done: end(['办结', 'Done']) },
  see: { clerk: 'city' },
  actions: {
    write: { title: ['登记', 'Write'], to: 'open', by: 'clerk', form: ['on', 'kind', 'who'] },
    close: { title: ['办结', 'Close'], from: 'open', to: 'done', by: 'clerk' },
  },
  heading: ['kind'],
  list: { columns: ['number'], filters: ['on', 'kind', 'who'] },
});
const words = {
  see: ['clerk'],
  narrow: { kind: ['clerk'] },
  measures: { visits: dated(['走访', 'Visits'], visit, 'on') },
  ratios: {
    persons: { title: ['人数', 'Persons'], unit: 'sum', of: ['visits'], distinct: 'who', formula: ['不同的人', 'different persons'] },
  },
  counters: ['visits'],
  tables: {
    kinds: {
      title: ['排行', 'Kinds'],
      head: ['类别', 'Kind'],
      by: 'kind',
      columns: ['visits', 'persons'],
      rank: 'persons',
      top: 10,
      standing: true,
    },
  },
} as const;
const visits = report(ward, 'visits', ['走访统计', 'Visits'], words);
const all = gather(ward, [{ visit, visits }]);

const asked = async (scope: Scope, narrowed?: Readonly<Record<string, string>>) => {
  const world = newWorld([all]);
  (
    [
      ['a', '甲某', 'one'],
      ['a', '甲某', 'one'],
      ['b', '甲某', 'two'],
      ['b', '乙某', 'two'],
      ['c', '丙某', 'two'],
    ] as const
  ).forEach(([kind, who, unit], i) =>
    world.tables.put({
      ...entry('ward.visit', `v${i}`, { on: '2026-03-02', kind, who }, { district: null, ownerUnit: unit }),
      state: 'open',
    }),
  );
  const span = { period: { from: '2026-03-01', to: '2026-03-31' }, today: '2026-03-31', district: null, ...(narrowed && { narrowed }) };
  const counting: Counting = { records: world.reader, scopes: () => [scope], barred: () => new Set(), span, roles: ['clerk'] };
  const counts = { report: visits, span, roles: ['clerk'], tallies: await countAll(visits, counting) };
  const standings = await standingsOf(visits, visits.tables['kinds']!, counting, { account: { person: null } } as never);
  return { ...figuresOf(counts), lines: linesOf(counts, visits.tables['kinds']!, standings) };
};

it('counts what is different, of all and of each row, which opens the list it is counted over', async () => {
  const { ratios, lines } = await asked({ kind: 'city' });
  expect(ratios[0]).toMatchObject({ name: 'persons', value: 3 });
  expect(lines.map(({ key, cells, standing }) => [key, cells[1], standing])).toMatchObject([
    ['b', { value: 2, list: { type: 'ward.visit', filter: { kind: 'b' } } }, undefined],
    ['a', { value: 1 }, undefined],
    ['c', { value: 1 }, undefined],
  ]);
});

it('who sees some rows is told their place among all, equal ones sharing it, and no other row', async () => {
  const { lines } = await asked({ kind: 'unit', unit: 'one' });
  expect(lines.map(({ key, standing }) => [key, standing])).toEqual([['a', { rank: 2, among: 3 }]]);
});

it('narrowed, every figure and every list is of that alone', async () => {
  const { figures, lines } = await asked({ kind: 'city' }, { kind: 'a' });
  expect(figures[0]).toMatchObject({ count: 2, filter: { kind: 'a' } });
  expect(lines.map(({ key }) => key)).toEqual(['a']);
});

it('what cannot be narrowed, told apart or ranked by is said at start', () => {
  const faults = (more: object): readonly string[] =>
    checkAreas([gather(ward, [{ visit, visits: report(ward, 'visits', ['走访统计', 'Visits'], { ...words, ...more } as never) }])]);
  expect(faults({})).toEqual([]);
  expect(faults({ narrow: { who: ['clerk'] } })).toEqual([expect.stringContaining('it is narrowed by who')]);
  expect(faults({ narrow: { kind: ['stranger'] } })).toEqual([expect.stringContaining('stranger may narrow it by kind')]);
  expect(faults({ ratios: { persons: { ...words.ratios.persons, distinct: 'gone' } } })).toEqual([
    expect.stringContaining('needs one measure and a field'),
  ]);
});
