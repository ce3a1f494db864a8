import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { uuidv7 } from '../platform/index.js';
import { mostFollowed, type RecordPlace, type Scope, type SeenType } from '../ports/index.js';
import type { Statement } from './connect.js';
import type { Stores } from './index.js';
import { at, indexRow, reportRow, testDatabase, types, type TestDatabase } from './testing/index.js';

let database: TestDatabase;
let stores: Stores;
let statements: Statement[] | undefined;
beforeAll(async () => {
  database = await testDatabase(types);
  stores = await database.open({ onStatement: (statement) => statements?.push(statement) });
  await database.rows(`INSERT INTO account (id, username, name, password_hash, surface, roles, unit, disabled)
    SELECT 'acc-' || n, 'user-' || n, '\\x00', '', 'admin', '', 'u', FALSE FROM generate_series(1, 5) n`);
});
afterAll(() => database.drop());

const sees = (...scopes: readonly Scope[]): readonly SeenType[] => [{ type: 'test.report', scopes }];
const city = sees({ kind: 'city' });
const district = (of: string) => sees({ kind: 'district', district: of });

async function put(name: string, over: Parameters<typeof reportRow>[1] = {}): Promise<RecordPlace & { readonly id: string }> {
  const row = reportRow(name, over);
  await stores.store.transact(async (unit) => {
    unit.save(row);
    unit.index(indexRow(row));
  });
  return { type: row.type, recordId: row.id, id: row.id };
}
const list = (account: string, types: readonly SeenType[], over: { readonly limit?: number } = {}) =>
  stores.index.involved({ account, who: [account], types, addresses: [], list: 'followed', limit: 50, ...over });

describe('following in the store', () => {
  it('begins once, is known by its account alone, and ends', async () => {
    const one = await put('followed-one');
    expect(await stores.following.begin('acc-1', one, city)).toBe(true);
    const since = (await list('acc-1', city)).items[0]!.since;
    expect(await stores.following.begin('acc-1', one, city)).toBe(true);
    expect([await stores.following.isFollowed('acc-1', one), await stores.following.isFollowed('acc-2', one)]).toEqual([true, false]);
    expect(await list('acc-1', city)).toMatchObject({
      items: [{ id: one.id, role: null, isFollowed: true, since, waits: null }],
      total: 1,
    });
    await stores.following.end('acc-1', one);
    expect([await stores.following.isFollowed('acc-1', one), (await list('acc-1', city)).total]).toEqual([false, 0]);
    expect(await stores.following.isFollowed('acc-1', { type: one.type, recordId: 'no id' })).toBe(false);
  });

  it('lists the latest changed first, as far as the reader sees them now, whatever is asked of whom; and with them what is in hand and asked of nobody', async () => {
    const old = await put('old', { district: '1', updatedAt: at(1) });
    const young = await put('young', { district: '2', updatedAt: at(3) });
    const mine = await put('mine', { district: '1', updatedAt: at(2) });
    for (const one of [old, young]) await stores.following.begin('acc-2', one, city);
    await database.rows(
      `INSERT INTO involvement (type, record_id, who, role, since, in_hand_of) SELECT type, record_id, 'acc-2', 'copy', now(), 'acc-2' FROM record_index WHERE record_id = ANY($1)`,
      [[mine.id, old.id]],
    );
    await stores.store.transact(async (unit) =>
      unit.keepTurns(old.type, old.id, [
        {
          type: old.type,
          recordId: old.id,
          action: 'decide',
          address: 'x@*',
          role: 'x',
          since: at(1),
          dueOn: null,
          dueAt: null,
          dueBy: null,
          askedBy: null,
          barred: [],
        },
      ]),
    );
    const of = async (types: readonly SeenType[]) =>
      (await list('acc-2', types)).items.map(({ id, role, isFollowed }) => [id, role, isFollowed]);
    expect(await of(city)).toEqual([
      [young.id, null, true],
      [mine.id, 'copy', false],
      [old.id, 'copy', true],
    ]);
    expect(await of(district('1'))).toEqual([
      [mine.id, 'copy', false],
      [old.id, 'copy', true],
    ]);
    expect(await of([])).toEqual([]);
    expect((await list('acc-2', [], { limit: 10 })).items).toEqual([]);
    const besides = await stores.index.involved({
      account: 'acc-2',
      who: ['acc-2'],
      types: [],
      besides: city,
      addresses: [],
      list: 'followed',
      limit: 10,
    });
    expect(besides.items.map(({ id }) => id)).toEqual([young.id, old.id]);
    expect((await list('acc-2', city, { limit: 1 })).total).toBe(3);
  });

  it(`refuses more than ${mostFollowed} that may be seen, by two screens at once too; what is hidden or gone takes no place`, async () => {
    await database.rows(`WITH made AS (INSERT INTO record_index (type, record_id, title, state, district, opened_at)
        SELECT 'test.report', gen_random_uuid(), 'T', 'open', CASE WHEN n <= ${mostFollowed - 1} THEN '7' ELSE '8' END, now() FROM generate_series(1, ${mostFollowed + 20}) n RETURNING type, record_id)
      INSERT INTO following SELECT 'acc-3', type, record_id, now() FROM made`);
    await database.rows(`INSERT INTO following SELECT 'acc-3', 'gone.type', gen_random_uuid(), now() FROM generate_series(1, 30)`);
    const both = await Promise.all(
      ['at-once-1', 'at-once-2'].map(async (name) => stores.following.begin('acc-3', await put(name, { district: '7' }), district('7'))),
    );
    expect(both.toSorted()).toEqual([false, true]);
    expect((await list('acc-3', district('7'))).total).toBe(mostFollowed);
  });

  it('is found by the record through an index in one statement; who switched it off is missing', async () => {
    const [one, other] = [await put('told'), await put('untold')];
    for (const account of ['acc-4', 'acc-5']) await stores.following.begin(account, one, city);
    await database.rows(
      `INSERT INTO following SELECT 'far-' || n % 500, 'test.report', gen_random_uuid(), now() FROM generate_series(1, 20000) n`,
    );
    await database.rows('ANALYZE following');
    const followers = () => stores.store.transact((unit) => unit.followers([one, other]));
    expect(await followers()).toEqual(new Map([[`test.report:${one.id}`, ['acc-4', 'acc-5']]]));
    await stores.following.mute('acc-4', 'followed', true);
    await stores.following.mute('acc-4', 'followed', true);
    expect(await stores.following.muted('acc-4')).toEqual(['followed']);
    statements = [];
    expect(await followers()).toEqual(new Map([[`test.report:${one.id}`, ['acc-5']]]));
    const [asked] = statements.filter(({ name }) => name === 'followers');
    statements = undefined;
    const plan = await database.rows(`EXPLAIN ${asked!.text}`, [['test.report'], [one.id], 'followed']);
    expect(plan.map((line) => String(line['QUERY PLAN'])).join('\n')).toContain('following_followers_idx');
    await stores.following.mute('acc-4', 'followed', false);
    expect([(await followers()).get(`test.report:${one.id}`), await stores.following.muted('acc-4')]).toEqual([['acc-4', 'acc-5'], []]);
  });
});

describe('what stands at one’s own address', () => {
  it('is listed and counted as far as the reader sees the record now, and costs nobody else a statement', async () => {
    const [near, far] = [await put('near', { district: '1' }), await put('far', { district: '2' })];
    const note = (address: string, of: RecordPlace, second: number) => ({
      id: uuidv7(Date.parse(at(second))),
      address,
      at: at(second),
      type: of.type,
      recordId: of.recordId,
      name: 'followed',
      words: ['现为“好”。', 'Good.'] as const,
      by: null,
    });
    const [a, b, c] = [note('@me', near, 1), note('@me', far, 2), note('clerk@x', far, 3)];
    await stores.store.transact(async (unit) => [a, b, c].forEach((row) => unit.add('notice', row)));
    const reader = (types: readonly SeenType[], account = 'me') => ({
      account,
      addresses: ['clerk@x', `@${account}`],
      own: { address: `@${account}`, sees: types },
    });
    const read = async (types: readonly SeenType[]) => {
      const { items, total } = await stores.notices.list({ ...reader(types), limit: 10 });
      return [items.map(({ id }) => id), total, await stores.notices.unread(reader(types))];
    };
    expect(await read(city)).toEqual([[c.id, b.id, a.id], 3, 3]);
    expect(await read(district('1'))).toEqual([[c.id, a.id], 2, 2]);
    expect(await read([])).toEqual([[c.id], 1, 1]);
    statements = [];
    await stores.notices.unread(reader(city, 'another'));
    expect(statements.map(({ name }) => name)).toEqual(['notices counted unread']);
    statements = undefined;
  });
});
