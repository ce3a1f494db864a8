import { beforeEach, describe, expect, it } from 'vitest';
import { uuidv7 } from '../platform/index.js';
import type { UploadLock } from '../ports/index.js';
import type { Stores } from './index.js';
import { event, fact, keeperRow, twoProcesses, type TestDatabase } from './testing/index.js';

let database: TestDatabase;
let one: Stores;
let other: Stores;
twoProcesses((...made) => {
  [database, one, other] = made;
});

const lock: UploadLock = {
  upload: 'test.ledger',
  month: '2026-03',
  at: '2026-04-02T01:00:00.000Z',
  account: 'lead',
  total: 7,
  digest: 'a'.repeat(64),
};
const read = (of = other, month = lock.month) => of.store.transact((unit) => unit.uploadLock(lock.upload, month));

describe('months of a ledger (L26)', () => {
  beforeEach(() => database.rows('TRUNCATE upload_lock, record_event, outbox'));

  it('L26: are locked and opened again, each for itself, as every process sees', async () => {
    expect(await read()).toBeNull();
    await one.store.transact((unit) => unit.lockUpload(lock));
    expect([await read(), await read(other, '2026-04')]).toEqual([lock, null]);
    const open = () => one.store.transact((unit) => unit.unlockUpload(lock.upload, lock.month));
    expect([await open(), await open(), await read()]).toEqual([true, false, null]);
  });

  it('L26: who locks waits for who reports, and who comes after finds it locked', async () => {
    const order: string[] = [];
    const [begun, go] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    const reporting = one.store.transact(async (unit) => {
      await unit.uploadLock(lock.upload, lock.month);
      begun.resolve();
      await go.promise;
      order.push('reported');
    });
    await begun.promise;
    const locking = other.store.transact(async (unit) => {
      await unit.uploadLock(lock.upload, lock.month, 'alone');
      order.push('locked');
      await unit.lockUpload(lock);
    });
    go.resolve();
    await Promise.all([reporting, locking]);
    expect([order, await read(one)]).toEqual([['reported', 'locked'], lock]);
  });

  it('L26: read what was stated and the timelines of many records at once, and nothing of others', async () => {
    const [first, second, third] = [keeperRow(uuidv7()), keeperRow(uuidv7()), keeperRow(uuidv7())];
    const said = fact({ data: { secret: '内容' } });
    await one.store.transact(async (unit) => {
      unit.add('outbox', said);
      for (const row of [first, first, second, third]) unit.add('event', event(row, { kind: 'action' }));
      await Promise.resolve();
    });
    const timelines = await other.records.timelines(first.type, [first.id, second.id, 'none']);
    expect([...timelines].map(([id, events]) => [id, events.length]).toSorted()).toEqual(
      [
        [first.id, 2],
        [second.id, 1],
      ].toSorted(),
    );
    expect(await other.records.stated([said.id, uuidv7(), 'none'])).toMatchObject(new Map([[said.id, { data: { secret: '内容' } }]]));
  });
});
