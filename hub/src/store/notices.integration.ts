import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { uuidv7 } from '../platform/index.js';
import type { NoticeRow } from '../ports/index.js';
import type { Statement } from './connect.js';
import type { Stores } from './index.js';
import { at, event, indexRow, keeper, keeperRow, reportRow, testDatabase, types, type TestDatabase } from './testing/index.js';

let database: TestDatabase;
let one: Stores;
let counting: Statement[] | undefined;
beforeAll(async () => {
  database = await testDatabase(types);
  one = await database.open({ onStatement: (statement) => counting?.push(statement) });
});
afterAll(() => database.drop());

let second = 0;
const recordId = uuidv7();
const row = (address: string, over: Partial<NoticeRow> = {}): NoticeRow => {
  const when = at(++second);
  return {
    id: uuidv7(Date.parse(when)),
    address,
    at: when,
    type: 'test.report',
    recordId,
    name: 'said',
    words: ['已说“好”。', 'Said.'],
    by: null,
    ...over,
  };
};
const put = (...rows: readonly NoticeRow[]): Promise<void> =>
  one.store.transact(async (unit) => rows.forEach((of) => unit.add('notice', of)));
const read = (account: string, ...rows: readonly NoticeRow[]): Promise<void> =>
  one.store.transact(async (unit) => rows.forEach((of) => unit.add('noticeRead', { account, noticeId: of.id, noticeAt: of.at, at: at() })));
const reader = (account: string, ...addresses: readonly string[]) => ({ account, addresses });

describe('notices in the store', () => {
  it('are there with the change that caused them, or not at all', async () => {
    const thrown = row('rolled@back');
    await expect(
      one.store.transact(async (unit) => {
        unit.add('notice', thrown);
        throw new Error('no');
      }),
    ).rejects.toThrow('no');
    expect(await one.notices.unread(reader('a', 'rolled@back'))).toBe(0);
    await put(thrown);
    expect((await one.notices.list({ ...reader('a', 'rolled@back'), limit: 10 })).items).toEqual([
      { id: thrown.id, at: thrown.at, type: 'test.report', recordId, name: 'said', words: ['已说“好”。', 'Said.'], readAt: null },
    ]);
  });

  it('are listed newest first over all addresses of a reader, each once, in pages that meet nowhere', async () => {
    const rows = Array.from({ length: 25 }, (_, i) => row(i % 2 === 0 ? 'clerk@a' : 'lead@a'));
    const both = row('clerk@a');
    await put(...rows, both, { ...both, address: 'lead@a' }, row('clerk@elsewhere'));
    const seen: string[] = [];
    for (let cursor: string | undefined, pages = 0; pages === 0 || cursor !== undefined; pages++) {
      const page = await one.notices.list({ ...reader('a', 'clerk@a', 'lead@a'), limit: 10, ...(cursor !== undefined && { cursor }) });
      expect(page.total).toBe(26);
      seen.push(...page.items.map(({ id }) => id));
      cursor = page.next ?? undefined;
    }
    expect(seen).toEqual([both, ...rows.toReversed()].map(({ id }) => id));
    expect((await one.notices.list({ ...reader('a'), limit: 10 })).items).toEqual([]);
  });

  it('are read by each person apart, twice as once, and leave those of one’s own acts out', async () => {
    const rows = [row('x@read'), row('x@read'), row('x@read', { by: 'me' }), row('x@read')];
    await put(...rows);
    await read('me', rows[1]!);
    await read('me', rows[1]!, rows[1]!);
    expect(await one.notices.unread(reader('me', 'x@read'))).toBe(2);
    expect(await one.notices.unread(reader('you', 'x@read'))).toBe(4);
    const list = (unreadOnly: boolean) => one.notices.list({ ...reader('me', 'x@read'), unreadOnly, limit: 10 });
    expect((await list(false)).items.map(({ id, readAt }) => [id, readAt !== null])).toEqual([
      [rows[3]!.id, false],
      [rows[1]!.id, true],
      [rows[0]!.id, false],
    ]);
    expect(await list(true)).toMatchObject({ items: [{ id: rows[3]!.id }, { id: rows[0]!.id }], next: null, total: 2 });
  });

  it('say which are still to be marked: of some ids, or all up to one', async () => {
    const rows = [row('y@mark'), row('y@mark'), row('y@mark'), row('y@mark')];
    const theirs = row('z@mark');
    await put(...rows, theirs);
    await read('me', rows[1]!);
    const me = reader('me', 'y@mark');
    expect((await one.notices.unreadOf(me, [rows[0]!.id, rows[1]!.id, theirs.id, uuidv7(), 'no id'])).map(({ id }) => id)).toEqual([
      rows[0]!.id,
    ]);
    expect(await one.notices.unreadThrough(me, rows[2]!.id, 10)).toEqual(
      [rows[2]!, rows[0]!].map(({ id, at: when }) => ({ id, at: when })),
    );
    expect((await one.notices.unreadThrough(me, rows[2]!.id, 1)).map(({ id }) => id)).toEqual([rows[2]!.id]);
    for (const id of [theirs.id, uuidv7(), 'no id']) expect(await one.notices.unreadThrough(me, id, 10)).toEqual([]);
  });

  it('are counted exactly up to a bound', async () => {
    await put(...Array.from({ length: 120 }, () => row('many@a')));
    expect(await one.notices.unread(reader('a', 'many@a'))).toEqual({ atLeast: 99 });
    expect((await one.notices.list({ ...reader('a', 'many@a'), limit: 5 })).total).toBe(120);
  });

  it('cost two statements a page and one a count, each through the index by address, however many there are', async () => {
    await database.rows(
      `INSERT INTO notice (id, address, at, type, record_id, name, words_zh, words_en) SELECT gen_random_uuid(), 'far@' || n % 50, '2026-01-01'::timestamptz + n * interval '1 second', 't', gen_random_uuid(), 'n', '字', 'w' FROM generate_series(1, 20000) n`,
    );
    await database.rows('ANALYZE notice');
    counting = [];
    await one.notices.list({ ...reader('a', 'far@1', 'far@2'), limit: 50 });
    await one.notices.unread(reader('a', 'far@1', 'far@2'));
    expect(counting.map(({ name }) => name)).toEqual(['notices counted all', 'notices all', 'notices counted unread']);
    for (const { text } of counting) {
      const values = [['far@1', 'far@2'], 'a', ...(text.includes('$5') ? [null, null, 51] : [100, null])];
      const plan = (await database.rows(`EXPLAIN ${text}`, values)).map((line) => String(line['QUERY PLAN'])).join('\n');
      expect(plan).toContain('notice_address_at_id_idx');
      expect(plan).not.toContain('Seq Scan on notice o');
    }
    counting = undefined;
  });

  it('go with their marks when they are past their time', async () => {
    const [old, young] = [
      row('o@sweep', { at: new Date(Date.now() - 181 * 86_400_000).toISOString() }),
      row('o@sweep', { at: new Date().toISOString() }),
    ];
    await put(old, young);
    await read('me', old, young);
    await one.sweep();
    expect(await database.rows(`SELECT id FROM notice WHERE address = 'o@sweep'`)).toEqual([{ id: young.id }]);
    expect(await database.rows('SELECT notice_id FROM notice_read WHERE notice_id = ANY($1)', [[old.id, young.id]])).toEqual([
      { notice_id: young.id },
    ]);
  });
});

describe('whom to tell', () => {
  it('is found in the store: units of entries, and who stated a fact about a record', async () => {
    const entry = keeperRow('owned', { ownerUnit: 'firm/1' });
    const row1 = reportRow('asked');
    const [fact, other] = [uuidv7(), uuidv7()];
    await one.store.transact(async (unit) => {
      unit.save(entry);
      unit.index(indexRow(entry));
      unit.save(row1);
      unit.add(
        'event',
        event(row1, { kind: 'action', name: 'urge', outboxId: fact, actor: { kind: 'account', id: 'a', name: '某', unit: 'district/1' } }),
      );
      unit.add('event', event(row1, { kind: 'report', outboxId: other }));
    });
    await one.store.transact(async (unit) => {
      expect(await unit.owners(keeper.name, [entry.id, uuidv7()])).toEqual(new Map([[entry.id, 'firm/1']]));
      expect(await unit.askers([row1.id], [fact, other, uuidv7()])).toEqual(new Map([[fact, 'district/1']]));
      expect(await unit.askers([uuidv7()], [fact])).toEqual(new Map());
    });
  });
});
