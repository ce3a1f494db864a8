import { describe, expect, it } from 'vitest';
import { area, checkAreas, choice, date, dated, end, gather, record, report, state, text } from '../../definitions/index.js';
import { entry, newWorld } from '../../engine/testing/index.js';
import { figuresOf } from './answer.js';
import { countAll } from './count.js';
import { offeredIn, pivotOf, type AskedPivot } from './pivot.js';

const ward = area('ward', ['区', 'Ward'], {
  roles: { clerk: { title: ['经办人', 'Clerk'], surface: 'admin' } },
  groups: { all: ['区', 'Ward'] },
});
const visit = record(ward, 'visit', ['走访', 'Visits'], {
  one: 'Visit',
  number: 'WV{yyyymmdd}{seq:6}',
  fields: {
    on: date(['日期', 'On'], { filter: true }),
    kind: choice(['类别', 'Kind'], { a: ['甲', 'A'], b: ['乙', 'B'] }, { filter: true }),
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
const visits = report(ward, 'visits', ['走访统计', 'Visits'], {
  see: ['clerk'],
  measures: { visits: dated(['走访', 'Visits'], visit, 'on') },
  ratios: {
    people: { title: ['人数', 'People'], unit: 'sum', of: ['visits'], distinct: 'who', formula: ['不同来访人', 'different visitors'] },
  },
  counters: ['visits'],
  pivot: { measures: ['visits', 'people'], dimensions: ['kind', 'month', 'quarter'] },
});
const all = gather(ward, [{ visit, visits }]);

/** Zhang came twice in January and once in February, Li once in each. */
const came = [
  ['2026-01-05', 'a', '张'],
  ['2026-01-20', 'b', '张'],
  ['2026-02-03', 'a', '张'],
  ['2026-01-09', 'a', '李'],
  ['2026-02-10', 'b', '李'],
] as const;
async function numbers(asked: AskedPivot) {
  const world = newWorld([all]);
  came.forEach(([on, kind, who], i) => world.tables.put({ ...entry('ward.visit', `v${i}`, { on, kind, who }), state: 'open' }));
  const { lines, totals } = await pivotOf(visits, asked, {
    records: world.reader,
    scopes: () => [{ kind: 'city' }],
    barred: () => new Set(),
    span: { period: { from: '2026-01-01', to: '2026-03-31' }, today: '2026-04-02', district: null },
    roles: ['clerk'],
  });
  const said = (cells: typeof totals) => cells.map((cell) => ('count' in cell ? cell.count : cell.value));
  return { rows: lines.map(({ key, cells }) => [key, ...said(cells)]), totals: said(totals), cells: lines[0]!.cells };
}

describe('how many different ones there are, put together by a reader', () => {
  it('belongs to an area that is in order', () => expect(checkAreas([all])).toEqual([]));

  it('counts each once in a cell, in a row, in a column and in all: these do not add up', async () => {
    expect(await numbers({ measure: 'people', rows: 'kind', columns: 'month' })).toMatchObject({
      rows: [
        ['a', 2, 2, 1],
        ['b', 2, 1, 1],
      ],
      totals: [2, 2, 2],
    });
  });

  it('is counted when a reader chooses it, and not for everybody who opens the report', async () => {
    const world = newWorld([all]);
    const asked: (string | undefined)[] = [];
    const span = { period: { from: '2026-01-01', to: '2026-03-31' }, today: '2026-04-02', district: null };
    const tallies = await countAll(visits, {
      records: { tally: (query) => (asked.push(query.distinct), world.reader.tally(query)) },
      scopes: () => [{ kind: 'city' }],
      barred: () => new Set(),
      span,
      roles: ['clerk'],
    });
    expect(asked).toEqual([undefined]);
    const { figures, ratios } = figuresOf({ report: visits, span, tallies, roles: ['clerk'] });
    expect([figures.map(({ name }) => name), ratios]).toEqual([['visits'], []]);
  });

  it('counts a step of time by itself, not day by day', async () => {
    expect((await numbers({ measure: 'people', rows: 'month' })).rows).toEqual([
      ['2026-01-01', 2],
      ['2026-02-01', 2],
    ]);
    expect((await numbers({ measure: 'people', rows: 'quarter', columns: 'kind' })).rows).toEqual([['2026-01-01', 2, 2, 2]]);
  });

  it('opens with each number the list of the records among which they are, and names nobody', async () => {
    const { cells } = await numbers({ measure: 'people', rows: 'kind' });
    expect(cells[0]).toMatchObject({ value: 2, list: { type: 'ward.visit', filter: { kind: 'a' } } });
    expect(JSON.stringify(cells)).not.toMatch(/张|李/);
  });

  it('is not offered to whom the field is withheld', () => {
    expect(offeredIn(visits, () => new Set(['who'])).map(({ name }) => name)).toEqual(['visits']);
  });
});
