import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { uuidv7 } from '../platform/index.js';
import { NotUnique, StaleVersion, type RecordRow, type Unit } from '../ports/index.js';
import type { Statement } from './connect.js';
import type { Stores } from './index.js';
import {
  at,
  body,
  delivery,
  event,
  fact,
  indexRow,
  keeperRow,
  message,
  order,
  report,
  reportRow,
  testDatabase,
  types,
  type TestDatabase,
} from './testing/index.js';

let database: TestDatabase;
let one: Stores;
let other: Stores;
let counting: Statement[] | undefined;

beforeAll(async () => {
  database = await testDatabase(types);
  one = await database.open({ onStatement: (statement) => counting?.push(statement) });
  other = await database.open();
});
afterAll(() => database.drop());
beforeEach(() => {
  counting = undefined;
});

const stored = async (row: RecordRow): Promise<RecordRow> => (await one.records.get(row.type, row.id, [{ kind: 'city' }]))!;
const put = (...rows: RecordRow[]): Promise<void> =>
  one.store.transact(async (unit) => {
    for (const row of rows) unit.save(row);
    await Promise.resolve();
  });

/** Resolves when so many have come. */
function meeting(of: number): () => Promise<void> {
  const all = Promise.withResolvers<void>();
  let here = 0;
  return () => {
    if (++here >= of) all.resolve();
    return all.promise;
  };
}

describe('a unit', () => {
  it('gives a message to a subscriber once, also when two processes claim it at the same moment', async () => {
    const ids = Array.from({ length: 20 }, () => uuidv7());
    const taken = await Promise.all(
      [one, other].map(({ store }, i) => store.transact((unit) => unit.claim('area', i === 0 ? ids : ids.toReversed()))),
    );
    expect(taken.map((set) => set.size).sort((a, b) => a - b)).toEqual([0, 20]);
    expect((await one.store.transact((unit) => unit.claim('another', ids))).size).toBe(20);
  });

  it('leaves nothing behind when its work throws', async () => {
    const row = reportRow('thrown');
    await expect(
      one.store.transact(async (unit) => {
        await unit.claim('area', [row.id]);
        unit.save(row);
        throw new Error('no');
      }),
    ).rejects.toThrow('no');
    expect(await one.records.get(report.name, row.id, [{ kind: 'city' }])).toBeNull();
    expect((await one.store.transact((unit) => unit.claim('area', [row.id]))).size).toBe(1);
  });

  it('stores every kind of value and reads it back, its version one higher', async () => {
    const holder = keeperRow('1');
    const row = reportRow('values', {
      values: {
        subject: '“引号”, {括号} \\ 𠮷 null',
        kinds: ['a', 'ab'],
        witness: { name: '王五', idNumber: '31010119900101001X', phone: '13800000000' },
        accuser: '李四光',
        facts: '事实',
        firm: { name: '某某公司', uscc: '91310000MA1FL0000X' },
        keeper: holder.id,
        happenedOn: '2026-02-28',
        count: 0,
        fee: 1234567890123,
      },
    });
    await put(holder, row);
    expect(await stored(row)).toEqual({ ...row, version: 1 });
  });

  it('empties a field that is saved without a value', async () => {
    const row = reportRow('emptied', { values: { subject: '甲', accuser: '李四光' } });
    await put(row);
    await put({ ...(await stored(row)), values: {} });
    expect((await stored(row)).values).toEqual({});
  });

  it('saves a record several times as one write under the first guard', async () => {
    const row = reportRow('twice', { values: { count: 1 } });
    await put(row);
    await one.store.transact(async (unit) => {
      const read = (await unit.records(report.name, [row.id])).get(row.id)!;
      unit.save({ ...read, values: { count: 2 } });
      expect((await unit.records(report.name, [row.id])).get(row.id)!.values).toEqual({ count: 2 });
      unit.save({ ...read, values: { count: 3 } });
    });
    expect(await stored(row)).toMatchObject({ version: 2, values: { count: 3 } });
  });

  it('refuses a save whose guard is old, and names the record', async () => {
    const row = reportRow('stale');
    await put(row);
    const read = await stored(row);
    await put({ ...read, values: { count: 1 } });
    const late = put({ ...read, values: { count: 2 } });
    await expect(late).rejects.toThrow(StaleVersion);
    await expect(late).rejects.toMatchObject({ type: report.name, id: row.id });
    expect((await stored(row)).values).toEqual({ count: 1 });
  });

  it('refuses a business key that another record has, sealed ones too, and names the field', async () => {
    const idNumber = '310101199001010027';
    await put(keeperRow('taken', { values: { name: '甲', licence: 'taken', idNumber } }));
    await expect(put(keeperRow('taken'))).rejects.toMatchObject({ name: 'NotUnique', field: 'licence' });
    await expect(put(keeperRow('free', { values: { licence: 'free', idNumber } }))).rejects.toMatchObject({
      name: 'NotUnique',
      type: 'test.keeper',
      field: 'idNumber',
    });
    await expect(put(keeperRow('taken'))).rejects.toThrow(NotUnique);
  });

  it('finds register entries by a clear and by a sealed key', async () => {
    const row = keeperRow('found', { values: { name: '乙', licence: 'found', idNumber: '310101199001010043' } });
    await put(row);
    await one.store.transact(async (unit) => {
      expect((await unit.lookup('test.keeper', 'licence', ['found', 'nobody'])).get('found')?.id).toBe(row.id);
      expect((await unit.lookup('test.keeper', 'idNumber', ['310101199001010043'])).get('310101199001010043')?.id).toBe(row.id);
    });
  });

  it('applies two first reports of one case to one row, whichever process stores first', async () => {
    const meet = meeting(2);
    const first = (stores: Stores, count: number): Promise<void> =>
      stores.store.transact(async (unit) => {
        const there = (await unit.mirrors(report.name, 'test-system', ['raced'])).get('raced');
        await meet();
        unit.save(
          there ? { ...there, values: { count: (there.values['count'] as number) + count } } : reportRow('raced', { values: { count } }),
        );
      });
    await Promise.all([first(one, 1), first(other, 2)]);
    const rows = await database.rows(`SELECT version, count FROM test_report WHERE source_id = 'raced'`);
    expect(rows).toEqual([{ version: 2, count: '3' }]);
  });

  it('runs again after a deadlock, both works done', async () => {
    const [a, b] = [reportRow('dead-a', { values: { count: 0 } }), reportRow('dead-b', { values: { count: 0 } })];
    await put(a, b);
    const meet = meeting(2);
    let runs = 0;
    const both = (stores: Stores, [first, second]: [RecordRow, RecordRow]): Promise<void> =>
      stores.store.transact(async (unit) => {
        runs++;
        const count = async (row: RecordRow): Promise<void> => {
          const read = (await unit.records(report.name, [row.id])).get(row.id)!;
          unit.save({ ...read, values: { count: (read.values['count'] as number) + 1 } });
        };
        await count(first);
        await meet();
        await count(second);
      });
    await Promise.all([both(one, [a, b]), both(other, [b, a])]);
    // The one that gave way begins again; on a busy machine it may meet the other once more.
    expect(runs).toBeGreaterThanOrEqual(3);
    expect((await stored(a)).values).toEqual({ count: 2 });
    expect((await stored(b)).values).toEqual({ count: 2 });
  });

  it('ends involvements that are gone, keeps the day of those that stay, begins new ones', async () => {
    const row = reportRow('involved');
    const who = (name: string, role: 'handler' | 'subject', since = at()): Parameters<Unit['involve']>[2][number] => ({
      type: row.type,
      recordId: row.id,
      who: name,
      role,
      since,
    });
    await one.store.transact(async (unit) => {
      unit.save(row);
      unit.involve(row.type, row.id, [who('a', 'handler'), who('b', 'subject')]);
      await Promise.resolve();
    });
    const read = await stored(row);
    await one.store.transact(async (unit) => {
      unit.save(read);
      unit.involve(row.type, row.id, [who('a', 'handler', at(99)), who('c', 'subject', at(99))]);
      await Promise.resolve();
    });
    const involvements = await one.records.involvements(row.type, row.id);
    expect(involvements.map(({ who: name, since, done }) => [name, since, done !== null])).toEqual([
      ['a', at(), false],
      ['b', at(), true],
      ['c', at(99), false],
    ]);
    expect((await one.records.involvementsOf(['a', 'b', 'd'], row.type, [row.id])).map(({ who: name }) => name)).toEqual(['a']);
  });

  it('draws numbers that never repeat over two processes, of the day they are asked for', async () => {
    const draw = (stores: Stores): Promise<string[]> =>
      stores.store.transact((unit) => Promise.all(Array.from({ length: 150 }, () => unit.number(order.number!, '2026-03-02'))));
    const numbers = (await Promise.all([draw(one), draw(other), draw(one)])).flat();
    expect(new Set(numbers).size).toBe(450);
    for (const number of numbers) expect(number).toMatch(/^TO20260302\d{6}$/);
  });

  it('answers a repeated key with the first answer, another body with a conflict, and holds a second call until the first is done', async () => {
    const key = { account: 'a', route: 'r', key: 'k', digest: '1' };
    const act = (stores: Stores): Promise<unknown> =>
      stores.store.transact(async (unit) => {
        const before = await unit.idempotent(key);
        if (before !== null) return before;
        unit.answered(key, { number: '张' });
        return 'done';
      });
    const answers = await Promise.all([act(one), act(other)]);
    expect(answers).toContainEqual('done');
    expect(answers).toContainEqual({ answer: { number: '张' } });
    expect(await one.store.transact((unit) => unit.idempotent({ ...key, digest: '2' }))).toBe('conflict');
  });

  it('writes a batch of 200 messages with one statement a table', async () => {
    // A lane is new once, and believed when it was read.
    for (const key of ['lane-new', 'lane-read'])
      await one.store.transact(async (unit) => {
        unit.add('message', message({ key }));
        await Promise.resolve();
      });
    counting = [];
    await one.store.transact(async (unit) => {
      const ids = Array.from({ length: 200 }, (_, i) => `batch-${i}`);
      const there = await unit.mirrors(report.name, 'test-system', ids);
      expect(there.size).toBe(0);
      for (const id of ids) {
        const [came, row] = [message({ key: id, persons: [id] }), reportRow(id, { values: { accuser: '李四光' } })];
        unit.add('message', came);
        unit.add('body', body(came));
        unit.add('body', body(came, 'mapped'));
        unit.add('delivery', delivery(came, { state: 'done' }));
        unit.save(row);
        unit.add('event', event(row, { messageId: came.id }));
        unit.index(indexRow(row));
        unit.involve(row.type, row.id, [{ type: row.type, recordId: row.id, who: 'association/test', role: 'handler', since: at() }]);
        unit.add('outbox', fact());
      }
    });
    const tables = counting.flatMap(({ text }) => /INSERT INTO "?(\w+)"?/.exec(text)?.[1] ?? []);
    expect(tables.toSorted()).toEqual([
      'delivery',
      'involvement',
      'message',
      'message_body',
      'message_term',
      'outbox',
      'record_event',
      'record_index',
      'test_report',
    ]);
    expect(counting.length).toBe(tables.length + 3); // begin, mirrors, commit
  });

  it('takes text the database cannot keep as it is', async () => {
    const row = reportRow('nul', { values: { subject: 'a\u0000b' } });
    await put(row);
    expect((await stored(row)).values).toEqual({ subject: 'a\uFFFDb' });
  });
});
