import { record as recorded } from '@fatong/contracts/expression';
import type { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { IndexRow, RecordRow, SeenType, TrayRow } from '../../ports/index.js';
import type { Stores } from '../index.js';
import { recordTable } from '../schema/index.js';
import { keyedHashes, newKeyRing } from '../secrecy/index.js';
import { at, explaining, indexRow, reportRow, rowsOf, testDatabase, types, type Read, type TestDatabase } from '../testing/index.js';
import { SqlRecordIndex } from './record-index.js';

let database: TestDatabase;
let stores: Stores;
let client: Client;

/** Sixty thousand matters of one unit through the years, of which a hundred are in hand; twenty thousand in hand of others. */
beforeAll(async () => {
  database = await testDatabase(types);
  stores = await database.open();
  client = await database.client();
  await client.query('SET synchronous_commit = on'); // a vacuum marks nothing as seen by all whose commit is not on the disk
  await client.query(`INSERT INTO record_index (type, record_id, number, title, state, owner_unit, district, next_due, opened_at, changed_at, closed_at)
    SELECT CASE WHEN n % 2 = 0 THEN 'test.report' ELSE 'test.order' END, lpad(to_hex(n), 32, '0')::uuid, 'N-' || n, 'T' || n, 'open', 'unit/' || n % 50, '3101' || n % 16,
      CASE WHEN n % 3 = 0 THEN date '2026-01-01' + n % 300 END, now(), timestamptz '2026-03-01' + n * interval '1 second', CASE WHEN n > 100 AND n <= 60000 THEN now() END FROM generate_series(1, 80000) AS n`);
  await client.query(`INSERT INTO involvement (type, record_id, who, role, since)
    SELECT type, record_id, CASE WHEN n <= 60000 THEN 'unit/busy' ELSE 'unit/' || n % 50 END, 'handler', now()
    FROM record_index, LATERAL (SELECT substr(number, 3)::int AS n) AS x`);
  await client.query(`UPDATE involvement i SET in_hand_of = i.who
    FROM record_index x WHERE x.type = i.type AND x.record_id = i.record_id AND x.closed_at IS NULL`);
  await client.query(`INSERT INTO test_report (id, version, state, created_at, updated_at, source, source_id, state_version, groups, subject)
    SELECT record_id, 1, state, opened_at, changed_at, 's', number, 1, '{}', CASE WHEN number LIKE '%7' THEN 'sevens' ELSE 'others' END FROM record_index WHERE type = 'test.report'`);
  await client.query(`INSERT INTO test_report (id, version, state, created_at, updated_at, source, source_id, state_version, groups, subject)
    SELECT gen_random_uuid(), 1, 'open', now(), now(), 's', 'X-' || n, 1, '{}', 'sevens' FROM generate_series(1, 20000) AS n`);
  await client.query('VACUUM ANALYZE record_index, involvement, test_report');
});
afterAll(() => database.drop());

const city = [{ kind: 'city' }] as const;
const both: readonly SeenType[] = [
  { type: 'test.report', scopes: city },
  { type: 'test.order', scopes: city },
];

interface Explained {
  items: readonly TrayRow[];
  total: unknown;
  reads: readonly Read[];
  statements: number;
}

async function explained(seen: readonly SeenType[], who: readonly string[], limit = 50): Promise<Explained> {
  const reads: Read[] = [];
  let statements = 0;
  const session = explaining(client, (_, all) => {
    statements++;
    reads.push(...all);
  });
  const tables = new Map(types.map((type) => [type.name, recordTable(type)]));
  const index = new SqlRecordIndex({ database: { run: (work) => work(session) }, hashes: keyedHashes(newKeyRing()), tables });
  return { ...(await index.tray({ who, types: seen, limit })), reads, statements };
}

describe('The tray', () => {
  it('is one statement that reads what is in hand and no table beside, whatever the years have left', async () => {
    const others = Array.from(
      { length: 118 },
      (_, n): SeenType => ({ type: `other.type${n}`, scopes: n % 2 === 0 ? city : [{ kind: 'district', district: '31011' }] }),
    );
    const many = [...both, ...others];
    for (const who of [['unit/busy'], ['unit/busy', 'anna'], ['unit/7'], ['nobody']]) {
      const { reads, statements } = await explained(many, who);
      expect([who, statements, reads.filter(({ kind }) => kind === 'Seq Scan')]).toEqual([who, 1, []]);
      expect([who, rowsOf(reads) <= 1_200 || rowsOf(reads)]).toEqual([who, true]);
    }
  });

  it('shows what has a day first, by its day, then the latest changed, and counts all', async () => {
    const { items, total } = await explained(both, ['unit/busy'], 60);
    const number = ({ number: of }: TrayRow): number => Number(of!.slice(2));
    const [due, rest] = [items.filter(({ nextDue }) => nextDue !== null), items.filter(({ nextDue }) => nextDue === null)];
    expect([total, due.length, items.length, items.slice(0, 33)]).toEqual([100, 33, 60, due]);
    expect(due.map(({ nextDue }) => nextDue)).toEqual(due.map(({ nextDue }) => nextDue).toSorted());
    expect(due[0]).toMatchObject({ type: 'test.order', number: 'N-3', title: 'T3', state: 'open', role: 'handler', nextDue: '2026-01-04' });
    expect(rest.map(number)).toEqual(rest.map(number).toSorted((a, b) => b - a));
  });

  it('stays within the scopes of each type', async () => {
    const total = async (scopes: SeenType['scopes'], type = 'test.order'): Promise<unknown> =>
      (await explained([{ type, scopes }], ['unit/busy'], 200)).total;
    expect(await total(city)).toBe(50);
    expect(await total([])).toBe(0);
    expect(await total([{ kind: 'district', district: '31013' }])).toBe(7);
    expect(await total([{ kind: 'unit', unit: 'unit/3' }])).toBe(2);
    expect(
      await total([
        { kind: 'unit', unit: 'unit/3' },
        { kind: 'district', district: '31015' },
      ]),
    ).toBe(7);
    expect(await total([{ kind: 'involved', who: ['unit/busy'] }])).toBe(50);
    expect(await total([{ kind: 'involved', who: ['somebody'] }])).toBe(0);
  });

  it('asks the record itself where a scope depends on it, of the few rows that are left', async () => {
    const sevens = recorded<{ subject?: string }>((r) => r.subject.is('sevens'));
    await client.query(`UPDATE test_report SET subject = 'sevens' WHERE source_id = 'N-8'`);
    const { items, reads } = await explained([{ type: 'test.report', scopes: [{ kind: 'city', when: sevens }] }], ['unit/busy']);
    expect(items.map(({ number }) => number)).toEqual(['N-8']);
    expect(rowsOf(reads.filter(({ table }) => table === 'test_report'))).toBeLessThanOrEqual(100);
  });

  it('holds a record until it is over, and again when it is taken up anew, whoever came in between', async () => {
    const row: RecordRow = reportRow('turning');
    const write = (of: RecordRow, over: Partial<IndexRow>, who?: readonly string[]): Promise<void> =>
      stores.store.transact(async (unit) => {
        unit.save(of);
        unit.index({ ...indexRow(of), ...over });
        if (who)
          unit.involve(
            of.type,
            of.id,
            who.map((one) => ({ type: of.type, recordId: of.id, who: one, role: 'handler', since: at() })),
          );
        await Promise.resolve();
      });
    const held = async (who: string): Promise<unknown> =>
      (await stores.index.tray({ who: [who], types: both, limit: 5 })).items.map(({ id, nextDue }) => [id === row.id, nextDue]);
    await write(row, { nextDue: '2026-04-01' }, ['anna']);
    expect(await held('anna')).toEqual([[true, '2026-04-01']]);
    await write({ ...row, version: 1 }, { closedAt: at(9), isTurned: true });
    expect(await held('anna')).toEqual([]);
    await write({ ...row, version: 2 }, { closedAt: at(9) }, ['anna', 'bert']);
    expect([await held('anna'), await held('bert')]).toEqual([[], []]);
    await write({ ...row, version: 3 }, { closedAt: null, isTurned: true });
    expect([await held('anna'), await held('bert')]).toEqual([[[true, null]], [[true, null]]]);
  });
});
