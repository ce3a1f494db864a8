import { beforeEach, describe, expect, it } from 'vitest';
import type { DeliveryRow, InHand, OperationRow, OutboxRow } from '../ports/index.js';
import type { Stores } from './index.js';
import { body, delivery, fact, message, twoProcesses, type TestDatabase } from './testing/index.js';

/** Processes that die with something in hand: each is a store of its own that is never heard of again. */

let database: TestDatabase;
let other: Stores;
twoProcesses((made, _one, second) => {
  [database, other] = [made, second];
});
beforeEach(async () => {
  await database.rows('TRUNCATE delivery, departure, message, message_body, outbox, block, attempt, operation, operation_message');
});

async function incoming(count: number): Promise<DeliveryRow[]> {
  const rows = Array.from({ length: count }, (_, i) => message({ key: `k${i}`, state: 'due' }));
  const due = rows.map((row) => delivery(row));
  await other.store.transact((unit) => {
    for (const [i, row] of rows.entries()) {
      unit.add('message', row);
      unit.add('body', body(row));
      unit.add('delivery', due[i]!);
    }
    return Promise.resolve();
  });
  return due;
}

/** A process takes something in hand and dies with it, as everybody sees by the database's clock. */
async function dies(take: (mortal: Stores) => Promise<unknown>): Promise<void> {
  await other.flow.leaseIncoming(0); // the living are seen
  const mortal = await database.open();
  await take(mortal);
  const [own] = await database.rows('SELECT id FROM process ORDER BY begun_at DESC LIMIT 1');
  // It shows itself each second; its death stops that.
  await mortal.close();
  await database.rows(`INSERT INTO process (id, host, begun_at, seen_at) VALUES ($1, 'dead', now(), now() - interval '10 seconds')`, [
    own!['id'],
  ]);
}

const leased = async (limit = 20): Promise<[string, number][]> =>
  (await other.flow.leaseIncoming(limit)).map(({ delivery: { id }, deaths }) => [id, deaths]);
const settle = (id: string, state: 'done' | 'parked' | 'due'): Promise<unknown> =>
  other.store.transact((unit) => unit.settle([{ deliveryId: id, state }]));

describe('An incoming delivery', () => {
  it('that was in hand when its process died comes after those that were not yet begun, and alone; what was settled before is not blamed', async () => {
    const [first, second, third, fourth] = (await incoming(4)) as [DeliveryRow, DeliveryRow, DeliveryRow, DeliveryRow];
    await dies(async (mortal) => {
      await mortal.flow.leaseIncoming(3);
      await mortal.store.transact((unit) => unit.settle([{ deliveryId: first.id, state: 'done' }]));
    });
    expect(await leased()).toEqual([
      [third.id, 0],
      [fourth.id, 0],
    ]);
    for (const { id } of [third, fourth]) await settle(id, 'done');
    expect(await leased()).toEqual([[second.id, 1]]);
  });

  it('is blamed for each death anew, those with fewest deaths coming first, one at a time', async () => {
    const [one, two] = (await incoming(2)) as [DeliveryRow, DeliveryRow];
    await dies((mortal) => mortal.flow.leaseIncoming(20));
    await dies(async (mortal) => expect((await mortal.flow.leaseIncoming(20)).map(({ delivery: { id } }) => id)).toEqual([two.id]));
    await dies(async (mortal) => expect((await mortal.flow.leaseIncoming(20)).map(({ delivery: { id } }) => id)).toEqual([one.id]));
    expect(await leased()).toEqual([[two.id, 1]]);
    await settle(two.id, 'done');
    expect(await leased()).toEqual([[one.id, 2]]);
  });

  it('begins anew with whatever settles it, as a person’s retry', async () => {
    const [one] = (await incoming(1)) as [DeliveryRow];
    await dies((mortal) => mortal.flow.leaseIncoming(20));
    await settle(one.id, 'parked');
    await settle(one.id, 'due');
    expect(await leased()).toEqual([[one.id, 0]]);
  });

  it('of a process that stopped in order blames nothing', async () => {
    const [one] = (await incoming(1)) as [DeliveryRow];
    const leaving = await database.open();
    await leaving.flow.leaseIncoming(20);
    await leaving.close();
    expect(await leased()).toEqual([[one.id, 0]]);
  });

  it('is counted once, however many see the death at once, and not while somebody who lives after all settles it', async () => {
    const [one] = (await incoming(1)) as [DeliveryRow];
    await dies((mortal) => mortal.flow.leaseIncoming(20));
    const third = await database.open();
    const seen = (await Promise.all([other, third, other, third].map(({ flow }) => flow.leaseIncoming(20)))).flat();
    expect(new Set(seen.map(({ deaths }) => deaths))).toEqual(new Set([1]));
    await third.close();
    await settle(one.id, 'due');
    await dies((mortal) => mortal.flow.leaseIncoming(20));
    const living = await database.client();
    await living.query('BEGIN');
    await living.query('SELECT 1 FROM delivery WHERE id = $1 FOR UPDATE', [one.id]);
    expect(await leased()).toEqual([]);
    await living.query('ROLLBACK');
    expect(await leased()).toEqual([[one.id, 0]]);
  });
});

describe('An operation', () => {
  it('knows of the processes that died with it in hand until one has carried it on', async () => {
    const at = new Date().toISOString();
    const row: OperationRow = {
      id: fact().id,
      kind: 'retry',
      state: 'running',
      version: 0,
      account: 'a1',
      unit: null,
      address: null,
      createdAt: at,
      updatedAt: at,
      endedAt: null,
      chosen: { ids: 1 },
      orders: { confirmed: false, reason: null, target: null, waves: [1], perSecond: 50, tolerated: 0 },
      progress: { total: 0, done: 0, failed: 0, refused: 0, running: 0, wave: 0, step: 0, left: 0, forgiven: 0 },
      halt: null,
      dryRun: null,
    };
    await other.store.transact(async (unit) => {
      await other.operations.prepare(unit, row, { ids: [row.id] });
      await other.operations.save(unit, row, 0);
    });
    for (let death = 0; death < 2; death++) await dies((mortal) => mortal.operations.lease());
    expect(await other.operations.lease()).toMatchObject({ id: row.id, deaths: 2 });
    await other.store.transact((unit) => other.operations.save(unit, row, 0));
    expect(await other.operations.lease()).toMatchObject({ id: row.id, deaths: 0 });
  });
});

describe('A fact', () => {
  const stated = (facts: readonly OutboxRow[]): Promise<void> =>
    other.store.transact((unit) => Promise.resolve(facts.forEach((one) => unit.add('outbox', one))));
  const nothing = (facts: readonly OutboxRow[]) => facts.map(({ id }) => ({ factId: id, messages: [], bodies: [], deliveries: [] }));
  /** It gets so far and no further. */
  const fallsOver =
    (killer: string) =>
    (facts: readonly OutboxRow[]): Promise<never[]> =>
      facts.some(({ id }) => id === killer) ? Promise.reject(new Error('dead')) : Promise.reject(new Error('something else'));

  it('that was stated when a process died is expanded alone from then on, in order; after that many come at once again', async () => {
    const facts = [fact(), fact(), fact()];
    await stated(facts);
    await dies((mortal) => mortal.flow.expand(9, fallsOver(facts[0]!.id)).catch(() => undefined));
    const later = [fact(), fact()];
    const batches: (readonly (OutboxRow & InHand)[])[] = [];
    const take = (of: readonly (OutboxRow & InHand)[]) => {
      batches.push(of);
      return Promise.resolve(nothing(of));
    };
    expect(await other.flow.expand(9, take)).toBe(1);
    await stated(later);
    while ((await other.flow.expand(9, take)) > 0);
    expect(batches.map((of) => of.map(({ id }) => id))).toEqual([...facts.map(({ id }) => [id]), later.map(({ id }) => id)]);
    expect(batches.flat().map(({ deaths }) => deaths)).toEqual([0, 0, 0, 0, 0]);
  });

  it('that was begun alone and killed is known by how often', async () => {
    const facts = [fact(), fact()];
    await stated(facts);
    for (let death = 0; death < 4; death++) await dies((mortal) => mortal.flow.expand(9, fallsOver(facts[0]!.id)).catch(() => undefined));
    const seen: [string, number][] = [];
    while (
      (await other.flow.expand(9, (of) => {
        seen.push(...of.map(({ id, deaths }): [string, number] => [id, deaths]));
        return Promise.resolve(nothing(of));
      })) > 0
    );
    expect(seen).toEqual([
      [facts[0]!.id, 3],
      [facts[1]!.id, 0],
    ]);
  });
});
