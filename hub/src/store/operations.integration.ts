import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Choice, Held, MessageRow, OperationRow } from '../ports/index.js';
import type { Stores } from './index.js';
import { cause, delivery, message, twoProcesses, type TestDatabase } from './testing/index.js';

let database: TestDatabase;
let one: Stores;
let other: Stores;
twoProcesses((...made) => {
  [database, one, other] = made;
});
beforeEach(() => database.rows('TRUNCATE delivery, message, operation, operation_message'));

async function stored(over: Partial<MessageRow> = {}): Promise<MessageRow> {
  const row = message({ state: 'parked', cause: cause({ group: 'acted:a' }), ...over });
  await one.store.transact(async (unit) => {
    unit.add('message', row);
    unit.add('delivery', delivery(row, { state: 'parked', cause: row.cause }));
  });
  return row;
}

const made = (over: Partial<OperationRow> = {}): OperationRow => ({
  id: randomUUID(),
  kind: 'retry',
  state: 'prepared',
  version: 0,
  account: 'a1',
  unit: null,
  address: null,
  createdAt: new Date().toISOString(),
  updatedAt: new Date().toISOString(),
  endedAt: null,
  chosen: { ids: 0 },
  orders: { confirmed: false, reason: null, target: null, waves: [1], perSecond: 50, tolerated: 0 },
  progress: { total: 0, done: 0, failed: 0, refused: 0, running: 0, wave: 0, step: 0, left: 0, forgiven: 0 },
  halt: null,
  dryRun: null,
  ...over,
});

/** As whoever prepares does: what is held rolls everything back. */
async function prepare(stores: Stores, row: OperationRow, choice: Choice): Promise<number | readonly Held[]> {
  const refused = new Error('held');
  let held: readonly Held[] = [];
  return stores.store
    .transact(async (unit) => {
      const frozen = await stores.operations.prepare(unit, row, choice);
      held = frozen.held;
      if (held.length > 0) throw refused;
      await stores.operations.save(unit, row, 0);
      return frozen.total;
    })
    .catch((error: unknown) => {
      if (error !== refused) throw error;
      return held;
    });
}
const membersOf = async (id: string): Promise<(string | number)[][]> =>
  (await one.operations.members(id, { limit: 100 })).map(({ seq, messageId, state }) => [seq, messageId, state]);
const within = (work: (unit: Parameters<Parameters<Stores['store']['transact']>[0]>[0]) => Promise<unknown>): Promise<unknown> =>
  one.store.transact(work);

describe('Preparing an operation', () => {
  it('freezes the oldest of all systems, directions and types that a filter leaves', async () => {
    const begun = Date.now() - 60_000;
    const at = (second: number): string => new Date(begun + second * 1000).toISOString();
    const rows = [
      await stored({ receivedAt: at(4), system: 'b' }),
      await stored({ receivedAt: at(1), system: 'a' }),
      await stored({ receivedAt: at(3), system: 'a', direction: 'out', state: 'later' }),
      await stored({ receivedAt: at(2), system: 'b', type: 'test.other.v1' }),
      await stored({ receivedAt: at(5), system: 'a' }),
    ];
    const ids = (...places: readonly number[]): string[] => places.map((place) => rows[place]!.id);
    const frozen = async (choice: Omit<Extract<Choice, { filter: unknown }>, 'most'>, most = 100): Promise<unknown[]> => {
      const row = made();
      await prepare(one, row, { ...choice, most });
      const found = (await membersOf(row.id)).map(([, id]) => id);
      await within((unit) => one.operations.letGo(unit, row.id));
      return found;
    };
    expect(await frozen({ filter: {}, states: ['parked', 'later'] }, 4)).toEqual(ids(1, 3, 2, 0));
    expect(await frozen({ filter: { system: 'a' }, states: ['parked', 'later'] })).toEqual(ids(1, 2, 4));
    expect(await frozen({ filter: { direction: 'in', from: at(2), to: at(5) }, states: ['parked', 'later'] })).toEqual(ids(3, 0));
    expect(await frozen({ filter: { type: 'test.other.v1', state: 'parked' }, states: ['parked', 'later'] })).toEqual(ids(3));
    expect(await frozen({ filter: { system: 'b' }, states: ['done', 'parked'] })).toEqual(ids(3, 0));
  });

  it('freezes what a filter finds, oldest first, in the states asked for and no more than the most; what comes later is not in it', async () => {
    const at = (second: number): string => new Date(Date.now() - 60_000 + second * 1000).toISOString();
    const rows = [await stored({ receivedAt: at(2) }), await stored({ receivedAt: at(1) }), await stored({ receivedAt: at(3) })];
    await stored({ state: 'done' });
    await stored({ cause: cause({ group: 'acted:b' }) });
    const row = made();
    const choice = (group: string, most: number): Choice => ({ filter: { group }, states: ['parked', 'later'], most });
    expect(await prepare(one, row, choice('acted:a', 100))).toBe(3);
    await stored();
    expect(await membersOf(row.id)).toEqual([
      [1, rows[1]!.id, 'waiting'],
      [2, rows[0]!.id, 'waiting'],
      [3, rows[2]!.id, 'waiting'],
    ]);
    expect(await prepare(one, made(), { filter: { system: rows[0]!.system, state: 'done' }, states: ['parked', 'later'], most: 1 })).toBe(
      0,
    );
    expect(await prepare(one, made(), { filter: { group: 'acted:b', direction: 'in', from: at(0) }, states: ['parked'], most: 1 })).toBe(1);
  });

  it('takes messages that are named as they are named, unknown ones too, and nothing that is no id', async () => {
    const row = await stored();
    const [nobody, of] = [randomUUID(), made()];
    expect(await prepare(one, of, { ids: [row.id, nobody, 'no-id', row.id] })).toBe(2);
    expect((await one.operations.members(of.id, { limit: 10 })).map(({ messageId, messageAt }) => [messageId, messageAt === null])).toEqual(
      [
        [row.id, false],
        [nobody, true],
      ],
    );
  });

  it('by two at once gives each message to one alone; the other hears whose it is, and nothing of his stays', async () => {
    const rows = await Promise.all(Array.from({ length: 30 }, () => stored()));
    for (let round = 0; round < 5; round++) {
      const [mine, theirs] = [made(), made({ account: 'a2' })];
      const ids = rows.map(({ id }) => id);
      const results = await Promise.all([
        prepare(one, mine, { ids }),
        prepare(
          other,
          theirs,
          round % 2 === 0 ? { ids: ids.toReversed().slice(5) } : { filter: { group: 'acted:a' }, states: ['parked'], most: 100 },
        ),
      ]);
      const [winner, loser] = typeof results[0] === 'number' ? [mine, theirs] : [theirs, mine];
      expect(results.filter((result) => typeof result !== 'number')).toMatchObject([[{ operation: winner.id, account: winner.account }]]);
      expect([await one.operations.operation(loser.id), await membersOf(loser.id)]).toEqual([null, []]);
      expect(await within((unit) => one.operations.holding(unit, ids))).toMatchObject([{ operation: winner.id }]);
      await within(async (unit) => {
        const row = await one.operations.locked(unit, winner.id);
        await one.operations.letGo(unit, winner.id);
        await one.operations.save(unit, { ...row!, state: 'cancelled' }, null);
      });
      expect(await within((unit) => one.operations.holding(unit, ids))).toEqual([]);
    }
  });
});

describe('An operation as a row', () => {
  it('is taken by one process at a time when it is due, until it is saved or given back', async () => {
    const row = made();
    await stored().then(({ id }) => prepare(one, row, { ids: [id] }));
    const taken = await Promise.all([one.operations.lease(), other.operations.lease()]);
    expect(taken.filter((found) => found !== null)).toMatchObject([{ id: row.id, version: 1 }]);
    await one.operations.giveBack(row.id, -1);
    expect(await other.operations.lease()).toMatchObject({ id: row.id });
    expect(await one.operations.lease()).toBeNull();
    await within(async (unit) => one.operations.save(unit, { ...(await one.operations.locked(unit, row.id))!, state: 'paused' }, null));
    expect(await other.operations.lease()).toBeNull();
    await other.operations.giveBack(row.id, 0);
    expect(await other.operations.lease()).toBeNull();
  });

  it('knows which of its members are settled, with what became of them, and keeps what is marked', async () => {
    const rows = [await stored(), await stored(), await stored()];
    const row = made();
    await prepare(one, row, { ids: rows.map(({ id }) => id) });
    const order = (await one.operations.members(row.id, { limit: 10 })).map(({ messageId }) => messageId);
    await within((unit) =>
      one.operations.mark(
        unit,
        row.id,
        [1, 2].map((seq) => ({ seq, state: 'running' as const, wave: 1 })),
      ),
    );
    const settle = async (id: string, state: 'due' | 'done'): Promise<void> => {
      const [of] = await one.messages.deliveries(id);
      await within((unit) => unit.settle([{ deliveryId: of!.id, state, cause: null }]));
    };
    await settle(order[0]!, 'due');
    expect(await one.operations.settled(row.id, 10)).toEqual([
      { seq: 2, messageId: order[1], state: 'parked', words: ['出错', 'It failed'] },
    ]);
    await settle(order[0]!, 'done');
    expect((await one.operations.settled(row.id, 1)).map(({ seq, state }) => [seq, state])).toEqual([[1, 'done']]);
    await within((unit) =>
      one.operations.mark(unit, row.id, [
        { seq: 1, state: 'done' },
        { seq: 2, state: 'failed', why: ['出错', 'It failed'] },
      ]),
    );
    expect(await one.operations.settled(row.id, 10)).toEqual([]);
    expect(await one.operations.members(row.id, { after: 1, limit: 1 })).toMatchObject([
      { seq: 2, state: 'failed', wave: 1, why: ['出错', 'It failed'] },
    ]);
  });

  it('is listed with everybody’s, newest first, in pages, open ones or ended ones', async () => {
    const rows: OperationRow[] = [];
    for (let n = 0; n < 5; n++) {
      const row = made({ account: n % 2 === 0 ? 'a1' : 'a2', createdAt: new Date(Date.now() + n * 1000).toISOString() });
      await prepare(one, row, { ids: [(await stored()).id] });
      if (n < 2)
        await within(async (unit) => one.operations.save(unit, { ...(await one.operations.locked(unit, row.id))!, state: 'done' }, null));
      rows.unshift(row);
    }
    const first = await other.operations.list({ limit: 3 });
    const second = await other.operations.list({ limit: 3, cursor: first.next! });
    expect([...first.items, ...second.items].map(({ id }) => id)).toEqual(rows.map(({ id }) => id));
    expect([
      (await one.operations.list({ isOpen: true, limit: 10 })).items.length,
      (await one.operations.list({ isOpen: false, limit: 10 })).items.map(({ endedAt }) => endedAt !== null),
      (await one.operations.list({ account: 'a2', kind: 'retry', limit: 10 })).total,
    ]).toEqual([3, [true, true], 2]);
  });

  it('goes with its members 90 days after it has ended, an open one never', async () => {
    const [old, open] = [made(), made()];
    await prepare(one, old, { ids: [(await stored()).id] });
    await prepare(one, open, { ids: [(await stored()).id] });
    await within(async (unit) => one.operations.save(unit, { ...(await one.operations.locked(unit, old.id))!, state: 'done' }, null));
    await database.rows(`UPDATE operation SET ended_at = now() - interval '91 days' WHERE ended_at IS NOT NULL`);
    await one.sweep();
    expect(
      await Promise.all([old, open].map(async ({ id }) => [(await one.operations.operation(id)) !== null, (await membersOf(id)).length])),
    ).toEqual([
      [false, 0],
      [true, 1],
    ]);
  });
});
