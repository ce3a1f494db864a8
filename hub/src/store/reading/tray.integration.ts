import { record as recorded } from '@fatong/contracts/expression';
import type { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AskedPage, IndexRow, InvolvedQuery, InvolvedRow, RecordRow, SeenType, TurnRow } from '../../ports/index.js';
import type { Stores } from '../index.js';
import { recordTable } from '../schema/index.js';
import { keyedHashes, newKeyRing } from '../secrecy/index.js';
import { at, event, explaining, indexRow, reportRow, rowsOf, testDatabase, types, type Read, type TestDatabase } from '../testing/index.js';
import { SqlRecordIndex } from './record-index.js';

let database: TestDatabase;
let stores: Stores;
let client: Client;

/** Sixty thousand matters of one unit through the years, of which a hundred are in hand; twenty thousand in hand of others. On every second in hand something is asked, of one role in forty. */
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
  await client.query(`INSERT INTO record_turn (type, record_id, action, address, role, since, due_on, asked_by, barred)
    SELECT type, record_id, 'decide', 'test.clerk' || n % 40 || '@*', 'test.clerk' || n % 40, opened_at, next_due, 'bert', CASE WHEN n % 16 = 0 THEN ',anna,' END
    FROM record_index, LATERAL (SELECT substr(number, 3)::int AS n) AS x WHERE closed_at IS NULL AND n % 2 = 0`);
  await client.query('VACUUM ANALYZE record_index, involvement, test_report, record_turn');
});
afterAll(() => database.drop());

const city = [{ kind: 'city' }] as const;
const both: readonly SeenType[] = [
  { type: 'test.report', scopes: city },
  { type: 'test.order', scopes: city },
];

const now = { day: '2026-05-04', week: '2026-05-10', at: '2026-05-04T01:00:00.000Z' };

/** What an index answers, with what its statements read. */
async function explained<T>(
  ask: (index: SqlRecordIndex) => Promise<T>,
): Promise<{ answer: T; reads: readonly Read[]; statements: number }> {
  const reads: Read[] = [];
  let statements = 0;
  const session = explaining(client, (_, all) => {
    statements++;
    reads.push(...all);
  });
  const tables = new Map(types.map((type) => [type.name, recordTable(type)]));
  const index = new SqlRecordIndex({ database: { run: (work) => work(session) }, hashes: keyedHashes(newKeyRing()), tables });
  return { answer: await ask(index), reads, statements };
}
type InHand = Awaited<ReturnType<SqlRecordIndex['involved']>>;
const inHand = (who: readonly string[], over: Partial<InvolvedQuery> = {}) =>
  explained<InHand>((index) =>
    index.involved({ who, types: both, limit: 50, list: 'progress', addresses: ['test.nobody@*'], account: 'anna', ...over }),
  );
const asked = (addresses: readonly string[], over: { account?: string; types?: readonly SeenType[]; limit?: number } = {}) =>
  explained<AskedPage>((index) => index.asked({ addresses, account: 'carl', types: both, limit: 50, now, ...over }));

const others = Array.from(
  { length: 118 },
  (_, n): SeenType => ({ type: `other.type${n}`, scopes: n % 2 === 0 ? city : [{ kind: 'district', district: '31011' }] }),
);
const many = [...both, ...others];

describe('What is asked of somebody', () => {
  it('is one statement through the addresses where he looks, whatever the number of types and of what is asked of others', async () => {
    for (const addresses of [['test.clerk2@*'], ['test.clerk2@*', 'test.clerk4@*', 'test.clerk4@district:310101'], ['test.nobody@*']]) {
      const { reads, statements } = await asked(addresses, { types: many });
      expect([addresses, statements, reads.filter(({ kind }) => kind === 'Seq Scan')]).toEqual([addresses, 1, []]);
      expect([addresses, rowsOf(reads) <= 2_500 || rowsOf(reads)]).toEqual([addresses, true]);
    }
    const counts = await explained((index) => index.askedCounts({ addresses: ['test.clerk2@*'], account: 'carl', types: many, now }));
    expect([counts.statements, counts.reads.filter(({ kind }) => kind === 'Seq Scan')]).toEqual([1, []]);
    expect(rowsOf(counts.reads)).toBeLessThanOrEqual(1_200);
  });

  it('of what somebody has in hand as much waits for others as the list says, counted in one statement through an index', async () => {
    for (const who of [['anna'], ['bert', 'carl']]) {
      const query = { who, types: both, addresses: ['test.nobody@*'], account: 'anna' };
      const { answer, reads, statements } = await explained((index) => index.waiting(query));
      const { total } = (await inHand(who, { list: 'waiting', limit: 200 })).answer;
      expect([who, answer, statements, reads.filter(({ kind }) => kind === 'Seq Scan')]).toEqual([who, total, 1, []]);
    }
  });

  it('stands by its day, what has none last and by how long it is asked, in groups that count all', async () => {
    const { answer } = await asked(['test.clerk2@*'], { limit: 200 });
    const { items, groups, total } = answer;
    expect([total, items.length, Object.values(groups).reduce((sum, count) => sum + count, 0)]).toEqual([503, 200, 503]);
    const days = items.map(({ dueOn }) => dueOn ?? '9999');
    expect(days).toEqual(days.toSorted());
    expect(groups.overdue).toBe(items.filter(({ dueOn }) => dueOn !== null && dueOn < now.day).length);
    expect(groups.week).toBe(items.filter(({ dueOn }) => dueOn !== null && dueOn > now.day && dueOn <= now.week).length);
    expect(items[0]).toMatchObject({ type: 'test.report', actions: ['decide'], askedBy: 'bert', state: 'open' });
  });

  it('is not what an earlier step bars him from, nor what he may not see', async () => {
    const total = async (over: Parameters<typeof asked>[1]): Promise<unknown> => (await asked(['test.clerk0@*'], over)).answer.total;
    const all = (await total({})) as number;
    const barred = (await total({ account: 'anna' })) as number;
    expect([all, barred < all && barred > 0]).toEqual([502, true]);
    expect(await total({ types: [{ type: 'test.report', scopes: [{ kind: 'district', district: '31010' }] }] })).toBeLessThan(all);
    expect(await total({ types: [{ type: 'test.order', scopes: city }] })).toBe(0);
  });

  it('keeps since when and by whom while it is asked, and forgets what is asked no longer', async () => {
    const row: RecordRow = reportRow('asked');
    const turn = (over: Partial<TurnRow>): TurnRow => ({
      type: row.type,
      recordId: row.id,
      action: 'sign',
      address: 'test.alone@*',
      role: 'test.alone',
      since: at(),
      dueOn: '2026-05-04',
      dueAt: null,
      dueBy: 'signDue',
      askedBy: 'bert',
      barred: [],
      ...over,
    });
    const write = (version: number, turns: readonly TurnRow[]): Promise<void> =>
      stores.store.transact(async (unit) => {
        unit.save({ ...row, version });
        unit.index(indexRow(row));
        unit.keepTurns(row.type, row.id, turns);
        await Promise.resolve();
      });
    const found = async (account = 'carl') =>
      (await stores.index.asked({ addresses: ['test.alone@*'], account, types: both, limit: 5, now })).items;
    await write(0, [turn({})]);
    await write(1, [
      turn({ since: at(60), dueOn: '2026-05-06', askedBy: 'carl', barred: ['anna'] }),
      turn({ action: 'answer', since: at(60), dueBy: 'answerDue' }),
    ]);
    // The day of the first to end, and the field that says that one.
    expect(await found()).toMatchObject([
      { actions: ['answer', 'sign'], since: at(), dueOn: '2026-05-04', dueBy: 'answerDue', askedBy: 'bert' },
    ]);
    expect((await found('anna')).map(({ actions }) => actions)).toEqual([['answer']]);
    await write(2, [turn({ action: 'answer', since: at(90) })]);
    expect(await found()).toMatchObject([{ actions: ['answer'], since: at(60) }]);
    await write(3, []);
    expect(await found()).toEqual([]);
  });

  it('knows who did an earlier step last, also within the same transaction, and not what the machine did', async () => {
    const row = reportRow('done');
    const step = (name: string, id: string, seconds: number, kind: 'account' | 'system' = 'account') => ({
      ...event(row, { at: at(seconds), kind: 'action', name }),
      actor: { kind, id, name: id },
    });
    await stores.store.transact(async (unit) => {
      unit.save(row);
      for (const one of [
        step('propose', 'anna', 1),
        step('propose', 'bert', 2),
        step('confirm', 'carl', 3),
        step('confirm', 'rule', 4, 'system'),
      ])
        unit.add('event', one);
      await Promise.resolve();
    });
    const doers = await stores.store.transact(async (unit) => {
      const before = await unit.doers(row.type, [row.id], ['propose', 'confirm']);
      unit.add('event', step('propose', 'dora', 5));
      return [before, await unit.doers(row.type, [row.id], ['propose', 'confirm'])];
    });
    expect(doers).toEqual([
      [{ recordId: row.id, action: 'propose', account: 'bert' }],
      [{ recordId: row.id, action: 'propose', account: 'dora' }],
    ]);
  });
});

describe('What somebody has in hand beside', () => {
  it('is one statement that reads what is in hand and no table beside, whatever the years have left', async () => {
    for (const who of [['unit/busy'], ['unit/busy', 'anna'], ['unit/7'], ['nobody']]) {
      const { reads, statements } = await inHand(who, { types: many });
      expect([who, statements, reads.filter(({ kind }) => kind === 'Seq Scan')]).toEqual([who, 1, []]);
      expect([who, rowsOf(reads) <= 3_000 || rowsOf(reads)]).toEqual([who, true]);
    }
  });

  it('is one such statement with what he follows too, which is found by his account however many others follow', async () => {
    await client.query(`INSERT INTO following (account_id, type, record_id, since)
      SELECT 'account-' || n / 200, type, record_id, now() FROM record_index, LATERAL (SELECT substr(number, 3)::int AS n) AS x WHERE n <= 40000`);
    await client.query('VACUUM ANALYZE following');
    for (const [who, account, total] of [
      ['unit/busy', 'account-3', 250],
      ['nobody', 'account-90', 200],
      ['unit/busy', 'nobody', 50],
    ] as const) {
      const { reads, statements, answer } = await inHand([who], { list: 'followed', account, types: many });
      expect([account, answer.total, statements, reads.filter(({ kind }) => kind === 'Seq Scan')]).toEqual([account, total, 1, []]);
      expect([account, rowsOf(reads) <= 3_000 || rowsOf(reads)]).toEqual([account, true]);
    }
    await client.query('DELETE FROM following');
  });

  it('shows what has a day first, by its day, then the latest changed, and counts all', async () => {
    const {
      answer: { items, total },
    } = await inHand(['unit/busy'], { limit: 60 });
    const number = ({ number: of }: InvolvedRow): number => Number(of!.slice(2));
    const [due, rest] = [items.filter(({ nextDue }) => nextDue !== null), items.filter(({ nextDue }) => nextDue === null)];
    expect([total, due.length, items.length, items.slice(0, 33)]).toEqual([100, 33, 60, due]);
    expect(due.map(({ nextDue }) => nextDue)).toEqual(due.map(({ nextDue }) => nextDue).toSorted());
    expect(due[0]).toMatchObject({ type: 'test.order', number: 'N-3', title: 'T3', state: 'open', role: 'handler', nextDue: '2026-01-04' });
    expect(rest.map(number)).toEqual(rest.map(number).toSorted((a, b) => b - a));
  });

  it('is apart what waits for somebody else, with what is asked of whom, and what waits for nobody; never what is his own turn', async () => {
    const totals = async (over: Partial<InvolvedQuery>): Promise<unknown> =>
      (await inHand(['unit/busy'], { limit: 200, ...over })).answer.total;
    expect([await totals({ list: 'waiting' }), await totals({ list: 'followed' })]).toEqual([50, 50]);
    const { items } = (await inHand(['unit/busy'], { list: 'waiting', limit: 200 })).answer;
    expect(items[0]!.waits).toMatchObject({ action: 'decide', address: expect.stringMatching(/^test\.clerk\d+@\*$/) as string });
    const mine = { addresses: ['test.clerk2@*'], account: 'carl' };
    expect([await totals({ list: 'waiting', ...mine }), await totals({ ...mine })]).toEqual([47, 97]);
  });

  it('stays within the scopes of each type', async () => {
    const total = async (scopes: SeenType['scopes'], type = 'test.order'): Promise<unknown> =>
      (await inHand(['unit/busy'], { types: [{ type, scopes }], limit: 200 })).answer.total;
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
    const { answer, reads } = await inHand(['unit/busy'], { types: [{ type: 'test.report', scopes: [{ kind: 'city', when: sevens }] }] });
    expect(answer.items.map(({ number }) => number)).toEqual(['N-8']);
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
      (await stores.index.involved({ who: [who], types: both, limit: 5, list: 'progress', addresses: [], account: who })).items.map(
        ({ id, nextDue, nextDueBy }) => [id === row.id, nextDue, nextDueBy],
      );
    await write(row, { nextDue: '2026-04-01', nextDueBy: 'signDue' }, ['anna']);
    expect(await held('anna')).toEqual([[true, '2026-04-01', 'signDue']]);
    await write({ ...row, version: 1 }, { closedAt: at(9), isTurned: true });
    expect(await held('anna')).toEqual([]);
    await write({ ...row, version: 2 }, { closedAt: at(9) }, ['anna', 'bert']);
    expect([await held('anna'), await held('bert')]).toEqual([[], []]);
    await write({ ...row, version: 3 }, { closedAt: null, isTurned: true });
    expect([await held('anna'), await held('bert')]).toEqual([[[true, null, null]], [[true, null, null]]]);
  });
});
