import type { CalendarYear } from '@fatong/contracts/calendar';
import { describe, expect, it } from 'vitest';
import { city, entry, newWorld, somebody, yard, type World } from '../testing/index.js';

const clerk = somebody('clerk', ['yard.clerk'], city);
const lead = somebody('lead', ['yard.lead'], city);
let key = 0;
const act = (world: World, viewer: typeof clerk, action: string, id?: string) => {
  const row = id === undefined ? undefined : world.tables.records.get(`yard.matter:${id}`)!;
  return world.engine.perform({
    viewer,
    type: 'yard.matter',
    action,
    form: action === 'open' ? { subject: '事' } : {},
    idempotencyKey: `r${++key}`,
    ...(row && { id: row.id, version: row.version }),
  });
};
/** Opened on the last Monday of 2026, before anybody knows the festivals of 2027. */
const opened = async (count = 1): Promise<World> => {
  const world = newWorld([yard], '2026-12-28T01:00:00.000Z');
  world.tables.put(entry('yard.keeper', 'k', { code: 'K1' }));
  for (let i = 0; i < count; i++) await act(world, clerk, 'open');
  return world;
};
const year = (rest: CalendarYear['rest'], work: CalendarYear['work'] = []): CalendarYear => ({ year: 2027, rest, work });
const longer = year([['2027-01-01', '2027-01-05', '元旦']]);
const matter = (world: World) => world.tables.of('yard.matter')[0]!;
const shown = async (world: World) =>
  (await world.engine.clocks(world.engine.catalogue.type('yard.matter')!, matter(world))).find(({ name }) => name === 'decide')!;

describe('a year’s notice of days of rest that comes after limits were counted', () => {
  it('moves the provisional last day, and the ledger says from which to which', async () => {
    const world = await opened();
    expect(await shown(world)).toMatchObject({ dueOn: '2027-01-05', isProvisional: true });
    world.move('2026-12-29');
    world.learn(longer);
    expect(await world.engine.recount(2027)).toBe(1);
    expect(matter(world)).toMatchObject({ version: 2, values: { decideDue: '2027-01-07' } });
    const clock = await shown(world);
    expect(clock).toMatchObject({ dueOn: '2027-01-07', isProvisional: false });
    expect(clock.ledger.map(({ on, words }) => `${on} ${words[0]}`)).toContain(
      '2026-12-29 节假日安排公布后重新计算：原 2027-01-05 届满，改为 2027-01-07',
    );
  });

  it('says so where the day stays: it is no longer provisional', async () => {
    const world = await opened();
    world.learn(year([['2027-01-01', '2027-01-03', '元旦']]));
    expect(await world.engine.recount(2027)).toBe(1);
    expect(await shown(world)).toMatchObject({ dueOn: '2027-01-05', isProvisional: false });
    expect((await shown(world)).ledger.map(({ words }) => words[0])).toContain('该年度节假日安排已公布，届满日不变');
  });

  it('is counted once however often, for every record there is, and writes no record that it does not touch', async () => {
    const world = await opened(120);
    const early = world.tables.of('yard.matter')[0]!;
    await act(world, lead, 'decide', early.id);
    world.learn(longer);
    expect([await world.engine.recount(2027), await world.engine.recount(2027)]).toEqual([120, 0]);
    expect(world.tables.of('yard.matter').every(({ values }) => values['decideDue'] === '2027-01-07')).toBe(true);
    expect([await world.engine.recount(2026), await world.engine.recount(2030)]).toEqual([0, 0]);
  });

  it('that is corrected counts anew what went by the wrong one', async () => {
    const world = await opened();
    world.learn(year([['2027-01-01', '2027-01-03', '元旦']]));
    await world.engine.recount(2027);
    world.learn(longer);
    expect(await world.engine.recount(2027)).toBe(1);
    expect(matter(world).values['decideDue']).toBe('2027-01-07');
  });

  it('moves the day on which people are told, and what the machine does', async () => {
    const world = await opened();
    world.learn(longer);
    await world.engine.recount(2027);
    world.move('2027-01-06');
    await world.engine.strike();
    expect([matter(world).state, world.tables.added.notice.map(({ words }) => words[0])]).toEqual(['open', ['事项即将到期：2027-01-07。']]);
    world.move('2027-01-08');
    await world.engine.strike();
    expect(matter(world).state).toBe('lapsed');
  });

  it('that nobody has imported is never a reason to refuse', async () => {
    const world = newWorld([yard], '2031-05-05T01:00:00.000Z');
    expect(await act(world, clerk, 'open')).toMatchObject({ done: { state: 'open' } });
    expect(await shown(world)).toMatchObject({ dueOn: '2031-05-12', isProvisional: true });
  });
});
