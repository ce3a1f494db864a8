import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Part, Whole } from '../ports/index.js';
import type { Stores } from './index.js';
import { message, testDatabase, type TestDatabase } from './testing/index.js';

let database: TestDatabase;
let one: Stores;
let other: Stores;
beforeAll(async () => {
  database = await testDatabase([]);
  [one, other] = [await database.open(), await database.open()];
});
afterAll(() => database.drop());

const part = (key: string, over: Partial<Part> = {}): Part => ({
  mapping: 'a.page.v1>b.file.v1',
  key,
  messageId: randomUUID(),
  data: { AH: '张三' },
  seconds: 3600,
  most: { parts: 1000, bytes: 1_000_000 },
  ...over,
});
const add = (stores: Stores, of: Part): Promise<Whole> => stores.store.transact((unit) => stores.gatherings.add(unit, of));

describe('Gatherings', () => {
  it('keep parts in the order in which they came, each once, sealed and under a key nobody can read', async () => {
    const [first, second] = [part('沪-1张三', { data: { n: 1, who: '张三' } }), part('沪-1张三', { data: { n: 2 } })];
    expect(await add(one, first)).toMatchObject({
      firstMessageId: first.messageId,
      isKnown: false,
      isLate: false,
      madeBy: null,
      parts: [first.data],
    });
    const whole = await add(other, second);
    expect(whole).toMatchObject({ firstMessageId: first.messageId, isKnown: false, parts: [first.data, second.data] });
    expect(await add(one, first)).toMatchObject({ id: whole.id, isKnown: true, parts: [first.data, second.data] });
    expect((await add(one, part('沪-1张三', { mapping: 'another' }))).parts).toHaveLength(1);
    expect((await add(one, part('沪-1张三 '))).id).not.toBe(whole.id);
    const [row] = await database.rows(
      `SELECT concat(g, p) AS said FROM gathering g JOIN gathering_part p ON p.gathering_id = g.id WHERE g.id = $1`,
      [whole.id],
    );
    expect(row!['said']).not.toContain('张三');
    expect(Date.parse(whole.dueAt) - Date.now()).toBeGreaterThan(3_500_000);
  });

  it('take no more parts, nor bytes, than may be in memory at once, however many come; the first always, and what is known stays known', async () => {
    const most = { parts: 2, bytes: 1_000_000 };
    const [first, second, third] = [part('k-full', { most }), part('k-full', { most }), part('k-full', { most })];
    expect(
      [await add(one, first), await add(other, second), await add(one, third), await add(other, third)].map(({ isFull, parts }) => [
        isFull,
        parts.length,
      ]),
    ).toEqual([
      [false, 1],
      [false, 2],
      [true, 0],
      [true, 0],
    ]);
    expect(await add(other, first)).toMatchObject({ isFull: false, isKnown: true });
    const large = (key: string): Part => part(key, { data: 'x'.repeat(600), most: { parts: 10, bytes: 1000 } });
    expect([
      (await add(one, large('k-large'))).isFull,
      (await add(one, large('k-large'))).isFull,
      (await add(one, part('k-alone', { data: 'x'.repeat(2000), most: { parts: 10, bytes: 1000 } }))).isFull,
    ]).toEqual([false, true, false]);
  });

  it('say of many at once what waits by which delivery, in as many statements as of one', async () => {
    const asked: string[] = [];
    const counting = await database.open({ onStatement: ({ text }) => void asked.push(text) });
    const wholes: Whole[] = [];
    for (const key of ['w-1', 'w-2', 'w-3'])
      for (const n of [1, 2, 3]) {
        const row = message();
        await one.store.transact(async (unit) => {
          unit.add('message', row);
          const whole = await one.gatherings.add(unit, part(key, { messageId: row.id, data: { n } }));
          if (n === 1) wholes.push(whole);
        });
      }
    const ids = wholes.map(({ id }) => id);
    const countOf = async (some: readonly string[]): Promise<number> => {
      asked.length = 0;
      const found = await counting.store.transact((unit) => counting.gatherings.waiting(unit, some));
      expect([...found].map(([id, others]) => [id, others.length])).toEqual([...some].sort().map((id) => [id, 2]));
      return asked.length;
    };
    expect(await countOf(ids)).toBe(await countOf(ids.slice(0, 1)));
  });

  it('let two processes that bring parts of one whole at once see each other', async () => {
    const begun = Promise.withResolvers<void>();
    const go = Promise.withResolvers<void>();
    const slow = one.store.transact(async (unit) => {
      const whole = await one.gatherings.add(unit, part('k-2'));
      begun.resolve();
      await go.promise;
      return whole;
    });
    await begun.promise;
    const quick = add(other, part('k-2'));
    await expect.poll(async () => (await database.rows('SELECT FROM pg_locks WHERE NOT granted')).length).toBeGreaterThan(0);
    go.resolve();
    const [first, second] = await Promise.all([slow, quick]);
    expect([first.parts.length, second.parts.length, second.id === first.id]).toEqual([1, 2, true]);
  });

  it('forget a part with its transaction', async () => {
    await expect(
      one.store.transact(async (unit) => {
        await one.gatherings.add(unit, part('k-3'));
        throw new Error('rolled back');
      }),
    ).rejects.toThrow('rolled back');
    expect((await add(other, part('k-3'))).parts).toHaveLength(1);
  });

  it('begin another whole once one is made, say by whom it was made and when its time is over, and are swept after a month', async () => {
    const first = part('k-4', { seconds: 0 });
    const whole = await add(one, first);
    expect((await add(one, first)).isLate).toBe(true);
    await one.store.transact((unit) => one.gatherings.close(unit, whole.id, first.messageId));
    expect(await add(other, first)).toMatchObject({ id: whole.id, madeBy: first.messageId, isKnown: true });
    const next = await add(other, part('k-4'));
    expect([next.id === whole.id, next.parts.length]).toEqual([false, 1]);
    await one.sweep();
    expect(await database.rows('SELECT FROM gathering_part WHERE gathering_id = $1', [whole.id])).toHaveLength(1);
    await database.rows(`UPDATE gathering SET made_at = now() - interval '31 days' WHERE id = $1`, [whole.id]);
    await one.sweep();
    expect(await database.rows('SELECT id FROM gathering WHERE id = ANY($1::uuid[])', [[whole.id, next.id]])).toEqual([{ id: next.id }]);
    expect(await database.rows('SELECT FROM gathering_part WHERE gathering_id = $1', [whole.id])).toEqual([]);
  });
});
