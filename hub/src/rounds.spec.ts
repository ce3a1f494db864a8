import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Pace } from './engine/index.js';
import { oneHand } from './pacing.js';
import type { Log } from './ports/index.js';
import { startRounds, type Looking, type Round } from './rounds.js';

const warned: unknown[][] = [];
const log: Log = { info: () => undefined, warn: (...said) => void warned.push(said), error: () => undefined };
const first = 5_000;

describe('the look at what is due', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());
  let looks: number;
  let due: number[];
  let rests: number;
  const pace: Pace = { most: (batch) => batch, rest: () => Promise.resolve(void rests++) };
  const alone: { run(job: string, work: (isHeld: () => boolean) => Promise<void>): Promise<'done'> } = {
    run: async (_, work) => {
      await work(() => true);
      return 'done';
    },
  };
  const start = (round: Partial<Round> = {}, hand = oneHand()): Looking => {
    looks = 0;
    due = [];
    rests = 0;
    const turn = async (): Promise<number> => {
      looks++;
      return due.shift() ?? 0;
    };
    return startRounds({ job: 'clocks', every: 20_000, failed: '…', turn, ...round }, { log, hand, pace, first, leases: alone });
  };
  const settled = (): Promise<unknown> => vi.advanceTimersByTimeAsync(0);

  it('comes some seconds after the start, so that messages are served first, and at its intervals, and does not wait when it is another day by the clock of a demo', async () => {
    const looking = start();
    await vi.advanceTimersByTimeAsync(first - 1);
    expect(looks).toBe(0);
    await vi.advanceTimersByTimeAsync(1);
    expect(looks).toBe(1);
    await vi.advanceTimersByTimeAsync(20_000);
    expect(looks).toBe(2);
    looking.atOnce();
    await settled();
    expect(looks).toBe(3);
    await looking.stop();
  });

  it('takes all that has become due by then, batch after batch, and rests between them', async () => {
    const looking = start();
    await vi.advanceTimersByTimeAsync(first);
    [looks, rests, due] = [0, 0, [100, 100, 3]];
    looking.atOnce();
    await settled();
    expect([looks, rests]).toEqual([4, 4]);
    await looking.stop();
  });

  it('is never two at once, and one with much to do lets another in between its batches', async () => {
    const hand = oneHand();
    const order: string[] = [];
    let atWork = 0;
    const turns = (name: string, batches: number) => async (): Promise<number> => {
      expect(++atWork).toBe(1);
      order.push(name);
      await new Promise((resolve) => setTimeout(resolve, 10));
      atWork--;
      return --batches > 0 ? 1 : 0;
    };
    const all = [start({ job: 'rules', turn: turns('rules', 3) }, hand), start({ job: 'sweeps', turn: turns('sweeps', 2) }, hand)];
    await vi.advanceTimersByTimeAsync(first + 100);
    expect(order).toEqual(['rules', 'sweeps', 'rules', 'sweeps', 'rules']);
    await Promise.all(all.map((one) => one.stop()));
  });

  it('that takes longer than its interval is followed by one more, not by all that were missed', async () => {
    const long = Promise.withResolvers<number>();
    let begun = 0;
    const looking = start({ turn: () => (++begun === 1 ? long.promise : Promise.resolve(0)) });
    await vi.advanceTimersByTimeAsync(first + 10 * 20_000);
    expect(begun).toBe(1);
    long.resolve(0);
    await settled();
    expect(begun).toBe(2);
    await looking.stop();
  });

  it('that failed is told in the log and comes again', async () => {
    const looking = start({ turn: () => (++looks === 1 ? Promise.reject(new Error('away')) : Promise.resolve(0)), failed: 'not looked' });
    await vi.advanceTimersByTimeAsync(first);
    expect(warned).toEqual([[{ error: new Error('away') }, 'not looked']]);
    await vi.advanceTimersByTimeAsync(20_000);
    expect(looks).toBe(2);
    await looking.stop();
  });

  it('after a stop is none any more, not even the first', async () => {
    const [early, late] = [start(), start()];
    await early.stop();
    await vi.advanceTimersByTimeAsync(first);
    await late.stop();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(looks).toBe(1);
  });
});
