import { describe, expect, it } from 'vitest';
import { entry } from '../../../engine/testing/index.js';
import { eventWorld, type EventWorld } from '../testing/events.js';
import { offOf, peersRule } from './peers.js';

let serial = 0;
/** So many acts of an office, issued in a month, each for so many yuan. */
function acts(at: EventWorld, office: string, category: string, month: string, [count, yuan]: readonly [number, number]): void {
  for (let i = 0; i < count; i++)
    at.world.tables.put({
      ...entry('notary.act', `P${++serial}`, {
        office,
        category,
        issuedOn: `${month}-${String(1 + (i % 28)).padStart(2, '0')}`,
        ownFee: yuan * 100,
      }),
      state: 'issued',
    });
}
const found = (at: EventWorld) =>
  at
    .warnings()
    .filter(({ values }) => values['model'] === 'peers')
    .map(({ values }) => [values['office'], values['level'], values['value'], values['period'], values['theme']]);
/** GZ-01 beside five others of its class. */
async function compared(own: readonly [number, number]): Promise<EventWorld> {
  const at = eventWorld('2026-03-03T02:00:00.000Z');
  acts(at, 'GZ-01', 'district', '2026-02', own);
  for (const office of ['d1', 'd2', 'd3', 'd4', 'd5']) acts(at, office, 'district', '2026-02', [10, 400]);
  // Of another class, and of another month: neither says anything of it.
  acts(at, 'GZ-03', 'city', '2026-02', [10, 4000]);
  acts(at, 'd1', 'district', '2026-01', [10, 4000]);
  await at.world.engine.patrol();
  return at;
}

describe('the fee of an act beside that of peers (N41)', () => {
  it('N41: ±50 % off the mean of the other offices of the class is yellow, the limit included, ±100 % red', async () => {
    expect(found(await compared([10, 600]))).toContainEqual(['GZ-01', 'yellow', '+50.0%', '2026-02', 'deviation']);
    expect(found(await compared([10, 200]))).toContainEqual(['GZ-01', 'yellow', '−50.0%', '2026-02', 'deviation']);
    expect(found(await compared([10, 800]))).toContainEqual(['GZ-01', 'red', '+100.0%', '2026-02', 'deviation']);
    expect(found(await compared([10, 599])).filter(([office]) => office === 'GZ-01')).toEqual([]);
  });

  it('N41: of too few acts nothing is said, nor where there is nobody to compare with', async () => {
    expect(found(await compared([9, 800])).filter(([office]) => office === 'GZ-01')).toEqual([]);
    const alone = eventWorld('2026-03-03T02:00:00.000Z');
    acts(alone, 'GZ-01', 'district', '2026-02', [20, 800]);
    await alone.world.engine.patrol();
    expect(found(alone)).toEqual([]);
    expect([offOf(100, null), offOf(null, 100), offOf(100, 0)]).toEqual([null, null, null]);
  });

  it('N41: of a class with fewer than five offices all others are peers', async () => {
    const at = eventWorld('2026-03-03T02:00:00.000Z');
    acts(at, 'GZ-02', 'mixed', '2026-02', [10, 800]);
    for (const office of ['d1', 'd2', 'd3', 'd4']) acts(at, office, 'district', '2026-02', [10, 400]);
    await at.world.engine.patrol();
    expect(found(at)).toContainEqual(['GZ-02', 'red', '+100.0%', '2026-02', 'deviation']);
  });

  it('N41: tried by another limit it says what it would find, and raises nothing', async () => {
    const at = await compared([10, 520]);
    const before = at.warnings().length;
    const { facts } = await at.world.engine.trial(peersRule, {
      value: { yellow: 30, red: 100, acts: 10 },
      districts: null,
      since: '2025-12-03T00:00:00.000Z',
    });
    expect(facts.map(({ subject, fact }) => [subject, fact.values?.['value']])).toContainEqual(['GZ-01', '+30.0%']);
    expect(at.warnings()).toHaveLength(before);
  });
});
