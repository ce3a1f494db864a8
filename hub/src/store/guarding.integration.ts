import { beforeEach, describe, expect, it } from 'vitest';
import type { CircuitOpening, DeliveryRow, MaintenanceWindow, Stop } from '../ports/index.js';
import type { Stores } from './index.js';
import { body, delivery, message, twoProcesses, type TestDatabase } from './testing/index.js';

let database: TestDatabase;
let one: Stores;
let other: Stores;
twoProcesses((...made) => {
  [database, one, other] = made;
});
beforeEach(() => database.rows('TRUNCATE delivery, departure, message, message_body, attempt, line_rules, circuit'));

const inSeconds = (seconds: number): string => new Date(Date.now() + seconds * 1000).toISOString();
const opening = (over: Partial<CircuitOpening> = {}): CircuitOpening => ({
  system: 'court',
  pause: 30,
  longestPause: 100,
  isAsked: false,
  words: ['没有答复', 'no answer'],
  ...over,
});
async function stored(over: Partial<DeliveryRow>, direction: 'in' | 'out' = 'out'): Promise<DeliveryRow> {
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
const heeded = (): Promise<number> => one.store.transact((unit) => one.flow.heed(unit));
const dispatched = async (): Promise<string[]> => {
  const keys: string[] = [];
  await other.flow.dispatch(100, 100, (items) => Promise.resolve(void keys.push(...items.map(({ delivery: { key } }) => key))));
  return keys.toSorted();
};
const states = async (): Promise<string[]> =>
  (
    await database.rows(
      'SELECT d.key, d.state, m.state AS message, d.attempt FROM delivery d JOIN message m ON m.id = d.message_id ORDER BY d.key',
    )
  ).map(({ key, state, message: of, attempt }) => `${String(key)} ${String(state)} ${String(of)} ${String(attempt)}`);
const rested = (): Promise<unknown> => database.rows(`UPDATE circuit SET retry_at = now() - interval '1 second'`);
const pauseOf = async (): Promise<number> =>
  Math.round(((await database.rows('SELECT extract(epoch FROM retry_at - now()) AS s FROM circuit'))[0]?.['s'] as number) / 5) * 5;
const lay = (change: { readonly windows?: readonly MaintenanceWindow[]; readonly stops?: readonly Stop[] }): Promise<unknown> =>
  one.store.transact(async (unit) => {
    await unit.layDown({ ...(await unit.rules()), ...change }, 'a');
    await one.flow.heed(unit);
  });
const window = (from: number, until: number): MaintenanceWindow => ({
  id: 'w',
  system: 'court',
  from: inSeconds(from),
  until: inSeconds(until),
  reason: 'test',
  account: 'a',
  since: inSeconds(0),
});

describe('An open circuit in the store (S11)', () => {
  it('is one for all processes: opened once, seen by everybody, closed once', async () => {
    expect([await one.guarding.open(opening()), await other.guarding.open(opening())]).toEqual([true, false]);
    expect(await other.guarding.rules()).toMatchObject({ circuits: [{ system: 'court', probe: null, words: ['没有答复', 'no answer'] }] });
    expect(await one.store.transact((unit) => unit.rules())).toMatchObject({ version: 0, circuits: [{ system: 'court' }] });
    expect([await other.guarding.close('court'), await one.guarding.close('court')]).toEqual([true, false]);
    expect((await one.guarding.rules()).circuits).toEqual([]);
  });

  it('holds what is meant for the partner, new, waiting and lying on the queue, without spending an attempt; others flow', async () => {
    const { id } = await stored({ key: 'a' });
    expect(await dispatched()).toEqual(['a']);
    await one.guarding.open(opening());
    expect(await other.attempts.begin(id, 1)).toEqual({ kind: 'held' });
    await stored({ key: 'b', state: 'later', attempt: 2 });
    await stored({ key: 'c' });
    await stored({ key: 'd', system: 'police', target: 'police' });
    await stored({ key: 'e' }, 'in');
    expect(await dispatched()).toEqual(['d']);
    await heeded();
    expect(await states()).toEqual(['a held held 0', 'b held held 2', 'c held held 0', 'd sent sent 1', 'e due due 0']);
    expect((await other.flow.leaseIncoming(10)).map(({ delivery: { key } }) => key)).toEqual(['e']);
  });

  it('lets one go when it has rested, the first of its key, and only one, whichever process looks', async () => {
    await one.guarding.open(opening());
    await stored({ key: 'a', state: 'unknown' });
    await stored({ key: 'a', state: 'held' });
    const { id } = await stored({ key: 'b' });
    await stored({ key: 'c' });
    await heeded();
    expect(await dispatched()).toEqual([]);
    await rested();
    await heeded();
    await heeded();
    expect(await dispatched()).toEqual(['b']);
    expect(await one.attempts.begin(id, 1)).toEqual({ kind: 'begun', isProbe: true });
    expect((await one.guarding.rules()).circuits).toMatchObject([{ probe: id }]);
  });

  it('rests twice as long each time the one that tries it fails, up to its longest; late failures of calls under way change nothing', async () => {
    await stored({ key: 'a' });
    await one.guarding.open(opening());
    await one.guarding.open(opening());
    expect(await pauseOf()).toBe(30);
    for (const expected of [60, 100, 100]) {
      await rested();
      await heeded();
      await other.guarding.open(opening());
      expect(await pauseOf()).toBe(expected);
    }
    expect((await one.guarding.rules()).circuits).toMatchObject([{ probe: null }]);
  });

  it('rests as long as the partner asks', async () => {
    await one.guarding.open(opening());
    await one.guarding.open(opening({ pause: 300, isAsked: true }));
    expect(await pauseOf()).toBe(300);
    await one.guarding.open(opening({ pause: 10, isAsked: true }));
    expect(await pauseOf()).toBe(300);
  });

  it('that closes lets everything go', async () => {
    await one.guarding.open(opening());
    for (const key of ['a', 'b']) await stored({ key });
    await heeded();
    await other.guarding.close('court');
    await heeded();
    expect(await dispatched()).toEqual(['a', 'b']);
  });

  it('is tried at once when somebody asks for it, but not while one is under way', async () => {
    expect(await one.guarding.hasten('court')).toBe(false);
    await one.guarding.open(opening());
    await stored({ key: 'a' });
    expect(await one.guarding.hasten('court')).toBe(true);
    await heeded();
    expect(await dispatched()).toEqual(['a']);
    expect(await one.guarding.hasten('court')).toBe(false);
  });

  it('is tried by another message at once when whoever called for the first died: its outcome is unknown and the circuit never heard of it', async () => {
    await stored({ key: 'a' });
    await stored({ key: 'b' });
    await one.guarding.open(opening());
    await rested();
    await heeded();
    expect(await dispatched()).toEqual(['a']);
    const [{ probe } = { probe: null }] = (await one.guarding.rules()).circuits;
    await one.attempts.begin(probe!, 1);
    await heeded();
    expect(await dispatched()).toEqual([]);
    await one.store.transact((unit) => unit.settle([{ deliveryId: probe!, state: 'unknown', from: ['sent'] }]));
    await heeded();
    expect(await dispatched()).toEqual(['b']);
  });

  it('still lets the partner be asked about what it may have', async () => {
    await stored({ key: 'a', state: 'unknown' });
    await one.guarding.open(opening());
    expect(await other.asking.askable(['court'], { limit: 10, soonest: 1, latest: 10 })).toHaveLength(1);
  });

  it('is not tried while its partner is stopped or under maintenance', async () => {
    await one.guarding.open(opening());
    await stored({ key: 'a' });
    await rested();
    await lay({ windows: [window(-60, 60)] });
    expect((await one.guarding.rules()).circuits).toMatchObject([{ probe: null }]);
    await lay({ windows: [], stops: [{ id: 's', scope: 'system', name: 'court', reason: 'test', account: 'a', since: inSeconds(0) }] });
    expect((await one.guarding.rules()).circuits).toMatchObject([{ probe: null }]);
  });
});

describe('Maintenance in the store (S11)', () => {
  it('begins and ends by the store’s clock, for what is sent and asked, not for what comes', async () => {
    await lay({ windows: [window(-60, 60)] });
    const { id } = await stored({ key: 'a', state: 'sent', attempt: 1 });
    await stored({ key: 'b' });
    await stored({ key: 'c', state: 'unknown' });
    await stored({ key: 'd' }, 'in');
    expect([
      await dispatched(),
      await one.attempts.begin(id, 1),
      await other.asking.askable(['court'], { limit: 10, soonest: 1, latest: 10 }),
    ]).toEqual([[], { kind: 'held' }, []]);
    expect(await other.flow.leaseIncoming(10)).toHaveLength(1);
    await heeded();
    expect(await states()).toEqual(['a held held 0', 'b held held 0', 'c unknown unknown 0', 'd due due 0']);
    await lay({ windows: [window(-60, 1)] });
    await expect
      .poll(
        async () => {
          await heeded();
          return dispatched();
        },
        { timeout: 5_000 },
      )
      .toEqual(['a', 'b']);
  });

  it('that is over is forgotten with the next change', async () => {
    await lay({ windows: [window(-60, -1), { ...window(60, 120), id: 'later' }] });
    expect((await other.guarding.rules()).windows.map(({ id }) => id)).toEqual(['later']);
  });
});
