import { expect, it } from 'vitest';
import {
  adding,
  area,
  checkAreas,
  choice,
  date,
  dated,
  end,
  gather,
  lastYear,
  money,
  record,
  report,
  state,
  yearOnYear,
} from '../../definitions/index.js';
import { entry, newWorld } from '../../engine/testing/index.js';
import { figuresOf, linesOf, trendOf } from './answer.js';
import { countAll } from './count.js';
import type { Span } from './figures.js';

const ward = area('ward', ['区', 'Ward'], {
  roles: { clerk: { title: ['经办人', 'Clerk'], surface: 'admin' } },
  groups: { all: ['区', 'Ward'] },
});
const bill = record(ward, 'bill', ['账单', 'Bills'], {
  one: 'Bill',
  number: 'WB{yyyymmdd}{seq:6}',
  fields: {
    on: date(['日期', 'On'], { filter: true }),
    amount: money(['金额', 'Amount']),
    kind: choice(['类别', 'Kind'], { a: ['甲', 'A'], b: ['乙', 'B'] }, { filter: true }),
  },
  states: { open: state(['未付', 'Open']), paid: end(['已付', 'Paid']) },
  see: { clerk: 'city' },
  actions: {
    write: { title: ['开具', 'Write'], to: 'open', by: 'clerk', form: ['on', 'amount', 'kind'] },
    pay: { title: ['付款', 'Pay'], from: 'open', to: 'paid', by: 'clerk' },
  },
  heading: ['kind'],
  list: { columns: ['number'], filters: ['on', 'kind'] },
});
const now = adding(['金额', 'Amount'], bill, 'on', 'amount');
const many = dated(['件数', 'Bills'], bill, 'on');
const growth = report(ward, 'growth', ['同比', 'Against last year'], {
  see: ['clerk'],
  measures: { now, before: lastYear(now), many },
  ratios: {
    growth: yearOnYear(['同比', 'Against last year'], ['now', 'before'], {
      least: 100_00,
      together: { from: 1, to: 2, why: ['春节错月', 'The feast moves'] },
    }),
  },
  counters: ['now', 'before', 'many'],
  trend: ['now', 'before'],
  tables: {
    kinds: { title: ['按类别', 'By kind'], head: ['类别', 'Kind'], by: 'kind', columns: ['now', 'before', 'growth'], rank: 'now', top: 10 },
  },
});
const all = gather(ward, [{ bill, growth }]);

const asked = async (bills: readonly (readonly [on: string, fen: number, kind?: string])[], from: string, to: string) => {
  const world = newWorld([all]);
  bills.forEach(([on, amount, kind = 'a'], i) => world.tables.put({ ...entry('ward.bill', `b${i}`, { on, amount, kind }), state: 'open' }));
  const span: Span = { period: { from, to }, today: to, district: null };
  const tallies = await countAll(growth, {
    records: world.reader,
    scopes: () => [{ kind: 'city' }],
    barred: () => new Set(),
    span,
    roles: [],
  });
  return { report: growth, span, tallies, roles: [] };
};
const ratioOf = async (...of: Parameters<typeof asked>) => {
  const [ratio] = figuresOf(await asked(...of)).ratios;
  return [ratio!.value, ratio!.note?.[0]];
};

it('the report is in order', () => {
  expect(checkAreas([all])).toEqual([]);
});

it('an amount is added up to the fen, and opens the list of what was added up', async () => {
  const { figures } = figuresOf(
    await asked(
      [
        ['2026-03-10', 135_07],
        ['2026-03-31', 1],
        ['2025-03-10', 100_00],
      ],
      '2026-03-01',
      '2026-03-31',
    ),
  );
  expect(figures).toMatchObject([
    { name: 'now', count: 135_08, unit: 'money', type: 'ward.bill', filter: { on: { from: '2026-03-01', to: '2026-03-31' } } },
    { name: 'before', count: 100_00, unit: 'money', filter: { on: { from: '2025-03-01', to: '2025-03-31' } } },
    { name: 'many', count: 2 },
  ]);
  expect(figures[2]).not.toHaveProperty('unit');
});

it('is compared with the same days a year ago, a whole month with a whole one', async () => {
  expect(
    await ratioOf(
      [
        ['2026-03-10', 135_00],
        ['2025-03-10', 100_00],
      ],
      '2026-03-01',
      '2026-03-31',
    ),
  ).toEqual([35, undefined]);
  // A running month to the same day.
  expect(
    await ratioOf(
      [
        ['2026-03-10', 135_00],
        ['2025-03-10', 100_00],
        ['2025-03-11', 900_00],
      ],
      '2026-03-01',
      '2026-03-10',
    ),
  ).toEqual([35, undefined]);
  // 29 February of a leap year belongs to its month.
  expect(
    await ratioOf(
      [
        ['2025-02-10', 150_00],
        ['2024-02-10', 100_00],
        ['2024-02-29', 100_00],
      ],
      '2025-01-01',
      '2025-02-28',
    ),
  ).toEqual([-25, undefined]);
});

it('says that there is no base, that it is too small, or that a feast moves, instead of or beside a percentage', async () => {
  expect(await ratioOf([['2026-03-10', 135_00]], '2026-03-01', '2026-03-31')).toEqual([null, '无可比基数']);
  expect(
    await ratioOf(
      [
        ['2026-03-10', 135_00],
        ['2025-03-10', 99_99],
      ],
      '2026-03-01',
      '2026-03-31',
    ),
  ).toEqual([null, '基数不足']);
  const both = [
    ['2026-01-10', 150_00],
    ['2025-01-10', 100_00],
  ] as const;
  expect(await ratioOf(both, '2026-01-01', '2026-01-31')).toEqual([50, '春节错月']);
  expect(await ratioOf(both, '2026-01-01', '2026-02-28')).toEqual([50, undefined]);
  expect(await ratioOf(both, '2026-01-01', '2026-03-31')).toEqual([50, undefined]);
});

it('a table has both figures and the difference of each row, and a trend draws last year beside this year', async () => {
  const counts = await asked(
    [
      ['2026-03-10', 300_00, 'b'],
      ['2025-03-09', 200_00, 'b'],
      ['2026-03-10', 120_00],
      ['2025-03-10', 100_00],
    ],
    '2026-03-01',
    '2026-03-31',
  );
  expect(linesOf(counts, growth.tables['kinds']!).map(({ key, cells }) => [key, cells])).toMatchObject([
    ['b', [{ count: 300_00, unit: 'money' }, { count: 200_00 }, { value: 50 }]],
    ['a', [{ count: 120_00 }, { count: 100_00 }, { value: 20 }]],
  ]);
  const days = trendOf(counts, 'day')!.steps.map(({ from, figures }) => [from, ...figures.map(({ count }) => count)] as const);
  expect(days.filter(([, ...counts]) => counts.some((one) => one > 0))).toEqual([
    ['2026-03-09', 0, 200_00],
    ['2026-03-10', 420_00, 100_00],
  ]);
});
