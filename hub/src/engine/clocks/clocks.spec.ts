import { describe, expect, it } from 'vitest';
import { city, entry, MemoryStore, newWorld, somebody, yard, type World } from '../testing/index.js';

const clerk = somebody('clerk', ['yard.clerk'], city);
const lead = somebody('lead', ['yard.lead'], city);
let key = 0;
const act = (world: World, viewer: typeof clerk, action: string, form: Record<string, unknown> = {}) => {
  const row = world.tables.of('yard.matter').at(0);
  return world.engine.perform({
    viewer,
    type: 'yard.matter',
    action,
    form,
    idempotencyKey: `c${++key}`,
    ...(action !== 'open' && { id: row!.id, version: row!.version }),
  });
};
const opened = async (form: Record<string, unknown> = {}, store = new MemoryStore()): Promise<World> => {
  const world = newWorld([yard], '2026-03-02T01:00:00.000Z', store);
  world.tables.put(entry('yard.keeper', 'k', { code: 'K1' }));
  await act(world, clerk, 'open', { subject: '事', ...form });
  return world;
};
const values = (world: World) => world.only('yard.matter').values;
const notices = (world: World): string[] => world.tables.added.notice.map(({ name }) => name);

describe('a clock', () => {
  it('begins with its action, keeps its last day in the record and is met by another action', async () => {
    const world = await opened();
    expect(values(world)).toMatchObject({ decideDue: '2026-03-09', decideMet: null });
    world.move('2026-03-05');
    await act(world, lead, 'decide');
    expect(values(world)).toMatchObject({ decideDue: '2026-03-09', decideMet: '2026-03-05' });
    expect(await world.engine.strike()).toBe(0);
  });

  it('tells the index of all types its last day while it runs unmet, and none once the record is over', async () => {
    const world = await opened({ receivedOn: '2026-03-01' });
    const indexed = () => [...world.tables.index.values()].find(({ type }) => type === 'yard.matter');
    expect([values(world)['lawDue'], indexed()]).toMatchObject(['2026-03-31', { nextDue: '2026-03-09', closedAt: null }]);
    expect(indexed()).not.toHaveProperty('isTurned');
    await act(world, lead, 'decide');
    expect(indexed()).toMatchObject({ nextDue: null, isTurned: true, closedAt: '2026-03-02T01:00:00.000Z' });
  });

  it('begins with a date in the data, which may lie in the past, and never ends after the one that caps it', async () => {
    const world = await opened({ receivedOn: '2026-02-03' });
    expect(values(world)).toMatchObject({ lawDue: '2026-03-05', decideDue: '2026-03-05' });
  });

  it('stands still in a state that pauses it and goes on with what was left', async () => {
    const world = await opened();
    world.move('2026-03-04');
    await act(world, clerk, 'ask');
    expect(values(world)['decideDue']).toBeNull();
    world.move('2026-03-12');
    expect(await world.engine.strike()).toBe(0);
    await act(world, clerk, 'resume');
    expect(values(world)['decideDue']).toBe('2026-03-17');
  });

  it('tells people on its warning day, once however often it is looked at', async () => {
    const world = await opened();
    world.move('2026-03-07');
    expect(await world.engine.strike()).toBe(0);
    world.move('2026-03-08');
    expect([await world.engine.strike(), await world.engine.strike()]).toEqual([1, 0]);
    expect(world.tables.added.notice.map(({ name, words }) => [name, words[0]])).toEqual([['near', '事项即将到期：2026-03-09。']]);
  });

  it('has the machine act when it has ended unmet, also when nobody looked for days, and tells people', async () => {
    const world = await opened();
    world.move('2026-03-09');
    await world.engine.strike();
    expect(world.only('yard.matter').state).toBe('open');
    world.move('2026-03-20');
    await world.engine.strike();
    expect(world.only('yard.matter').state).toBe('lapsed');
    expect(world.tables.added.event.at(-1)).toMatchObject({
      name: 'lapse',
      actor: { kind: 'system', id: 'yard.matter.decide', name: '办理期限' },
    });
    expect(world.engine.catalogue.machine('yard.matter.decide')).toEqual(['办理期限', 'Decide']);
    expect(notices(world)).toEqual(['near', 'over']);
    expect(await world.engine.strike()).toBe(0);
  });

  it('acts once under two processes', async () => {
    const store = new MemoryStore();
    const world = await opened({}, store);
    const other = newWorld([yard], '2026-03-20T01:00:00.000Z', store);
    world.move('2026-03-20');
    await Promise.all([world.engine.strike(), other.engine.strike()]);
    expect(world.tables.added.event.filter(({ name }) => name === 'lapse')).toHaveLength(1);
  });

  it('whose act is not possible is told of in the log, once, and bars no other', async () => {
    const world = await opened();
    const row = world.only('yard.matter');
    world.tables.put({ ...row, state: 'done', version: row.version });
    world.move('2026-03-20');
    expect([await world.engine.strike(), await world.engine.strike()]).toEqual([1, 0]);
    expect(world.warnings).toEqual(['A clock could not do what it is to do at its end; a person has to']);
  });
});
