import { describe, expect, it } from 'vitest';
import { BrokerAway, StoreAway, type Log } from '../ports/index.js';
import { startLoop } from './loop.js';
import { counting } from './metrics.js';
import { until } from './testing/new-line.js';

const log: Log = { info: () => undefined, warn: () => undefined, error: () => undefined };
const quiet = counting({ count: () => undefined, observe: () => undefined, gauge: () => undefined });
const base = { name: 'test', idle: 60_000, pause: 1, log, counting: quiet, store: { recovered: () => Promise.resolve() } };

describe('A loop', () => {
  it('rests when nothing is to do, and is woken', async () => {
    let turns = 0;
    const loop = startLoop({ ...base, turn: () => Promise.resolve(++turns === 1 ? 1 : 0) });
    await until('it rests', () => turns === 2);
    loop.wake();
    await until('it turned again', () => turns === 3);
    await loop.stop();
    expect(turns).toBe(3);
  });

  it('goes on after the broker was away, after a defect, and waits for the database', async () => {
    const errors = [new BrokerAway('away'), new Error('defect'), new StoreAway('away')];
    let isRecovered: () => void = () => undefined;
    let turns = 0;
    const loop = startLoop({
      ...base,
      store: { recovered: () => new Promise<void>((resolve) => void (isRecovered = resolve)) },
      turn() {
        const error = errors[turns++];
        return error ? Promise.reject(error) : Promise.resolve(0);
      },
    });
    await until('the database is waited for', () => turns === 3);
    isRecovered();
    await until('it goes on', () => turns === 4);
    await loop.stop();
    expect(turns).toBe(4);
  });

  it('stops although the database never comes back', async () => {
    let turns = 0;
    const loop = startLoop({
      ...base,
      store: { recovered: () => new Promise<void>(() => undefined) },
      turn: () => (turns++, Promise.reject(new StoreAway('away'))),
    });
    await until('it waits', () => turns === 1);
    await loop.stop();
    expect(turns).toBe(1);
  });
});
