import { beforeEach, describe, expect, it } from 'vitest';
import { noRules, type DeliveryRow, type LineRules, type Stop } from '../ports/index.js';
import type { Stores } from './index.js';
import { body, delivery, message, twoProcesses, type TestDatabase } from './testing/index.js';

let database: TestDatabase;
let one: Stores;
let other: Stores;
twoProcesses((...made) => {
  [database, one, other] = made;
});
beforeEach(() => database.rows('TRUNCATE delivery, departure, message, message_body, attempt, line_rules'));

const stop = (scope: Stop['scope'], name = ''): Stop => ({
  id: `${scope}:${name}`,
  scope,
  name,
  reason: 'test',
  account: 'a',
  since: new Date().toISOString(),
});
const lay = (...stops: readonly Stop[]): Promise<boolean> =>
  one.store.transact(async (unit) => {
    const isDone = await unit.layDown({ ...(await unit.rules()), stops }, 'a');
    await one.flow.heed(unit);
    return isDone;
  });

async function stored(direction: 'in' | 'out', over: Partial<DeliveryRow>): Promise<DeliveryRow> {
  const { key = 'k', state = 'due', system = 'court' } = over;
  const row = message({ direction, system, key, state });
  const made = delivery(row, over);
  await one.store.transact(async (unit) => {
    unit.add('message', row);
    unit.add('body', body(row, direction === 'out' ? 'mapped' : 'received'));
    unit.add('delivery', made);
  });
  return made;
}
const states = async (): Promise<string[]> =>
  (
    await database.rows('SELECT d.key, d.state, m.state AS message FROM delivery d JOIN message m ON m.id = d.message_id ORDER BY d.key')
  ).map(({ key, state, message: of }) => `${String(key)} ${String(state)} ${String(of)}`);
const dispatched = async (): Promise<string[]> => {
  const keys: string[] = [];
  await other.flow.dispatch(100, 100, (items) => Promise.resolve(void keys.push(...items.map(({ delivery: { key } }) => key))));
  return keys.toSorted();
};

describe('The rules of the line', () => {
  it('are those of the release until somebody lays others down, and then the same for every process', async () => {
    expect(await other.store.transact((unit) => unit.rules())).toEqual({ ...noRules, at: expect.any(String) as unknown });
    expect(await lay(stop('all'))).toBe(true);
    expect(await other.store.transact((unit) => unit.rules())).toMatchObject({ version: 1, stops: [{ scope: 'all' }] });
    expect(await one.store.transact((unit) => unit.layDown({ ...noRules, version: 0 }, 'late'))).toBe(false);
  });

  it('do not change under a transaction that goes by them: a stop is answered when nobody acts by the old rules any more', async () => {
    await lay();
    const order: string[] = [];
    const acting = Promise.withResolvers<void>();
    const hasRead = Promise.withResolvers<LineRules>();
    const batch = one.store.transact(async (unit) => {
      hasRead.resolve(await unit.rules());
      await acting.promise;
      order.push('acted');
    });
    await hasRead.promise;
    const stopping = other.store
      .transact(async (unit) => unit.layDown({ ...noRules, version: 1, stops: [stop('all')] }, 'a'))
      .then(() => order.push('stopped'));
    await expect
      .poll(() => database.rows(`SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`))
      .toHaveLength(1);
    acting.resolve();
    await Promise.all([batch, stopping]);
    expect(order).toEqual(['acted', 'stopped']);
  });

  it.each([
    ['everything', stop('all')],
    ['a system', stop('system', 'court')],
    ['a type', stop('type', 'test-system.report.v1')],
  ])('hold what waits to go on when %s is stopped, with its message, and let it go on afterwards', async (_, made) => {
    await stored('out', { key: 'a' });
    await stored('out', { key: 'b', state: 'later' });
    await stored('in', { key: 'c' });
    await stored('out', { key: 'd', state: 'parked' });
    expect(await other.flow.leaseIncoming(10)).toHaveLength(1);
    await lay(made);
    expect(await states()).toEqual(['a held held', 'b held held', 'c held held', 'd parked parked']);
    expect([await dispatched(), await other.flow.leaseIncoming(10)]).toEqual([[], []]);
    await lay();
    expect(await states()).toEqual(['a due due', 'b due due', 'c due due', 'd parked parked']);
    expect([await dispatched(), (await other.flow.leaseIncoming(10)).length]).toEqual([['a', 'b'], 1]);
  });

  it('keep what becomes due under a stop from going, before anybody has held it', async () => {
    await lay(stop('system', 'court'));
    await stored('out', { key: 'a' });
    await stored('in', { key: 'b' });
    await stored('out', { key: 'c', system: 'police', target: 'police' });
    expect([await dispatched(), await other.flow.leaseIncoming(10)]).toEqual([['c'], []]);
  });

  it('call off what lies on a queue already: its partner is not called, and the attempt does not count', async () => {
    const { id } = await stored('out', { key: 'a' });
    expect(await dispatched()).toEqual(['a']);
    await lay(stop('system', 'court'));
    expect(await one.attempts.begin(id, 1)).toEqual({ kind: 'held' });
    expect(await one.flow.delivery(id)).toMatchObject({ state: 'held', attempt: 0 });
    await lay();
    expect(await dispatched()).toEqual(['a']);
    expect(await one.attempts.begin(id, 1)).toEqual({ kind: 'begun', isProbe: false });
  });
});
