import { expect, it } from 'vitest';
import { area, choice, date, dated, end, record, report, state } from '../../definitions/index.js';
import { tableOf } from './answer.js';
import { itemOf } from './seen.js';

const ward = area('ward', ['区', 'Ward'], {
  roles: { clerk: { title: ['经办人', 'Clerk'], surface: 'admin' } },
  groups: { all: ['区', 'Ward'] },
});
const visit = record(ward, 'visit', ['走访', 'Visits'], {
  one: 'Visit',
  number: 'WV{yyyymmdd}{seq:6}',
  fields: { on: date(['日期', 'On'], { filter: true }), kind: choice(['类别', 'Kind'], { a: ['甲', 'A'] }, { filter: true }) },
  states: { open: state(['在办', 'Open']), done: end(['办结', 'Done']) },
  see: { clerk: 'city' },
  actions: {
    write: { title: ['登记', 'Write'], to: 'open', by: 'clerk', form: ['on', 'kind'] },
    close: { title: ['办结', 'Close'], from: 'open', to: 'done', by: 'clerk' },
  },
  heading: ['kind'],
  list: { columns: ['number'], filters: ['on', 'kind'] },
});
const kinds = { title: ['排行', 'Kinds'], head: ['类别', 'Kind'], by: 'kind', columns: ['visits'], rank: 'visits', top: 5 } as const;
const words = {
  see: ['clerk'],
  measures: { visits: dated(['走访', 'Visits'], visit, 'on') },
  counters: ['visits'],
  tables: { kinds, named: { ...kinds, unsaid: ['未分类', 'Of no kind'] } },
} as const;

it('a report says the period its page opens with, or nothing', () => {
  expect(itemOf(report(ward, 'visits', ['走访', 'Visits'], words))).not.toHaveProperty('opensWith');
  expect(itemOf(report(ward, 'visits', ['走访', 'Visits'], { ...words, period: 'year' }))).toMatchObject({ opensWith: 'year' });
});

it('records that say nothing by which a table is told apart have a row, by its own name where the table has one', () => {
  const { tables } = report(ward, 'visits', ['走访', 'Visits'], words);
  const rowOf = (name: 'kinds' | 'named') =>
    tableOf(name, tables[name]!, { columns: [], lines: [{ key: null, rank: 0, cells: [] }], total: 1 }, new Map()).rows[0]!.label;
  expect([rowOf('kinds'), rowOf('named')]).toEqual([
    ['未报告', 'Not reported'],
    ['未分类', 'Of no kind'],
  ]);
});
