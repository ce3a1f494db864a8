import { expect, it } from 'vitest';
import { area, choice, date, mirror, ref, register, rows, state, text } from '../definitions/index.js';
import type { RecordRow, Unit } from '../ports/index.js';
import { resolve } from './resolve.js';
import { entry } from './testing/index.js';

const ward = area('ward', ['区', 'Ward'], {
  roles: { clerk: { title: ['经办人', 'Clerk'], surface: 'admin' } },
  groups: { all: ['区', 'Ward'] },
});
const kinds = { a: ['甲', 'A'], b: ['乙', 'B'] } as const;
const house = register(ward, 'house', ['房屋', 'Houses'], {
  one: 'House',
  number: { field: 'code' },
  fields: {
    code: text(['编号', 'Code'], { unique: true }),
    kind: choice(['类别', 'Kind'], kinds),
    was: rows(['沿革', 'History'], { since: date(['起', 'Since']), kind: choice(['类别', 'Kind'], kinds) }),
  },
  see: { clerk: 'city' },
  heading: ['code'],
  list: { columns: ['code'], filters: [] },
});
const visit = mirror(ward, 'visit', ['走访', 'Visits'], {
  one: 'Visit',
  master: 'yard',
  fields: {
    code: text(['编号', 'Code']),
    house: ref(['房屋', 'House'], house, { resolve: { by: 'code', from: 'code' } }),
    kind: choice(['类别', 'Kind'], kinds, { take: { ref: 'house', field: 'kind' } }),
    on: date(['日期', 'On']),
    kindThen: choice(['当时类别', 'Kind then'], kinds, {
      take: { ref: 'house', field: 'kind', asOf: { day: 'on', rows: 'was', since: 'since' } },
    }),
  },
  states: { told: state(['已报告', 'Told']) },
  groups: { all: { title: ['全部', 'All'], fields: ['code'] } },
  see: { clerk: 'city' },
  heading: ['code'],
  list: { columns: ['code'], filters: [] },
});

const history = [
  { row: 1, since: null, kind: 'a' },
  { row: 2, since: '2026-02-01', kind: 'b' },
];
const houses = (kind: string): readonly RecordRow[] =>
  ['h1', 'h2'].map((id) => entry('ward.house', id, { code: id, kind: id === 'h1' ? kind : 'b', was: id === 'h2' ? history : null }));
const resolved = async (values: Readonly<Record<string, unknown>>, kind: string): Promise<RecordRow['values']> => {
  const lookup = async (): Promise<ReadonlyMap<string, RecordRow>> => new Map(houses(kind).map((one) => [one.id, one]));
  const [found] = await resolve({ lookup } as unknown as Unit, visit, [entry('ward.visit', 'v', values)]);
  return found!.row.values;
};

it('what a mirror copies from an entry stays as it was when the ref first led there; of another entry it is copied anew', async () => {
  const first = await resolved({ code: 'h1' }, 'a');
  expect(first).toMatchObject({ house: 'h1', kind: 'a' });
  expect(await resolved(first, 'b')).toMatchObject({ house: 'h1', kind: 'a' });
  expect(await resolved({ ...first, code: 'h2' }, 'a')).toMatchObject({ house: 'h2', kind: 'b' });
});

it('an entry that says nothing leaves nothing, and is asked again', async () => {
  expect(await resolved({ code: 'gone' }, 'a')).toMatchObject({ house: null });
  expect(await resolved({ code: 'h1', house: 'h1', kind: null }, 'a')).toMatchObject({ kind: 'a' });
});

it('what is copied as of a day is what the entry’s history says of that day, whenever it comes; without a history it is as the entry says', async () => {
  expect(await resolved({ code: 'h2', on: '2026-01-31' }, 'a')).toMatchObject({ kind: 'b', kindThen: 'a' });
  expect(await resolved({ code: 'h2', on: '2026-02-01' }, 'a')).toMatchObject({ kindThen: 'b' });
  expect(await resolved({ code: 'h2', house: 'h2', kindThen: 'b', on: '2026-01-31' }, 'a')).toMatchObject({ kindThen: 'a' });
  expect(await resolved({ code: 'h2' }, 'a')).toMatchObject({ kindThen: 'b' });
  expect(await resolved({ code: 'h1', on: '2026-01-31' }, 'a')).toMatchObject({ kindThen: 'a' });
});
