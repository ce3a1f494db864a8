import { beforeEach, describe, expect, it } from 'vitest';
import { entry } from '../../../engine/testing/index.js';
import type { RecordRow, Viewer } from '../../../ports/index.js';
import { addressedWorld, faultAt, forbidden, people, refusedWith, type AddressedWorld } from '../testing/addressees.js';
import { strataOf } from './sampling.js';

const { clerk, otherClerk, inspector, district } = people;
const type = 'notary.inspection';
let at: AddressedWorld;
beforeEach(() => {
  at = addressedWorld();
  at.world.employ(clerk, otherClerk, inspector, district);
});
const offices = Array.from({ length: 20 }, (_, i) => `office-${i}`);
const classed = (office: string, grade: string, sampling: number, state = 'current') =>
  at.world.tables.put({
    ...entry('notary.class', `class-${office}-${state}`, { office, grade, sampling, effectiveOn: '2026-02-01' }),
    state,
  });
const row = (): RecordRow => at.last(type);
const act = (viewer: Viewer, action: string, form: object = {}) => at.perform(viewer, type, action, row(), form);
async function planned(kind = 'random'): Promise<void> {
  for (const id of offices) at.world.tables.put({ ...at.offices['GZ-01']!, id, ownerUnit: `notary/${id}` });
  await at.perform(inspector, type, 'plan', undefined, { subject: '双随机检查', kind, content: '公证质量。', plannedOn: '2026-03-10' });
}

describe('what is drawn of offices by their class (N39, N29)', () => {
  it('N39: of each class the share that it says is drawn, rounded up, and one of those that have none', async () => {
    offices.slice(0, 4).forEach((id) => classed(id, 'key', 30));
    offices.slice(4, 15).forEach((id) => classed(id, 'attention', 10));
    offices.slice(15, 18).forEach((id) => classed(id, 'ordinary', 5));
    await planned();
    expect(await act(inspector, 'byClass', { classPool: offices })).toMatchObject({ done: { state: 'planned' } });
    const strata = row().values['strata'] as readonly { name: string; pool: string[]; count: number }[];
    expect(strata.map(({ name, pool, count }) => [name, pool.length, count])).toEqual([
      ['重点（30%）', 4, 2],
      ['关注（10%）', 11, 2],
      ['一般（5%）', 3, 1],
      ['未分类', 2, 1],
    ]);
    expect(row().values).toMatchObject({ pool: null, officeCount: null });
    const some = [inspector, clerk, otherClerk].map(({ account }) => ({ id: account.id }));
    expect(await act(inspector, 'draw', { inspectorPool: some, inspectorCount: 2, seed: '20260303' })).toMatchObject({
      done: { state: 'drawn' },
    });
    expect(row().values['offices']).toHaveLength(6);
  });

  it('N39: a class that is only proposed, or has lapsed, draws nothing', async () => {
    classed('office-0', 'key', 30, 'computed');
    classed('office-1', 'key', 30, 'lapsed');
    await planned();
    await act(inspector, 'byClass', { classPool: offices.slice(0, 2) });
    expect(row().values['strata']).toMatchObject([{ name: '未分类', pool: ['office-0', 'office-1'], count: 1 }]);
  });

  it('N39: of no pool there are no strata, and only what is drawn by lot has them', async () => {
    await planned();
    expect(await act(inspector, 'byClass')).toMatchObject(faultAt('/form/classPool'));
    expect(await act(district, 'byClass', { classPool: offices })).toMatchObject(forbidden);
    await planned('special');
    expect(await act(inspector, 'byClass', { classPool: offices })).toMatchObject(refusedWith('只有双随机检查'));
  });

  it('N39: where offices of a class were given different shares the largest counts', () => {
    const classes = new Map([
      ['a', { grade: 'attention', sampling: 10 }],
      ['b', { grade: 'attention', sampling: 50 }],
    ] as const);
    expect(strataOf(['a', 'b'], classes)).toEqual([{ row: 1, name: '关注（50%）', pool: ['a', 'b'], count: 1 }]);
    expect(strataOf([], classes)).toEqual([]);
  });
});
