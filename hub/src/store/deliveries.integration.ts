import type { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Cover } from '../ports/index.js';
import type { Session } from './connect.js';
import * as sql from './dialects/index.js';
import { Loads } from './reading/loads.js';
import { explaining, rowsOf, testDatabase, types, type Read, type TestDatabase } from './testing/index.js';

let database: TestDatabase;
let client: Client;

/** Of four systems in both directions: many done, a tenth as many parked, waiting, or to be asked about later, and fifty of each other state. */
beforeAll(async () => {
  database = await testDatabase(types);
  client = await database.client();
  await client.query('SET synchronous_commit = on'); // a vacuum marks nothing as seen by all whose commit is not on the disk
  const put = (state: string, count: number, due = '-3 hours'): Promise<unknown> =>
    client.query(`INSERT INTO delivery (id, message_id, message_at, direction, target, system, type, key, state, due_at, attempt, created_at, updated_at)
    SELECT gen_random_uuid(), gen_random_uuid(), now(), CASE WHEN n % 2 = 0 THEN 'in' ELSE 'out' END, CASE WHEN n % 2 = 0 THEN 'area' ELSE 's' || n % 4 END, 's' || n % 4, 't' || n % 8, '${state}' || n, '${state}', now() + interval '${due}', 1, now(), now() - interval '2 hours'
    FROM generate_series(1, ${count}) AS n`);
  for (const state of ['parked', 'waiting']) await put(state, 4_000);
  await put('unknown', 4_000, '1 hour');
  await put('done', 80_000);
  for (const state of ['due', 'later', 'held', 'unknown', 'sent']) await put(state, 50);
  await client.query(
    `INSERT INTO circuit (system, opened_at, retry_at, pause, words) VALUES ('s1', now(), now() - interval '1 minute', 30, '[]')`,
  );
  await client.query('INSERT INTO message_lane SELECT DISTINCT system, direction, type FROM delivery');
  await client.query('VACUUM ANALYZE delivery, message_lane');
});
afterAll(() => database.drop());

const nothing: Cover = { all: false, systems: [], types: [], targets: [], probes: [] };
const everything: Cover = { ...nothing, all: true };
const me = '00000000-0000-0000-0000-000000000001';

/** What is asked again and again while the hub runs. */
const asked: Readonly<Record<string, (session: Session) => Promise<unknown>>> = {
  'which keys are free': (session) => sql.freeKeys(session, 's1', ['parked1', 'new']),
  'how many are under way': (session) => sql.countUnderWay(session, 's1', 1_000),
  'what may leave': (session) => sql.dispatchable(session, { credit: 100, limit: 100, targets: undefined, stopped: nothing }),
  'what comes in': (session) => sql.leaseIncoming(session, 100, me, nothing),
  'what was never heard of': (session) => sql.overdue(session, 100, 3_600, []),
  'whose outcome is unknown': (session) => sql.askable(session, ['s1', 's3'], { limit: 100, soonest: 1, latest: 10 }, nothing),
  'what tries a circuit': (session) => sql.chooseProbes(session, { except: [], types: [] }),
  'what is to be held': (session) => sql.holdCovered(session, everything),
  'what is let go': (session) => sql.releaseUncovered(session, nothing),
};

describe('Looking for deliveries', () => {
  it('reads no more than what is looked for, however many are parked or wait: each statement by an index', async () => {
    for (const [name, ask] of Object.entries(asked)) {
      const all: Read[] = [];
      await ask(explaining(client, (_, reads) => all.push(...reads.filter(({ table }) => table === 'delivery'))));
      expect([name, all.length > 0, all.filter(({ kind }) => kind === 'Seq Scan')]).toEqual([name, true, []]);
      expect([name, rowsOf(all) <= 600 || rowsOf(all)]).toEqual([name, true]);
    }
  });

  it('counts the backlog in an index alone', async () => {
    const all: Read[] = [];
    const backlog = await new Loads().backlog(explaining(client, (_, reads) => all.push(...reads)));
    expect(all.map(({ kind }) => kind)).toEqual(['Index Only Scan']);
    expect(backlog.filter(({ state }) => state === 'parked').reduce((sum, { count }) => sum + count, 0)).toBe(4_000);
  });
});
