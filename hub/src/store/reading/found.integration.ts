import { record as recorded } from '@fatong/contracts/expression';
import type { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RecordKey, SearchFound, SeenType } from '../../ports/index.js';
import type { Stores } from '../index.js';
import { recordTable } from '../schema/index.js';
import { keyedHashes, newKeyRing } from '../secrecy/index.js';
import { explaining, indexRow, reportRow, rowsOf, testDatabase, types, type Read, type TestDatabase } from '../testing/index.js';
import { SqlRecordIndex } from './record-index.js';

let database: TestDatabase;
let stores: Stores;
let client: Client;

/** Eight types of ten thousand records; all numbers begin alike, every hundredth record has a name of its own and an identifier. */
beforeAll(async () => {
  database = await testDatabase(types);
  stores = await database.open();
  client = await database.client();
  await client.query('SET synchronous_commit = on'); // a vacuum marks nothing as seen by all whose commit is not on the disk
  await client.query(`INSERT INTO record_index (type, record_id, number, title, state, owner_unit, district, opened_at, changed_at)
    SELECT CASE n % 8 WHEN 0 THEN 'test.report' ELSE 'other.type' || n % 8 END, lpad(to_hex(n), 32, '0')::uuid, 'SLX-' || lpad(n::text, 6, '0'), 'T' || n, 'open', 'unit/' || n % 500,
      'd' || n % 7, now(), timestamptz '2026-03-01' + n * interval '1 second' FROM generate_series(1, 80000) AS n`);
  await client.query(`INSERT INTO record_key SELECT type, record_id, number, false, owner_unit, district FROM record_index`);
  await client.query(`INSERT INTO record_key SELECT type, record_id, '王' || title, false, owner_unit, district FROM record_index`);
  await client.query(
    `INSERT INTO record_key SELECT type, record_id, '9131' || title || 'X', true, owner_unit, district FROM record_index WHERE substr(title, 2)::int % 100 = 0`,
  );
  const involve = (who: string, which: string): Promise<unknown> =>
    client.query(
      `INSERT INTO involvement (type, record_id, who, role, since)
    SELECT type, record_id, $1, 'part', now() FROM record_index, LATERAL (SELECT substr(title, 2)::int AS n) AS x WHERE ${which}`,
      [who],
    );
  await involve('anna', 'n % 8000 IN (17, 40)');
  await involve('association', 'n % 3 <> 0');
  await client.query(`INSERT INTO test_report (id, version, state, created_at, updated_at, source, source_id, state_version, groups, subject)
    SELECT record_id, 1, state, opened_at, changed_at, 's', number, 1, '{}', CASE WHEN number LIKE '%00' THEN 'round' ELSE 'others' END FROM record_index WHERE type = 'test.report'`);
  await client.query('VACUUM ANALYZE record_index, record_key, involvement, test_report');
});
afterAll(() => database.drop());

const seenAs = (...scopes: SeenType['scopes']): readonly SeenType[] =>
  ['test.report', ...Array.from({ length: 7 }, (_, n) => `other.type${n + 1}`)].map((type) => ({ type, scopes }));
const everything = seenAs({ kind: 'city' });

async function explained(text: string, seen = everything): Promise<SearchFound & { reads: readonly Read[]; statements: number }> {
  const reads: Read[] = [];
  let statements = 0;
  const session = explaining(client, (_, all) => {
    statements++;
    reads.push(...all);
  });
  const tables = new Map(types.map((type) => [type.name, recordTable(type)]));
  const index = new SqlRecordIndex({ database: { run: (work) => work(session) }, hashes: keyedHashes(newKeyRing()), tables });
  return { ...(await index.search({ text, types: seen, ofAType: 20, limit: 50 })), reads, statements };
}
const titles = async (text: string, seen = everything): Promise<string[]> =>
  (await explained(text, seen)).items.map(({ title }) => title).toSorted();

describe('The search', () => {
  it('is one statement through indexes over a bounded number of rows, whatever begins so and whoever asks', async () => {
    const readers = {
      city: everything,
      district: seenAs({ kind: 'district', district: 'd3' }),
      firm: seenAs({ kind: 'unit', unit: 'unit/7' }, { kind: 'involved', who: ['unit/7'] }),
      person: seenAs({ kind: 'involved', who: ['anna'] }),
      association: seenAs({ kind: 'involved', who: ['association'] }),
      nobody: seenAs({ kind: 'involved', who: ['nobody'] }),
    };
    for (const [name, seen] of Object.entries(readers))
      for (const text of ['SLX', 'SLX-0400', 'slx', '王T4', '王T44444', 'nothing']) {
        const { reads, statements } = await explained(text, seen);
        expect([name, text, statements, reads.filter(({ kind }) => kind === 'Seq Scan')]).toEqual([name, text, 1, []]);
        expect([name, text, rowsOf(reads) <= 20_000 || rowsOf(reads)]).toEqual([name, text, true]);
      }
  });

  it('finds the keys that begin with the text in any case, an identifier by all of it, and nothing by the middle of a key', async () => {
    expect(await titles('SLX-000017')).toEqual(['T17']);
    expect(await titles('王T7777')).toEqual([
      'T7777',
      'T77770',
      'T77771',
      'T77772',
      'T77773',
      'T77774',
      'T77775',
      'T77776',
      'T77777',
      'T77778',
      'T77779',
    ]);
    expect(await titles('9131T300X')).toEqual(['T300']);
    expect(await titles('9131t300x')).toEqual(['T300']);
    expect(await titles('slx-000017')).toEqual(['T17']);
    for (const text of ['9131T300', 'T17', '%', '王_']) expect(await titles(text)).toEqual([]);
  });

  it('shows of each type the latest changed, twenty at most, in the order of the types, and says that there is more', async () => {
    const { items, total, isPart } = await explained('王T7');
    expect([items.length, new Set(items.slice(0, 20).map(({ type }) => type)).size, items[20]?.type, isPart, total]).toEqual([
      50,
      1,
      'other.type1',
      true,
      { atLeast: 400 },
    ]);
    const ages = items.slice(0, 20).map(({ title }) => Number(title.slice(1)));
    expect(ages).toEqual(ages.toSorted((a, b) => b - a));
    expect(await explained('王T7777')).toMatchObject({ total: 11, isPart: false });
  });

  it('stays within the scopes of each type, any of which suffices', async () => {
    expect(await titles('SLX', seenAs({ kind: 'involved', who: ['anna'] }))).toHaveLength(20);
    expect(await titles('SLX-0080', seenAs({ kind: 'involved', who: ['anna'] }))).toEqual(['T8017', 'T8040']);
    expect(await titles('SLX-00001', seenAs({ kind: 'district', district: 'd3' }))).toEqual(['T10', 'T17']);
    const several = seenAs({ kind: 'district', district: 'd3' }, { kind: 'unit', unit: 'unit/17' }, { kind: 'unit', unit: 'unit/12' });
    expect(await titles('SLX-00001', several)).toEqual(['T10', 'T12', 'T17']);
    expect(await titles('SLX-000017', [])).toEqual([]);
    const round = recorded<{ subject?: string }>((r) => r.subject.is('round'));
    expect(await titles('SLX-0000', [{ type: 'test.report', scopes: [{ kind: 'city', when: round }] }])).toEqual([]);
    expect(await titles('SLX-0002', [{ type: 'test.report', scopes: [{ kind: 'city', when: round }] }])).toEqual(['T200']);
  });

  it('finds a record by what it is called now, and by nothing it was called before', async () => {
    const row = reportRow('renamed');
    const write = (version: number, keys?: readonly RecordKey[]): Promise<void> =>
      stores.store.transact(async (unit) => {
        unit.save({ ...row, version });
        unit.index({ ...indexRow(row), ...(keys && { keys }) });
        await Promise.resolve();
      });
    const found = async (text: string): Promise<number> =>
      (await stores.index.search({ text, types: everything, ofAType: 20, limit: 50 })).items.length;
    await write(0, [
      { key: '赵甲', isWhole: false },
      { key: 'ID1', isWhole: true },
    ]);
    expect([await found('赵'), await found('ID1'), await found('ID')]).toEqual([1, 1, 0]);
    await write(1);
    expect([await found('赵'), await found('ID1')]).toEqual([1, 1]);
    await write(2, [
      { key: '钱乙', isWhole: false },
      { key: 'ID1', isWhole: false },
    ]);
    expect([await found('赵'), await found('钱'), await found('ID')]).toEqual([0, 1, 1]);
  });
});
