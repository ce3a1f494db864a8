import type { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { coverOf, noRules, type LineRules } from '../ports/index.js';
import type { Session } from './connect.js';
import { chooseProbes, dispatchable, foundInLanes, freezeFound, leaseIncoming } from './dialects/index.js';
import { heed } from './line-rules.js';
import { parsers } from './parsers.js';
import { testDatabase, type TestDatabase } from './testing/index.js';

const many = 20_000;
/** However much waits or is stored, a turn of a worker and an order of a person read no more than this. */
const few = 3_000;
const me = '00000000-0000-7000-8000-000000000001';
let database: TestDatabase;
let client: Client;

/** A stopped system with very much held in both directions, a partner whose circuit is open with as much, as much that has just been released, and as much whose time has not come. */
beforeAll(async () => {
  database = await testDatabase([]);
  client = await database.client();
  const insert = (system: string, direction: 'in' | 'out', state: string): Promise<unknown> =>
    client.query(
      `INSERT INTO delivery (id, message_id, message_at, direction, target, system, type, key, state, due_at, attempt, created_at, updated_at)
    SELECT gen_random_uuid(), gen_random_uuid(), now() - interval '1 second' * n, $2, CASE WHEN $2 = 'in' THEN 'area' ELSE $1 END, $1, $1 || '.' || $2 || '.v1', 'k-' || n, $3, now() - interval '1 second' * CASE WHEN $1 = 'resting' THEN -3600 ELSE 1 END, 0, now(), now() FROM generate_series(1, ${many}) AS n`,
      [system, direction, state],
    );
  for (const [system, direction, state] of [
    ['stopped', 'in', 'held'],
    ['stopped', 'out', 'held'],
    ['down', 'out', 'held'],
    ['released', 'in', 'due'],
    ['released', 'out', 'later'],
    ['resting', 'in', 'later'],
    ['any', 'out', 'done'],
  ] as const)
    await insert(system, direction, state);
  await client.query('INSERT INTO message_lane SELECT DISTINCT system, direction, type FROM delivery');
  await client.query(`INSERT INTO message (id, received_at, direction, system, type, source, time, key, digest, size, state, stages, unreadable)
    SELECT gen_random_uuid(), now() - interval '1 second' * (${many} - n), 'in', s, s || '.v1', 's', 'x', 'k-' || n, 'd', 1, t, '[]', false FROM generate_series(1, ${many}) AS n, (VALUES ('busy', 'done'), ('other', 'parked'), ('rare', 'parked')) AS v(s, t) WHERE s <> 'rare' OR n > ${many} - 10`);
  await client.query('INSERT INTO message_lane SELECT DISTINCT system, direction, type FROM message');
  for (const table of ['delivery', 'message']) await client.query(`VACUUM ANALYZE ${table}`);
  await client.query('SET plan_cache_mode = force_generic_plan');
});
afterAll(() => database.drop());

interface Node {
  readonly 'Relation Name'?: string;
  readonly 'Actual Rows': number;
  readonly 'Actual Loops': number;
  readonly 'Rows Removed by Filter'?: number;
  readonly Plans?: readonly Node[];
}
const readOf = (node: Node): number =>
  (/^(?:delivery|message_(?:p\d+|default))$/.test(node['Relation Name'] ?? '')
    ? (node['Actual Rows'] + (node['Rows Removed by Filter'] ?? 0)) * node['Actual Loops']
    : 0) + (node.Plans ?? []).reduce((sum, plan) => sum + readOf(plan), 0);
const literal = (value: unknown): string =>
  value === null ? 'NULL' : `'${(value as string | number | boolean).toString().replaceAll("'", "''")}'`;

/** How many deliveries and messages the statements of this work read, as the database itself says of the plans it makes for any values. All is rolled back. */
async function reading(work: (session: Session) => Promise<unknown>): Promise<number> {
  let read = 0;
  const session: Session = {
    async query({ text }, values = []) {
      await client.query(`SAVEPOINT before; PREPARE asked AS ${text}`);
      const {
        rows: [plan],
      } = await client.query<{ 'QUERY PLAN': [{ Plan: Node }] }>(
        `EXPLAIN (ANALYZE, FORMAT JSON) EXECUTE asked${values.length > 0 ? `(${values.map(literal).join()})` : ''}`,
      );
      read += readOf(plan!['QUERY PLAN'][0].Plan);
      await client.query('ROLLBACK TO before; DEALLOCATE asked');
      const { rows, rowCount } = await client.query({ text, values: [...values], types: parsers });
      return { rows: rows as never[], count: rowCount ?? 0 };
    },
  };
  await client.query('BEGIN');
  await work(session).finally(() => client.query('ROLLBACK'));
  return read;
}

const circuit = {
  system: 'down',
  since: '2026-01-05T01:00:00.000Z',
  retryAt: '2026-01-05T01:00:00.000Z',
  probe: null,
  words: ['没有答复', 'no answer'],
} as const;
const rules: LineRules = {
  ...noRules,
  circuits: [circuit],
  stops: [{ id: 's', scope: 'system', name: 'stopped', reason: 'test', account: 'a', since: circuit.since }],
};

describe('However much waits', () => {
  it('looking whether anything is held or released against the rules reads little of it', async () => {
    expect(await reading(async (session) => expect(await heed(session, rules)).toBe(0))).toBeLessThan(few);
  });

  it('choosing what tries a partner again reads little of it', async () => {
    expect(
      await reading(async (session) => {
        await session.query({
          text: `INSERT INTO circuit (system, opened_at, retry_at, pause, words) VALUES ('down', now(), now() - interval '1 second', 30, '[]')`,
        });
        expect(await chooseProbes(session, { except: [], types: [] })).toHaveLength(1);
      }),
    ).toBeLessThan(few);
  });

  it('what comes next of what is due is found by reading little of it', async () => {
    const cover = coverOf(rules);
    expect(await reading(async (session) => expect(await leaseIncoming(session, 20, me, cover)).toHaveLength(20))).toBeLessThan(few);
    expect(
      await reading(async (session) =>
        expect(await dispatchable(session, { credit: 200, limit: 200, targets: undefined, stopped: cover })).toHaveLength(200),
      ),
    ).toBeLessThan(few);
  });

  it('that nothing is due is found by reading little of what comes later', async () => {
    await client.query(`UPDATE delivery SET state = 'parked' WHERE state = 'due' AND direction = 'in'`);
    await client.query('VACUUM ANALYZE delivery');
    expect(await reading(async (session) => expect(await leaseIncoming(session, 20, me, coverOf(rules))).toEqual([]))).toBeLessThan(few);
  });

  it('what an operation is for is found by reading little of what is done with, or of others', async () => {
    const found = foundInLanes({
      where: ['l."system" = $2'],
      within: [],
      states: '$1',
      isOpen: true,
      values: ['{parked,later}', 'rare'],
      most: 100,
    });
    expect(await reading(async (session) => expect(await freezeFound(session, me, found)).toEqual({ total: 10, added: 10 }))).toBeLessThan(
      few,
    );
    const any = foundInLanes({ where: [], within: [], states: '$1', isOpen: true, values: ['{parked,later}'], most: 100 });
    expect(await reading(async (session) => expect(await freezeFound(session, me, any)).toEqual({ total: 100, added: 100 }))).toBeLessThan(
      few,
    );
  });
});
