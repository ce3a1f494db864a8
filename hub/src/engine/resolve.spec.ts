import { expect, it } from 'vitest';
import { area, choice, mirror, ref, register, state, text } from '../definitions/index.js';
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
  fields: { code: text(['编号', 'Code'], { unique: true }), kind: choice(['类别', 'Kind'], kinds) },
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
  },
  states: { told: state(['已报告', 'Told']) },
  groups: { all: { title: ['全部', 'All'], fields: ['code'] } },
  see: { clerk: 'city' },
  heading: ['code'],
  list: { columns: ['code'], filters: [] },
});

const houses = (kind: string): readonly RecordRow[] =>
  ['h1', 'h2'].map((id) => entry('ward.house', id, { code: id, kind: id === 'h1' ? kind : 'b' }));
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
