import { beforeEach, describe, expect, it } from 'vitest';
import { city, entry, merit, newWorld, somebody, type World } from '../testing/index.js';

const clerk = somebody('clerk', ['merit.clerk'], city);
let world: World;
let key = 0;
const found = async (weight: number): Promise<string> => {
  const opened = await world.engine.perform({
    viewer: clerk,
    type: 'merit.foul',
    action: 'open',
    form: { player: 'p', weight },
    idempotencyKey: `f${++key}`,
  });
  if ('refused' in opened) throw new Error(JSON.stringify(opened.refused));
  await world.engine.perform({
    viewer: clerk,
    type: 'merit.foul',
    id: opened.done.id,
    action: 'find',
    version: opened.done.version,
    form: { foundOn: '2026-03-01' },
    idempotencyKey: `f${++key}`,
  });
  return opened.done.id;
};
const talks = () => world.tables.of('merit.talk');

describe('a rule whose facts open one proposal each', () => {
  beforeEach(() => {
    world = newWorld([merit]);
    world.tables.put({ ...entry('merit.player', 'p', { code: 'P1' }), state: 'active' });
  });

  it('opens one for each fact, with what that fact says, and adds none to another that nobody has taken up', async () => {
    const [first, second] = [await found(7), await found(9)];
    expect(talks().map(({ state, values: { player, foul, weight } }) => ({ state, player, foul, weight }))).toEqual([
      { state: 'due', player: 'p', foul: first, weight: 7 },
      { state: 'due', player: 'p', foul: second, weight: 9 },
    ]);
  });

  it('answers each fact once, and none that its parameter leaves out', async () => {
    await found(4);
    expect(talks()).toEqual([]);
    await found(5);
    await found(6);
    expect([
      talks().length,
      world.tables.added.ruleFact.map(({ rule, proposal }) => [rule, talks().some(({ id }) => id === proposal)]),
    ]).toEqual([
      2,
      [
        ['merit.talk', true],
        ['merit.talk', true],
      ],
    ]);
  });
});
