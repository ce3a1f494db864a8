import { expect, it } from 'vitest';
import { area, choice, date, dated, gather, ref, register, report, text } from '../../definitions/index.js';
import type { Tally, TallyQuery } from '../../ports/index.js';
import { mostCells, mostColumns, pivotOf } from './pivot.js';

const ward = area('ward', ['区', 'Ward'], {
  roles: { clerk: { title: ['经办人', 'Clerk'], surface: 'admin' } },
  groups: { all: ['区', 'Ward'] },
});
const house = register(ward, 'house', ['楼', 'Houses'], {
  number: { field: 'code' },
  fields: {
    code: text(['编号', 'Code'], { unique: true }),
    on: date(['日期', 'On'], { filter: true }),
    kind: choice(['类别', 'Kind'], { a: ['甲', 'A'] }, { filter: true }),
    beside: ref(['旁边', 'Beside'], 'ward.house', { filter: true }),
    above: ref(['上面', 'Above'], 'ward.house', { filter: true }),
  },
  see: { clerk: 'city' },
  heading: ['code'],
  list: { columns: ['code'], filters: ['on', 'kind', 'beside', 'above'] },
});
const houses = report(ward, 'houses', ['楼', 'Houses'], {
  see: ['clerk'],
  measures: { all: dated(['楼', 'Houses'], house, 'on') },
  counters: ['all'],
  pivot: { measures: ['all'], dimensions: ['beside', 'above', 'kind'] },
});
gather(ward, [{ house, houses }]);

const of = (rows: number, columns: number) =>
  pivotOf(
    houses,
    { rows: 'beside', columns: 'above' },
    {
      records: {
        tally: async ({ by }: TallyQuery): Promise<Tally> => ({
          all: { count: 1, sum: 0, over: 0 },
          by: Object.fromEntries(
            by.map((name) => [
              name,
              Array.from({ length: name === 'beside' ? rows : columns }, (_, i) => ({ value: `${name}${i}`, count: 1, sum: 0, over: 0 })),
            ]),
          ),
        }),
      },
      scopes: () => [{ kind: 'city' }],
      barred: () => new Set(),
      span: { period: { from: '2026-01-01', to: '2026-12-31' }, today: '2027-01-01', district: null },
      roles: ['clerk'],
    },
  );

it('what a reader puts together has at most 50,000 cells, else he is asked to narrow it', async () => {
  expect((await of(mostCells / 100, 99)).lines).toHaveLength(500);
  await expect(of(mostCells / 100 + 1, 99)).rejects.toThrow();
});

it('… and at most 100 columns, else he is asked to put them into rows', async () => {
  await expect(of(1, mostColumns + 1)).rejects.toThrow();
});
