import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Client } from 'pg';
import { mayKnow, rolesIn, scopesOf } from './access/index.js';
import { openEngine, type Engine } from './engine/index.js';
import { city, somebody, yard } from './engine/testing/index.js';
import { silent, testDatabase, type TestDatabase } from './store/testing/index.js';

const at = '2026-11-27T01:00:00.000Z';
const [lead, clerk] = [somebody('lead', ['yard.lead'], city), somebody('clerk', ['yard.clerk'], city)];

let database: TestDatabase;
let holder: Client;
/** Two hubs. */
let engines: readonly Engine[];
beforeAll(async () => {
  database = await testDatabase(yard.records);
  holder = await database.client();
  engines = await Promise.all(
    [1, 2].map(async () => {
      const stores = await database.open();
      const rights = { rolesIn, scopesOf, mayKnow };
      return openEngine({ areas: [yard], store: stores.store, records: stores.records, rights, systems: {}, log: silent, clock: () => at });
    }),
  );
});
afterAll(() => database.drop());

interface Keeper {
  readonly id: string;
  readonly code: string;
}

async function keeper(code: string): Promise<Keeper> {
  const admitted = await engines[0]!.perform({
    viewer: lead,
    type: 'yard.keeper',
    action: 'admit',
    idempotencyKey: randomUUID(),
    form: { code },
  });
  expect(admitted).toMatchObject({ done: { version: 1 } });
  return { id: (await database.rows(`SELECT id FROM yard_keeper WHERE code = '${code}'`))[0]!['id'] as string, code };
}
const leave = (hub: number, who: typeof lead, { id }: Keeper) =>
  engines[hub]!.perform({ viewer: who, type: 'yard.keeper', action: 'leave', id, version: 1, idempotencyKey: randomUUID(), form: {} });
const open = (hub: number, { id }: Keeper) =>
  engines[hub]!.perform({
    viewer: clerk,
    type: 'yard.matter',
    action: 'open',
    idempotencyKey: randomUUID(),
    form: { subject: '投诉', keeper: id },
  });

/** While others come, in this order, to a keeper whom somebody holds: each waits behind the one before. */
async function inThisOrder<T>({ id }: Keeper, acts: readonly (() => Promise<T>)[]): Promise<T[]> {
  await holder.query('BEGIN');
  await holder.query('SELECT 1 FROM yard_keeper WHERE id = $1 FOR UPDATE', [id]);
  const begun: Promise<T>[] = [];
  for (const act of acts) {
    begun.push(act());
    await expect.poll(waiting, { timeout: 20_000, interval: 20 }).toBe(begun.length);
  }
  await holder.query('COMMIT');
  return Promise.all(begun);
}
const waiting = async (): Promise<number> =>
  Number(
    (await database.rows(`SELECT count(*) AS n FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`))[0]![
      'n'
    ],
  );

const refused = { refused: { why: [expect.stringMatching(/^尚有未了事项。（YM\d+）$/) as string, expect.any(String) as string] } };
const states = async ({ id }: Keeper): Promise<unknown> => [
  (await database.rows(`SELECT state FROM yard_keeper WHERE id = '${id}'`)).map(({ state }) => state),
  (await database.rows(`SELECT state FROM yard_matter WHERE keeper = '${id}'`)).map(({ state }) => state),
];

describe('An act that another record bars, in the same second as that record comes,', () => {
  it('waits for it and is refused, with its number: whichever of two officials asks, in whichever hub', async () => {
    const one = await keeper('waits');
    const [opened, first, second] = await inThisOrder<object>(one, [
      () => open(1, one),
      () => leave(0, lead, one),
      () => leave(1, clerk, one),
    ]);
    expect(opened).toMatchObject({ done: { version: 1 } });
    expect([first, second]).toMatchObject([refused, refused]);
    expect(await states(one)).toEqual([['serving'], ['open']]);
  });

  it('is done once where it came first; the second official is too late, and what comes then is of somebody who has gone', async () => {
    const one = await keeper('goes');
    const [first, second, opened] = await inThisOrder<object>(one, [
      () => leave(0, lead, one),
      () => leave(1, clerk, one),
      () => open(1, one),
    ]);
    expect(first).toMatchObject({ done: { version: 2 } });
    expect(second).toMatchObject({ refused: { problem: 'stale-version' } });
    expect(opened).toMatchObject({ done: { version: 1 } });
    expect(await states(one)).toEqual([['gone'], ['open']]);
  });

  it('is done by one at most, however they come at once in no order, and the record is as it says', async () => {
    for (let n = 0; n < 10; n++) {
      const one = await keeper(`race-${n}`);
      const [opened, ...left] = await Promise.all([open(n % 2, one), leave(0, lead, one), leave(1, clerk, one)]);
      expect(opened).toMatchObject({ done: { version: 1 } });
      const done = left.filter((outcome) => 'done' in outcome).length;
      expect(done).toBeLessThanOrEqual(1);
      expect(await states(one)).toEqual([[done === 1 ? 'gone' : 'serving'], ['open']]);
    }
  });
});
