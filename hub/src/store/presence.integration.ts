import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { OperationRow } from '../ports/index.js';
import type { Stores } from './index.js';
import { body, delivery, gateTo, message, twoProcesses, type Gate, type TestDatabase } from './testing/index.js';

let database: TestDatabase;
let other: Stores;
twoProcesses((made, _one, second) => {
  [database, other] = [made, second];
});

let gate: Gate;
let mortal: Stores;
beforeEach(async () => {
  await database.rows('TRUNCATE delivery, departure, message, message_body, outbox, block, attempt, operation, operation_message');
  await database.rows(`DELETE FROM lease WHERE name = 'job'`);
  gate = await gateTo(database.url);
  mortal = await database.open({ url: gate.url });
});
afterEach(() => gate.cut());

interface InHand {
  readonly retry: string;
  readonly sent: string;
  readonly operation: string;
}

const never = (): Promise<never> => new Promise<never>(() => undefined);

/** One of everything a process can have in hand. */
async function takenByMortal(): Promise<InHand> {
  const [retry, sent] = [message({ key: 'in' }), message({ direction: 'out', system: 'court', key: 'out' })];
  const [due, out] = [delivery(retry), delivery(sent)];
  const operation: OperationRow = {
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
    chosen: { ids: 1 },
    orders: { confirmed: false, reason: null, target: null, waves: [1], perSecond: 50, tolerated: 0 },
    progress: { total: 0, done: 0, failed: 0, refused: 0, running: 0, wave: 0, step: 0, left: 0, forgiven: 0 },
    halt: null,
    dryRun: null,
  };
  await other.store.transact(async (unit) => {
    for (const [row, stage, of] of [
      [retry, 'received', due],
      [sent, 'mapped', out],
    ] as const) {
      unit.add('message', row);
      unit.add('body', body(row, stage));
      unit.add('delivery', of);
    }
    await other.operations.prepare(unit, operation, { ids: [retry.id] });
    await other.operations.save(unit, operation, 0);
  });
  expect(await mortal.flow.leaseIncoming(5)).toHaveLength(1);
  expect(await mortal.operations.lease()).toMatchObject({ id: operation.id });
  await new Promise<void>(
    (taken) =>
      void mortal.flow.dispatch(10, 10, () => {
        taken();
        return never();
      }),
  );
  await new Promise<void>(
    (taken) =>
      void mortal.leases
        .run('job', () => {
          taken();
          return never();
        })
        .catch(() => undefined),
  ); // it dies with it
  return { retry: due.id, sent: out.id, operation: operation.id };
}

/** What the other can take now. */
async function takenByOther(): Promise<unknown> {
  return {
    retry: (await other.flow.leaseIncoming(5)).length,
    sent: await other.flow.recall(),
    operation: (await other.operations.lease()) === null ? 0 : 1,
    job: (await other.leases.run('job', () => Promise.resolve())) === 'done' ? 1 : 0,
  };
}
const everything = { retry: 1, sent: 1, operation: 1, job: 1 };
const nothing = { retry: 0, sent: 0, operation: 0, job: 0 };

/** Seconds by the database's clock since the process that has this was seen. */
const unseenFor = async (id: string): Promise<number> =>
  (
    await database.rows(
      'SELECT extract(epoch FROM now() - p.seen_at)::float8 AS seconds FROM delivery d JOIN process p ON p.id = d.holder WHERE d.id = $1',
      [id],
    )
  )[0]?.['seconds'] as number;

describe('What a process has in hand', () => {
  it('goes on within five seconds in another when its connections are cut, not before, and is its own again when it comes back to nothing', async () => {
    const inHand = await takenByMortal();
    expect(await takenByOther()).toEqual(nothing);
    await gate.cut();
    const began = performance.now();
    for (let unseen = await unseenFor(inHand.retry); unseen < 3; unseen = await unseenFor(inHand.retry)) {
      expect(await takenByOther()).toEqual(nothing);
      await pause(50);
    }
    let taken = { ...nothing };
    while (JSON.stringify(taken) !== JSON.stringify(everything)) {
      const now = (await takenByOther()) as typeof nothing;
      taken = {
        retry: taken.retry || now.retry,
        sent: taken.sent || now.sent,
        operation: taken.operation || now.operation,
        job: taken.job || now.job,
      };
      expect((performance.now() - began) / 1000).toBeLessThan(5);
      await pause(50);
    }
    // Back among the living, it finds everything in the hands of the other.
    await gate.open();
    await mortal.store.recovered();
    expect(await mortal.flow.leaseIncoming(5)).toEqual([]);
    expect(await mortal.operations.lease()).toBeNull();
    expect(await mortal.flow.recall()).toBe(0);
  });

  it('is free at once when it stops in order', async () => {
    const { retry } = await takenByMortal();
    const [holder] = await database.rows('SELECT p.id FROM process p JOIN delivery d ON d.holder = p.id WHERE d.id = $1', [retry]);
    await mortal.close();
    expect(await takenByOther()).toEqual(everything);
    expect(await database.rows('SELECT 1 FROM process WHERE id = $1', [holder!['id']])).toEqual([]);
  });

  it('stays its own while it lives, however long, and it takes it again where its turn failed', async () => {
    const { retry } = await takenByMortal();
    const begun = (await database.rows('SELECT now() AS at'))[0]!['at'] as Date;
    for (
      let lived = 0;
      lived < 4.5;
      [{ lived }] = (await database.rows('SELECT extract(epoch FROM now() - $1::timestamptz)::float8 AS lived', [begun])) as [
        { lived: number },
      ]
    ) {
      expect(await takenByOther()).toEqual(nothing);
      await pause(200);
    }
    expect((await mortal.flow.leaseIncoming(5)).map(({ delivery: { id } }) => id)).toEqual([retry]);
  });

  it('is done once where it was only taken for dead: whoever is later meets the fence of the attempt', async () => {
    const { retry } = await takenByMortal();
    await database.rows(`UPDATE process SET seen_at = now() - interval '10 seconds'`);
    const [leased] = await other.flow.leaseIncoming(5);
    expect(leased?.delivery.id).toBe(retry);
    const claim = (stores: Stores): Promise<number> =>
      stores.store.transact(async (unit) => {
        const { size } = await unit.claim(`area#${leased!.delivery.attempt + 1}`, [leased!.delivery.messageId]);
        if (size > 0) await unit.settle([{ deliveryId: retry, state: 'done', from: ['due', 'later'], attempt: 1 }]);
        return size;
      });
    expect((await Promise.all([claim(mortal), claim(other)])).toSorted()).toEqual([0, 1]);
  });
});
