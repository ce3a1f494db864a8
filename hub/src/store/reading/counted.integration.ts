import { record as recorded } from '@fatong/contracts/expression';
import type { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SeenType, StateCount } from '../../ports/index.js';
import { recordTable } from '../schema/index.js';
import { keyedHashes, newKeyRing } from '../secrecy/index.js';
import { explaining, testDatabase, types, type Read, type TestDatabase } from '../testing/index.js';
import { SqlRecordIndex } from './record-index.js';

let database: TestDatabase;
let client: Client;

/** Of 40,000 records of four types 4,000 are not over; one in a hundred of those involves anna. */
beforeAll(async () => {
  database = await testDatabase(types);
  client = await database.client();
  await client.query('SET synchronous_commit = on'); // a vacuum marks nothing as seen by all whose commit is not on the disk
  await client.query(`INSERT INTO record_index (type, record_id, title, state, owner_unit, district, opened_at, changed_at, closed_at)
    SELECT CASE n % 4 WHEN 0 THEN 'test.report' ELSE 'other.type' || n % 4 END, lpad(to_hex(n), 32, '0')::uuid, 'T' || n, CASE WHEN n % 5 = 0 THEN 'answered' WHEN n % 5 = 1 THEN NULL ELSE 'open' END,
      'unit/' || n % 50, 'd' || n % 7, now(), now(), CASE WHEN n > 4000 THEN now() END FROM generate_series(1, 40000) AS n`);
  await client.query(`INSERT INTO involvement (type, record_id, who, role, since, in_hand_of)
    SELECT type, record_id, 'anna', 'part', now(), CASE WHEN closed_at IS NULL THEN 'anna' END FROM record_index WHERE substr(title, 2)::int % 100 = 0`);
  await client.query(`INSERT INTO test_report (id, version, state, created_at, updated_at, source, source_id, state_version, groups, subject)
    SELECT record_id, 1, state, opened_at, changed_at, 's', title, 1, '{}', CASE WHEN title LIKE '%00' THEN 'round' ELSE 'others' END FROM record_index WHERE type = 'test.report'`);
  await client.query('VACUUM ANALYZE record_index, involvement, test_report');
});
afterAll(() => database.drop());

const seenAs = (...scopes: SeenType['scopes']): readonly SeenType[] =>
  ['test.report', 'other.type1', 'other.type2', 'other.type3'].map((type) => ({ type, scopes }));

async function counted(
  seen: readonly SeenType[],
): Promise<{ counts: readonly StateCount[]; all: number; reads: readonly Read[]; statements: number }> {
  const reads: Read[] = [];
  let statements = 0;
  const session = explaining(client, (_, found) => {
    statements++;
    reads.push(...found);
  });
  const tables = new Map(types.map((type) => [type.name, recordTable(type)]));
  const counts = await new SqlRecordIndex({ database: { run: (work) => work(session) }, hashes: keyedHashes(newKeyRing()), tables }).counts(
    seen,
  );
  return { counts, all: counts.reduce((sum, { count }) => sum + count, 0), reads, statements };
}

describe('The counts of a home page', () => {
  it('are one statement for all types that reads nothing of what is over', async () => {
    for (const seen of [
      seenAs({ kind: 'city' }),
      seenAs({ kind: 'district', district: 'd3' }),
      seenAs({ kind: 'unit', unit: 'unit/7' }, { kind: 'involved', who: ['anna'] }),
    ]) {
      const { reads, statements } = await counted(seen);
      expect([statements, reads.filter(({ kind }) => kind === 'Seq Scan')]).toEqual([1, []]);
      expect(reads.reduce((sum, { rows }) => sum + rows, 0)).toBeLessThanOrEqual(4_100);
    }
  });

  it('tell types and states apart, also that which no master has told', async () => {
    const { counts, all } = await counted(seenAs({ kind: 'city' }));
    expect([all, counts.length]).toEqual([4_000, 12]);
    expect(counts).toContainEqual({ type: 'test.report', state: 'open', count: 600 });
    expect(counts).toContainEqual({ type: 'other.type1', state: null, count: 200 });
  });

  it('stay within the scopes, and count once what is seen twice', async () => {
    expect((await counted([])).counts).toEqual([]);
    expect((await counted(seenAs({ kind: 'district', district: 'd3' }))).all).toBe(572);
    expect((await counted(seenAs({ kind: 'involved', who: ['anna'] }))).all).toBe(40);
    expect((await counted(seenAs({ kind: 'unit', unit: 'unit/0' }))).all).toBe(80);
    expect((await counted(seenAs({ kind: 'unit', unit: 'unit/0' }, { kind: 'involved', who: ['anna'] }))).all).toBe(80);
    const round = recorded<{ subject?: string }>((r) => r.subject.is('round'));
    expect((await counted([{ type: 'test.report', scopes: [{ kind: 'city', when: round }] }])).all).toBe(40);
  });
});
