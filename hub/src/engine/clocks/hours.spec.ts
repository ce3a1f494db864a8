import { describe, expect, it } from 'vitest';
import { city, newWorld, somebody, yard, type World } from '../testing/index.js';

const clerk = somebody('clerk', ['yard.clerk'], city);
const lead = somebody('lead', ['yard.lead'], city);
let key = 0;
const act = (world: World, viewer: typeof clerk, action: string) => {
  const row = world.tables.of('yard.errand').at(0);
  return world.engine.perform({
    viewer,
    type: 'yard.errand',
    action,
    form: action === 'give' ? { what: '取件' } : {},
    idempotencyKey: `h${++key}`,
    ...(action !== 'give' && { id: row!.id, version: row!.version }),
  });
};
/** Given on a Friday at half past two in the afternoon. */
const given = async (): Promise<World> => {
  const world = newWorld([yard], '2026-03-06T06:30:00.000Z');
  await act(world, lead, 'give');
  return world;
};
const errand = (world: World) => world.only('yard.errand');
const shown = async (world: World) => (await world.engine.clocks(world.engine.catalogue.type('yard.errand')!, errand(world)))[0]!;

describe('a clock in hours', () => {
  it('ends so many hours after its action, on a day of rest too, and is met by the minute', async () => {
    const world = await given();
    expect(errand(world).values).toMatchObject({ finishDue: '2026-03-07T06:30:00.000Z', finishMet: null });
    world.move('2026-03-07', '14:00');
    await act(world, clerk, 'finish');
    expect(await shown(world)).toMatchObject({ standing: 'met', metOn: '2026-03-07T06:00:00.000Z', left: null });
  });

  it('says how many hours are left, and how it was counted with the time of day', async () => {
    const world = await given();
    world.move('2026-03-07', '12:10');
    expect(await shown(world)).toMatchObject({
      standing: 'running',
      left: { count: 2, unit: 'hours' },
      startedOn: '2026-03-06T06:30:00.000Z',
      dueOn: '2026-03-07T06:30:00.000Z',
      ledger: [
        { on: '2026-03-06 14:30', words: ['自交办起算；24 小时（Y-4）', 'Runs from Give: 24 hours (Y-4)'] },
        { on: '2026-03-07 14:30', words: ['届满', 'Ends'] },
      ],
    });
    world.move('2026-03-07', '12:30');
    expect((await shown(world)).standing).toBe('near');
    world.move('2026-03-07', '15:00');
    expect(await shown(world)).toMatchObject({ standing: 'overdue', left: { count: -1, unit: 'hours' } });
  });

  it('tells people at the hour of its warning and not before, and acts at its end, once', async () => {
    const world = await given();
    world.move('2026-03-07', '12:29');
    expect(await world.engine.strike()).toBe(0);
    world.move('2026-03-07', '12:30');
    expect([await world.engine.strike(), await world.engine.strike()]).toEqual([1, 0]);
    expect(world.tables.added.notice.map(({ name, words }) => [name, words[0]])).toEqual([
      ['pressing', '差事将于 2026-03-07 14:30 到时。'],
    ]);
    world.move('2026-03-07', '14:29');
    expect([await world.engine.strike(), errand(world).state]).toEqual([0, 'open']);
    world.move('2026-03-07', '14:30');
    expect([await world.engine.strike(), await world.engine.strike(), errand(world).state]).toEqual([1, 0, 'dropped']);
  });

  it('stands still for the minutes it is paused, and is extended in hours', async () => {
    const world = await given();
    world.move('2026-03-06', '15:00');
    await act(world, clerk, 'wait');
    expect([errand(world).values['finishDue'], (await shown(world)).standing]).toEqual([null, null]);
    world.move('2026-03-06', '16:30');
    await act(world, clerk, 'goOn');
    expect(errand(world).values['finishDue']).toBe('2026-03-07T08:00:00.000Z');
    await act(world, lead, 'prolong');
    expect(errand(world).values).toMatchObject({ finishDue: '2026-03-07T14:00:00.000Z', finishExtended: 1 });
    expect((await shown(world)).ledger.map(({ on, words }) => `${on} ${words[0]}`)).toEqual([
      '2026-03-06 14:30 自交办起算；24 小时（Y-4）',
      '2026-03-06 15:00 中止，至 2026-03-06 16:30 恢复，期间不计',
      '2026-03-06 16:30 延长6 小时',
      '2026-03-07 22:00 届满',
    ]);
  });

  it('stands in the index of all types by its day', async () => {
    const world = await given();
    expect([...world.tables.index.values()].find(({ type }) => type === 'yard.errand')).toMatchObject({ nextDue: '2026-03-07' });
  });
});
