import { describe, expect, it } from 'vitest';
import { area, end, gather, movesThose, record, ref, register, state, text } from '../definitions/index.js';
import type { RecordRow } from '../ports/index.js';
import { city, entry, newWorld, somebody, type World } from './testing/index.js';

const dock = area('dock', ['船坞', 'Dock'], {
  roles: { clerk: { title: ['经办人', 'Clerk'], surface: 'admin' } },
  groups: { all: ['船坞', 'Dock'] },
});
const see = { clerk: 'city' } as const;

const ship = register(dock, 'ship', ['船舶', 'Ships'], {
  one: 'Ship',
  number: { field: 'name' },
  fields: { name: text(['船名', 'Name'], { unique: true }) },
  states: { lying: state(['在坞', 'Lying']), gone: end(['离坞', 'Gone']) },
  see,
  actions: {
    leave: {
      title: ['离坞', 'Leave'],
      from: 'lying',
      to: 'gone',
      by: 'clerk',
      then: [movesThose('dock.crate', { by: 'ship', does: 'land' })],
    },
  },
  heading: ['name'],
  list: { columns: ['name'] },
});
const crate = record(dock, 'crate', ['货箱', 'Crates'], {
  one: 'Crate',
  number: 'DK{yyyymmdd}{seq:6}',
  fields: { ship: ref(['船舶', 'Ship'], ship, { filter: true }) },
  states: { aboard: state(['在船', 'Aboard']), landed: end(['已卸', 'Landed']) },
  see,
  actions: { land: { title: ['卸船', 'Land'], from: 'aboard', to: 'landed', by: [] } },
  heading: ['ship'],
  list: { columns: ['number'] },
});
const clerk = somebody('clerk', ['dock.clerk'], city);

/** A ship with so many crates leaves. */
async function leaving(crates: number): Promise<{ readonly world: World; readonly outcome: unknown }> {
  const world = newWorld([gather(dock, [{ ship, crate }])], '2026-03-02T01:00:00.000Z');
  const common = { number: null, version: 1, ownerUnit: null, district: null, createdAt: '2026-03-01', updatedAt: '2026-03-01' };
  const aboard = (i: number): RecordRow => ({ ...common, type: 'dock.crate', id: `c${i}`, state: 'aboard', values: { ship: 's' } });
  world.tables.put(
    { ...entry('dock.ship', 's', { name: '申江' }), state: 'lying' },
    ...Array.from({ length: crates }, (_, i) => aboard(i)),
  );
  const outcome = await world.engine.perform({
    viewer: clerk,
    type: 'dock.ship',
    id: 's',
    version: world.only('dock.ship').version,
    action: 'leave',
    form: {},
    idempotencyKey: 'k',
  });
  return { world, outcome };
}
const states = (world: World): readonly string[] => [...new Set(world.tables.of('dock.crate').map(({ state: at }) => at!))];

describe('many records that move with one', () => {
  it('are moved all of them, however many hundred', async () => {
    const { world, outcome } = await leaving(650);
    expect(outcome).toMatchObject({ done: { state: 'gone' } });
    expect([world.tables.of('dock.crate').length, states(world)]).toEqual([650, ['landed']]);
  });

  it('refuse the act where there are more than one transaction bears: none is left behind unseen', async () => {
    const { world, outcome } = await leaving(5001);
    expect(outcome).toMatchObject({
      refused: { problem: 'action-not-possible', why: ['随之变更的记录超过 5000 条，不能一次办理。', expect.any(String)] },
    });
    expect([world.only('dock.ship').state, states(world)]).toEqual(['lying', ['aboard']]);
  });
});
