import { expect, it } from 'vitest';
import { adding, area, checkAreas, choice, date, dated, end, gather, money, record, report, state } from '../../definitions/index.js';
import { columnsOf, tableOf } from './answer.js';
import { valueOf } from './figures.js';
import { itemOf } from './seen.js';

const yard = area('yard', ['货场', 'Yard'], {
  roles: { clerk: { title: ['经办人', 'Clerk'], surface: 'admin' } },
  groups: { all: ['货场', 'Yard'] },
});
const load = record(yard, 'load', ['货物', 'Loads'], {
  one: 'Load',
  number: 'YL{yyyymmdd}{seq:6}',
  fields: {
    on: date(['日期', 'On'], { filter: true }),
    kind: choice(['类别', 'Kind'], { a: ['甲', 'A'], b: ['乙', 'B'] }, { filter: true }),
    price: money(['价格', 'Price'], { filter: true }),
  },
  states: { there: state(['在库', 'There']), left: end(['出库', 'Left']) },
  see: { clerk: 'city' },
  actions: {
    store: { title: ['入库', 'Store'], to: 'there', by: 'clerk', form: ['on', 'kind', 'price'] },
    leave: { title: ['出库', 'Leave'], from: 'there', to: 'left', by: 'clerk' },
  },
  heading: ['kind'],
  list: { columns: ['number'], filters: ['on', 'kind', 'price'] },
});
const loads = dated(['货物', 'Loads'], load, 'on');
const worth = adding(['价格', 'Price'], load, 'on', 'price');
const each = { title: ['单价', 'Price of each'], unit: 'yuan', formula: ['价格 ÷ 货物', 'price ÷ loads'] } as const;
const kinds = { title: ['类别', 'Kinds'], head: ['类别', 'Kind'], by: 'kind', columns: ['loads', 'each'], top: 10, chart: 'pie' } as const;
const figures = (of: readonly ('loads' | 'worth')[], rank: 'loads' | 'each') =>
  report(yard, 'figures', ['货场统计', 'Figures'], {
    live: true,
    see: ['clerk'],
    measures: { loads, worth },
    ratios: { each: { ...each, of } },
    counters: ['loads', 'worth'],
    tables: { kinds: { ...kinds, rank } },
  });
const faults = (one: ReturnType<typeof figures>) => checkAreas([gather(yard, [{ load, one }])]);

it('what adds up for each of what is counted is given in yuan to the fen, and in nothing where nothing is counted', () => {
  const counted = (count: number) => ({ value: null, count, sum: 0, over: 0 });
  expect(valueOf({ unit: 'yuan' }, [counted(1_000_01), counted(3)])).toBe(333.34);
  expect(valueOf({ unit: 'yuan' }, [counted(0), counted(0)])).toBeNull();
  expect(faults(figures(['worth', 'loads'], 'loads'))).toEqual([]);
  for (const of of [['loads', 'worth'], ['worth', 'worth'], ['worth']] as const)
    expect(faults(figures(of, 'loads')).join()).toContain('each is yuan for each, which needs what adds up and what is counted.');
});

it('shares are drawn of what adds up alone, and a page that is live says so', () => {
  const one = figures(['worth', 'loads'], 'loads');
  const table = one.tables['kinds']!;
  expect(tableOf('kinds', table, { columns: columnsOf(one, table), lines: [], total: 0 }, new Map())).toMatchObject({
    chart: 'pie',
    by: 'loads',
  });
  expect(itemOf(one)).toMatchObject({ live: true });
  expect(faults(figures(['worth', 'loads'], 'each')).join()).toContain('the table kinds draws shares of each, which does not add up.');
});
