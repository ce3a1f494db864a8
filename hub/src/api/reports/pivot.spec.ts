import { describe, expect, it } from 'vitest';
import {
  adding,
  area,
  checkAreas,
  choice,
  date,
  dated,
  end,
  gather,
  integer,
  money,
  record,
  report,
  state,
  text,
  type RecordType,
} from '../../definitions/index.js';
import { entry, newWorld } from '../../engine/testing/index.js';
import { pivotOf, wordsOfStep, type AskedPivot } from './pivot.js';

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
    band: choice(['年龄段', 'Band'], { young: ['青', 'Young'], old: ['老', 'Old'] }, { filter: true }),
    days: integer(['天数', 'Days'], { filter: true }),
    paid: money(['金额', 'Paid'], { filter: true }),
    who: text(['来访人', 'Who'], { class: 'personal', mask: 'name', filter: true }),
  },
  states: { open: state(['在办', 'Open']), done: end(['办结', 'Done']) },
  see: { clerk: 'city' },
  actions: {
    write: { title: ['登记', 'Write'], to: 'open', by: 'clerk', form: ['on', 'kind', 'band', 'days', 'paid', 'who'] },
    close: { title: ['办结', 'Close'], from: 'open', to: 'done', by: 'clerk' },
  },
  heading: ['kind'],
  list: { columns: ['number'], filters: ['on', 'kind', 'band', 'who'] },
});
const words = {
  see: ['clerk'],
  measures: {
    visits: dated(['走访', 'Visits'], visit, 'on'),
    paid: adding(['金额', 'Paid'], visit, 'on', 'paid'),
  },
  ratios: { days: { title: ['平均天数', 'Mean days'], unit: 'days', of: ['visits'], mean: 'days', formula: ['平均', 'mean'] } },
  counters: ['visits'],
  pivot: { measures: ['visits', 'paid', 'days'], dimensions: ['kind', 'band', 'month', 'year', 'state'] },
} as const;
const visits = report(ward, 'visits', ['走访统计', 'Visits'], words);
const all = gather(ward, [{ visit, visits }]);

const asked = (pivot: AskedPivot, barred: readonly string[] = []) => {
  const world = newWorld([all]);
  (
    [
      ['2026-01-31', 'a', 'young', 2, 100],
      ['2026-02-01', 'a', 'old', 4, 200],
      ['2026-02-28', 'b', 'old', 9, 300],
      ['2026-02-10', 'b', null, null, 400],
      ['2025-12-31', 'a', 'old', 1, 900],
    ] as const
  ).forEach(([on, kind, band, days, paid], i) =>
    world.tables.put({ ...entry('ward.visit', `v${i}`, { on, kind, band, days, paid }), state: i === 0 ? 'done' : 'open' }),
  );
  return pivotOf(visits, pivot, {
    records: world.reader,
    scopes: () => [{ kind: 'city' }],
    barred: (of: RecordType) => new Set(of.name === 'ward.visit' ? barred : []),
    span: { period: { from: '2026-01-01', to: '2026-02-28' }, today: '2026-03-02', district: null },
    roles: ['clerk'],
  });
};
const numbers = async (pivot: AskedPivot) => {
  const { heads, lines, totals } = await asked(pivot);
  const said = (cells: typeof totals) => cells.map((cell) => ('count' in cell ? cell.count : cell.value));
  return { heads, rows: lines.map(({ key, cells }) => [key, ...said(cells)]), totals: said(totals) };
};

describe('what a reader puts together', () => {
  it('belongs to an area that is in order', () => expect(checkAreas([all])).toEqual([]));

  it('is a measure by rows and columns, whose cells sum up to the whole of the row, of the column and of all', async () => {
    expect(await numbers({ measure: 'visits', rows: 'kind', columns: 'band' })).toEqual({
      heads: ['young', 'old', null],
      rows: [
        ['a', 2, 1, 1, 0],
        ['b', 2, 0, 1, 1],
      ],
      totals: [4, 1, 2, 1],
    });
  });

  it('adds amounts up, and takes means over what a cell counts', async () => {
    expect(await numbers({ measure: 'paid', rows: 'kind', columns: 'band' })).toMatchObject({ totals: [1000, 100, 500, 400] });
    expect(await numbers({ measure: 'days', rows: 'kind', columns: 'band' })).toEqual({
      heads: ['young', 'old', null],
      rows: [
        ['a', 3, 2, 4, null],
        ['b', 9, null, 9, null],
      ],
      totals: [5, 2, 6.5, null],
    });
  });

  it('goes by steps of time, in rows or in columns, in their order', async () => {
    expect((await numbers({ rows: 'month', columns: 'kind' })).rows).toEqual([
      ['2026-01-01', 1, 1, 0],
      ['2026-02-01', 3, 1, 2],
    ]);
    expect(await numbers({ rows: 'kind', columns: 'month' })).toMatchObject({ heads: ['2026-01-01', '2026-02-01'], totals: [4, 1, 3] });
    expect(wordsOfStep('month', '2026-02-01')).toEqual(['2026-02', '2026-02']);
    expect(wordsOfStep('quarter', '2026-04-01')).toEqual(['2026 年第 2 季度', '2026 Q2']);
  });

  it('opens with each number exactly the list it counts', async () => {
    const { lines, totals } = await asked({ rows: 'kind', columns: 'month' });
    expect(lines[0]!.cells[2]).toMatchObject({ type: 'ward.visit', filter: { kind: 'a', on: { from: '2026-02-01', to: '2026-02-28' } } });
    expect(totals[0]).toMatchObject({ filter: { on: { from: '2026-01-01', to: '2026-02-28' } } });
    const { lines: unknown } = await asked({ rows: 'band' });
    expect(unknown.at(-1)).toMatchObject({ key: null, cells: [{ count: 1, filter: { band: '-' } }] });
  });

  it('refuses a measure there is not, what it is not told apart by, and the same twice', async () => {
    await expect(asked({ measure: 'nothing' })).rejects.toMatchObject({ message: expect.any(String) as string });
    await expect(asked({ rows: 'who' })).rejects.toThrow();
    await expect(asked({ rows: 'kind', columns: 'kind' })).rejects.toThrow();
    await expect(asked({ rows: 'month', columns: 'year' })).rejects.toThrow();
  });

  it('is not told apart by what is withheld from the reader', async () => {
    await expect(asked({ rows: 'band' }, ['band'])).rejects.toThrow();
    expect((await asked({}, ['kind'])).rows.name).toBe('band');
  });

  it('knows no dimension that is personal, nor one that nothing has', () => {
    const wrong = report(ward, 'wrong', ['错', 'Wrong'], {
      ...words,
      pivot: { measures: ['visits'], dimensions: ['who', 'kind', 'band', 'none'] },
    });
    expect(checkAreas([gather(ward, [{ visit, wrong }])])).toEqual([
      'ward.wrong: no measure that readers put together is told apart by who.',
      'ward.wrong: no measure that readers put together is told apart by none.',
    ]);
  });
});
