import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { DeliveryRow, Unit } from '../ports/index.js';
import type { Stores } from './index.js';
import { cause, delivery, message, testDatabase, types, type TestDatabase } from './testing/index.js';

let database: TestDatabase;
let stores: Stores;

beforeAll(async () => {
  database = await testDatabase(types);
  stores = await database.open();
});
afterAll(() => database.drop());
beforeEach(() => database.rows('TRUNCATE delivery, message, failure_group, failure_hour'));

const within = (work: (unit: Unit) => void | Promise<unknown>): Promise<void> =>
  stores.store.transact(async (unit) => {
    await work(unit);
  });
async function parked(group: string, key: string): Promise<DeliveryRow> {
  const row = message({ key, state: 'parked' });
  const made = delivery(row, { state: 'parked', cause: cause({ group }) });
  await within((unit) => {
    unit.add('message', row);
    unit.add('delivery', made);
  });
  return made;
}

describe('A failure group', () => {
  it('counts what failed, now and ever, by the hour, and says when first and last', async () => {
    const first = await parked('acted:a', 'k1');
    await parked('acted:a', 'k2');
    await parked('acted:b', 'k3');
    await within((unit) => unit.settle([{ deliveryId: first.id, state: 'later', attempt: 2, cause: cause({ group: 'acted:a' }) }]));
    const groups = await stores.messages.failureGroups();
    expect(groups.map(({ group, count, total, state }) => [group, count, total, state]).toSorted()).toEqual([
      ['acted:a', 2, 3, 'parked'],
      ['acted:b', 1, 1, 'parked'],
    ]);
    for (const { trend, total, firstAt, lastAt } of groups)
      expect([trend.length, trend.at(-1)! + trend.at(-2)!, firstAt <= lastAt]).toEqual([24, total, true]);
  });

  it('resolves itself when nothing of it is open, is shown so only when asked for, and opens again with the next failure', async () => {
    const { id } = await parked('acted:a', 'k1');
    await within((unit) => unit.settle([{ deliveryId: id, state: 'done', cause: null }]));
    expect(await stores.messages.failureGroups()).toEqual([]);
    expect(await stores.messages.failureGroups(true)).toMatchObject([{ group: 'acted:a', state: 'resolved', count: 0, total: 1 }]);
    await parked('acted:a', 'k2');
    expect(await stores.messages.failureGroups()).toMatchObject([{ group: 'acted:a', state: 'parked', count: 1, total: 2 }]);
  });

  it('keeps owner and note beyond its members, and of two who note at once the second hears it', async () => {
    const { id } = await parked('acted:a', 'k1');
    const { id: group } = (await stores.messages.failureGroups())[0]!;
    const note = (version: number, text: string): Promise<boolean> =>
      stores.store.transact((unit) => unit.noteFailure({ group, owner: 'operator', note: text, by: 'a1', version }));
    expect([await note(0, 'asked the court'), await note(0, 'late')]).toEqual([true, false]);
    await within((unit) => unit.settle([{ deliveryId: id, state: 'done', cause: null }]));
    expect(await stores.messages.failureGroups(true)).toMatchObject([
      { owner: 'operator', note: 'asked the court', notedBy: 'a1', version: 1 },
    ]);
    expect(
      await stores.store.transact((unit) => unit.noteFailure({ group: 'in-none', owner: null, note: null, by: 'a1', version: 0 })),
    ).toBe(false);
  });
});
