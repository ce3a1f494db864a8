import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dice } from '@fatong/contracts';
import { Database } from './connect.js';
import type { Stores } from './index.js';
import type { MessageRow } from '../ports/index.js';
import { message, silent, testDatabase, types, type TestDatabase } from './testing/index.js';

let database: TestDatabase;
let one: Stores;

beforeAll(async () => {
  database = await testDatabase(types);
  one = await database.open();
});
afterAll(() => database.drop());

const put = (rows: readonly MessageRow[]): Promise<void> =>
  one.store.transact(async (unit) => {
    for (const row of rows) unit.add('message', row);
    await Promise.resolve();
  });
const kept = (rows: readonly MessageRow[]): Promise<ReadonlyMap<string, MessageRow>> => one.flow.messages(rows.map(({ id }) => id));

describe('A batch of messages', () => {
  it('is kept as it was given, whichever of its columns hold one value only', async () => {
    const chances = dice(20261126);
    const hostile = ['a', '"{},\\', 'NULL', '案由，\n', ' ', "'; --"];
    const some = (): string => hostile[chances.between(0, hostile.length - 1)]!;
    for (let round = 0; round < 30; round++) {
      const size = chances.between(14, 40);
      const is = Array.from({ length: 7 }, () => chances.between(0, 2));
      /** In this batch a column holds one value, none, or another in every row. */
      const of = (which: number, same: string): string | undefined => [same, undefined, some()][is[which]!];
      const same = some();
      const rows = Array.from({ length: size }, () =>
        message({
          key: of(0, same) ?? 'k',
          system: is[1] === 2 ? some() : 's',
          direction: is[2] === 2 && chances.between(0, 1) === 1 ? 'out' : 'in',
          size: is[3] === 2 ? chances.between(1, 9) : 7,
          ...definedOf({ subject: of(4, same), sourceVersion: of(5, same), record: of(6, same) }),
        }),
      );
      await put(rows);
      const found = await kept(rows);
      expect(rows.map(({ id }) => found.get(id))).toEqual(rows);
    }
  });
});

describe('Statements of one transaction', () => {
  it('are done while we are busy, in the order asked: none waits until we have heard of the one before', async () => {
    const direct = new Database({ url: database.url, log: silent });
    try {
      const when = { text: 'SELECT clock_timestamp() AS at' };
      const answers = await direct.transaction(async (session) => {
        const both = [session.query<{ at: string }>(when), session.query<{ at: string }>(when)];
        await new Promise(setImmediate);
        Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1_000); // busy: nothing is heard meanwhile
        const until = Date.now();
        return { until, times: (await Promise.all(both)).map(({ rows }) => Date.parse(rows[0]!.at)) };
      });
      expect(answers.times[1]).toBeGreaterThanOrEqual(answers.times[0]!);
      expect(answers.times[1]).toBeLessThan(answers.until - 500);
    } finally {
      await direct.close();
    }
  });

  it('that take too long are called off, and say that the database answers', async () => {
    const direct = new Database({ url: database.url, log: silent, statementTimeout: 50 });
    try {
      await expect(direct.run((session) => session.query({ text: 'SELECT pg_sleep(60)' }))).rejects.toMatchObject({
        name: 'StoreAway',
        answers: true,
      });
      await expect(direct.run((session) => session.query({ text: 'SELECT 1 AS one' }))).resolves.toMatchObject({ rows: [{ one: 1 }] });
    } finally {
      await direct.close();
    }
  });

  it('have no effect once one has failed: that one is told, and the connection serves the next', async () => {
    const [first, second] = [message(), message()];
    await put([first]);
    await expect(
      one.store.transact(async (unit) => {
        unit.add('message', first);
        unit.add('message', second);
        unit.add('body', {
          messageId: second.id,
          receivedAt: second.receivedAt,
          stage: 'received',
          contentType: 'text/plain',
          body: Buffer.from('x'),
        });
        await Promise.resolve();
      }),
    ).rejects.toThrow(/duplicate key/);
    expect([...(await kept([first, second])).keys()]).toEqual([first.id]);
    await put([second]);
    expect((await kept([second])).size).toBe(1);
  });
});

const definedOf = <T extends object>(values: T): { [K in keyof T]?: NonNullable<T[K]> } =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as { [K in keyof T]?: NonNullable<T[K]> };
