import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { uuidv7 } from '../../platform/index.js';
import type { AuditRow, DeliveryRow, MessageQuery, MessageRow } from '../../ports/index.js';
import type { Stores } from '../index.js';
import { body, cause, delivery, message, testDatabase, types, type TestDatabase } from '../testing/index.js';

let database: TestDatabase;
let stores: Stores;

const ago = (seconds: number): string => new Date(Date.now() - seconds * 1000).toISOString();
const put = (messages: readonly MessageRow[], deliveries: readonly DeliveryRow[] = []): Promise<void> =>
  stores.store.transact(async (unit) => {
    for (const row of messages) {
      unit.add('message', row);
      unit.add('body', body(row));
    }
    for (const row of deliveries) unit.add('delivery', row);
    await Promise.resolve();
  });

const failure = cause({ group: 'mapped:x', words: ['映射失败', 'The mapping failed'] });
const m = {
  asked: message({ receivedAt: ago(300), system: 'a', type: 'a.x.v1', key: 'k1', correlation: 'c-1' }),
  answered: message({ receivedAt: ago(200), system: 'b', type: 'b.y.v1', key: 'k2', direction: 'out', correlation: 'c-1', state: 'sent' }),
  parked: message({ receivedAt: ago(100), system: 'a', type: 'a.z.v1', key: 'k3', state: 'parked', cause: failure }),
  old: message({ receivedAt: '2025-11-05T00:00:00.000Z', system: 'c', type: 'c.x.v1', key: 'k4' }),
};
const followed = message({ receivedAt: ago(50), system: 'a', key: 'k5', correlation: m.asked.id, causation: m.asked.id });

beforeAll(async () => {
  database = await testDatabase(types);
  stores = await database.open();
  await put(
    [...Object.values(m), followed],
    [delivery(m.parked, { state: 'parked', cause: failure }), delivery(m.answered, { state: 'sent', target: 'b' })],
  );
});
afterAll(() => database.drop());

const found = async (query: Partial<MessageQuery>): Promise<string[]> =>
  (await stores.messages.list({ limit: 50, ...query })).items.map(({ id }) => id);

describe('the list of messages', () => {
  it('shows the newest first, every row as it was stored', async () => {
    const page = await stores.messages.list({ limit: 50 });
    expect(page).toEqual({ items: [followed, m.parked, m.answered, m.asked, m.old], next: null, total: 5 });
  });

  it('is narrowed by type, system, state, direction, key, time and failure group', async () => {
    expect(await found({ type: 'b.y.v1' })).toEqual([m.answered.id]);
    expect(await found({ system: 'a', state: 'parked' })).toEqual([m.parked.id]);
    expect(await found({ direction: 'out' })).toEqual([m.answered.id]);
    expect(await found({ key: 'k4' })).toEqual([m.old.id]);
    expect(await found({ from: ago(250), to: ago(150) })).toEqual([m.answered.id]);
    const [group] = await stores.messages.failureGroups();
    expect(await found({ group: group!.id })).toEqual([m.parked.id]);
    expect(await found({ group: failure.group })).toEqual([m.parked.id]);
  });

  it('goes on where the page before ended', async () => {
    const first = await stores.messages.list({ limit: 2 });
    const second = await stores.messages.list({ limit: 2, cursor: first.next! });
    expect([...first.items, ...second.items].map(({ id }) => id)).toEqual([followed.id, m.parked.id, m.answered.id, m.asked.id]);
    expect(second.total).toBe(5);
  });
});

describe('a message', () => {
  it('is found by its id alone, with deliveries and bodies', async () => {
    expect(await stores.messages.message(m.old.id)).toEqual(m.old);
    expect(await stores.messages.message(stores.messages.receiptOf(m.old.id))).toEqual(m.old);
    expect(await stores.messages.message(uuidv7())).toBeNull();
    expect(await stores.messages.message('no id')).toBeNull();
    expect((await stores.messages.deliveries(m.parked.id)).map(({ state }) => state)).toEqual(['parked']);
    expect((await stores.messages.bodies(m.old.id)).map(({ body: bytes }) => bytes.toString())).toEqual(['{"name":"张三丰"}']);
  });

  it('stands in a conversation with what shares its correlation, what it answers or was caused by, and its key', async () => {
    const ids = async (id: string): Promise<string[]> => (await stores.messages.conversation(id)).map((one) => one.id);
    expect(await ids(m.asked.id)).toEqual([m.asked.id, m.answered.id, followed.id]);
    expect(await ids(followed.id)).toEqual([m.asked.id, followed.id]);
    expect(await ids(m.old.id)).toEqual([m.old.id]);
    expect(await ids(uuidv7())).toEqual([]);
  });
});

describe('failures', () => {
  it('are grouped by their normalised cause and direction, with count, first and last', async () => {
    const more = [
      message({ system: 'a', key: 'k6', state: 'later' }),
      message({ system: 'a', key: 'k7', state: 'unknown', direction: 'out' }),
    ];
    await put(more, [delivery(more[0]!, { state: 'later', cause: failure }), delivery(more[1]!, { state: 'unknown', cause: failure })]);
    const groups = await stores.messages.failureGroups();
    expect(groups.map(({ group, state, count, system }) => ({ group, state, count, system }))).toEqual(
      expect.arrayContaining([
        { group: 'mapped:x', state: 'parked', count: 2, system: 'a' },
        { group: 'mapped:x', state: 'unknown', count: 1, system: 'a' },
      ]),
    );
    expect(new Set(groups.map(({ id }) => id)).size).toBe(2);
    expect(groups[0]!.cause.words).toEqual(failure.words);
  });
});

describe('the systems', () => {
  it('show settled messages of the window, the backlog of all time, the last message ever', async () => {
    const loads = await stores.messages.systems(10);
    const of = (system: string) => loads.find((one) => one.system === system);
    expect(loads.map(({ system }) => system)).toEqual(['a', 'b', 'c']);
    expect(of('a')).toMatchObject({ in: { done: 2, parked: 1, later: 1 }, out: { unknown: 1 } });
    expect(of('b')).toMatchObject({ in: {}, out: { sent: 1 }, lastAt: m.answered.receivedAt, oldestUnsettledAt: m.answered.receivedAt });
    expect(of('c')).toMatchObject({ in: {}, out: {}, lastAt: m.old.receivedAt, oldestUnsettledAt: null });
    expect(of('a')!.perMinute.length).toBe(10);
    expect(of('a')!.perMinute.reduce((sum, n) => sum + n, 0)).toBe(5);
    expect(of('a')!.perMinute.at(-1)).toBeGreaterThanOrEqual(2);
  });
});

describe('what moves', () => {
  it('is counted by type too, and the sums are the systems’', async () => {
    const [loads, types] = [await stores.messages.systems(10), await stores.messages.traffic(10)];
    const sum = (system: string): number =>
      types.filter((one) => one.system === system).reduce((all, { perMinute }) => all + perMinute.reduce((a, b) => a + b, 0), 0);
    for (const { system, perMinute } of loads) expect([system, sum(system)]).toEqual([system, perMinute.reduce((a, b) => a + b, 0)]);
    expect(types.filter(({ system, direction }) => system === 'a' && direction === 'out').map(({ states }) => states)).toEqual([
      { unknown: 1 },
    ]);
  });
});

describe('the audit', () => {
  it('is read newest first by account or object, and its rows can be neither changed nor deleted', async () => {
    const row = (account: string, object: string, seconds: number): AuditRow => ({
      id: uuidv7(),
      at: ago(seconds),
      account,
      unit: 'city',
      address: null,
      act: 'reveal',
      object,
      outcome: 'done',
      detail: { purpose: '核对' },
    });
    const rows = [row('anna', 'x', 3), row('anna', 'y', 2), row('bert', 'x', 1)];
    await stores.store.transact(async (unit) => {
      for (const one of rows) unit.add('audit', one);
      await Promise.resolve();
    });
    expect((await stores.audit.list({ limit: 10 })).items).toEqual(rows.toReversed());
    expect(await stores.audit.list({ account: 'anna', limit: 1 })).toMatchObject({ items: [rows[1]], total: 2 });
    expect((await stores.audit.list({ object: 'x', limit: 10 })).items).toEqual([rows[2], rows[0]]);
    for (const sql of [`UPDATE audit SET act = 'x'`, 'DELETE FROM audit', 'TRUNCATE audit'])
      await expect(database.rows(sql)).rejects.toThrow('neither changed nor deleted');
  });
});
