import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import type { CorrectionRow } from '../ports/index.js';
import type { Stores } from './index.js';
import { body, delivery, message, twoProcesses, type TestDatabase } from './testing/index.js';

let database: TestDatabase;
let one: Stores;
let other: Stores;
twoProcesses((...made) => {
  [database, one, other] = made;
});
beforeEach(() => database.rows('TRUNCATE delivery, message, message_body, correction'));

const made = (messageId: string, over: Partial<CorrectionRow> = {}): CorrectionRow => ({
  id: randomUUID(),
  messageId,
  messageAt: new Date().toISOString(),
  type: 'test-system.report.v1',
  state: 'proposed',
  version: 1,
  account: 'a1',
  unit: null,
  createdAt: new Date().toISOString(),
  reason: '张三丰来电更正',
  base: 'b',
  pointers: ['/name'],
  before: { name: '张三丰' },
  after: { name: '李四光' },
  decided: null,
  ...over,
});
const propose = (stores: Stores, row: CorrectionRow): Promise<boolean> =>
  stores.store.transact((unit) => stores.corrections.propose(unit, row));
const decide = (row: CorrectionRow, state: CorrectionRow['state']): Promise<void> =>
  one.store.transact(async (unit) => {
    const locked = await one.corrections.locked(unit, row.id);
    await one.corrections.decide(unit, { ...locked!, state, decided: { account: 'a2', at: new Date().toISOString(), words: null } });
  });

describe('Corrections', () => {
  it('of one message wait one at a time, whoever proposes at once, and again when that is decided', async () => {
    const messageId = randomUUID();
    for (let round = 0; round < 5; round++) {
      const rows = [made(messageId), made(messageId), made(messageId)];
      const taken = await Promise.all(rows.map((row, i) => propose(i % 2 === 0 ? one : other, row)));
      expect(taken.filter(Boolean)).toHaveLength(1);
      await decide(rows[taken.indexOf(true)]!, round % 2 === 0 ? 'approved' : 'refused');
    }
    expect((await other.corrections.ofMessage(messageId)).map(({ state, version }) => [state, version])).toEqual([
      ['approved', 2],
      ['refused', 2],
      ['approved', 2],
      ['refused', 2],
      ['approved', 2],
    ]);
  });

  it('are kept sealed, read back as they were, and listed newest first in pages', async () => {
    const rows = Array.from({ length: 5 }, (_, i) => made(randomUUID(), { createdAt: new Date(Date.now() + i * 1000).toISOString() }));
    for (const row of rows) await propose(one, row);
    expect(
      await database.rows(
        `SELECT 1 FROM correction c WHERE c::text LIKE '%张三丰%' OR c::text LIKE '%${Buffer.from('张三丰').toString('hex')}%'`,
      ),
    ).toEqual([]);
    expect(await other.corrections.correction(rows[0]!.id)).toEqual(rows[0]);
    expect([await one.corrections.correction('no-id'), await one.corrections.ofMessage('no-id')]).toEqual([null, []]);
    await decide(rows[4]!, 'withdrawn');
    const first = await one.corrections.list({ state: 'proposed', limit: 3 });
    const rest = await one.corrections.list({ state: 'proposed', limit: 3, cursor: first.next! });
    expect([...first.items, ...rest.items].map(({ id }) => id)).toEqual(
      rows
        .slice(0, 4)
        .toReversed()
        .map(({ id }) => id),
    );
  });
});

describe('A corrected body', () => {
  it.each(['in', 'out'] as const)('goes before what came or was made, on its way %s, and what came stays', async (direction) => {
    const row = message({ direction, state: 'due', system: 'court' });
    await one.store.transact(async (unit) => {
      unit.add('message', row);
      unit.add('body', body(row, direction === 'in' ? 'received' : 'mapped'));
      unit.add('body', body(row, 'corrected', '{"name":"李四光"}'));
      unit.add('delivery', delivery(row, { direction }));
    });
    const taken: string[] = [];
    if (direction === 'in')
      for (const {
        body: { body: bytes },
      } of await other.flow.leaseIncoming(10))
        taken.push(bytes.toString());
    else
      await other.flow.dispatch(10, 10, (items) =>
        Promise.resolve(void taken.push(...items.map(({ body: { body: bytes } }) => bytes.toString()))),
      );
    expect(taken).toEqual(['{"name":"李四光"}']);
    expect((await one.flow.bodies(row.id)).map(({ stage, body: bytes }) => [stage, bytes.toString()])).toEqual([
      [direction === 'in' ? 'received' : 'mapped', '{"name":"张三丰"}'],
      ['corrected', '{"name":"李四光"}'],
    ]);
    expect([...(await one.flow.lastBodies([row], 'received', 'mapped')).values()].map(({ body: bytes }) => bytes.toString())).toEqual([
      '{"name":"张三丰"}',
    ]);
  });
});
