import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Log } from './ports/index.js';
import { startRounds, type Looking } from './rounds.js';

const log: Log = { info: () => undefined, warn: vi.fn(), error: () => undefined };

describe('the look at what is due', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());
  let looks: number;
  let due: number[];
  const start = (): Looking => {
    looks = 0;
    due = [];
    return startRounds(
      {
        job: 'clocks',
        every: 20_000,
        failed: '…',
        turn: async () => {
          looks++;
          return due.shift() ?? 0;
        },
      },
      {
        log,
        leases: {
          run: async (_, work) => {
            await work(() => true);
            return 'done';
          },
        },
      },
    );
  };
  const settled = (): Promise<unknown> => vi.advanceTimersByTimeAsync(0);

  it('comes at the start and at its intervals, and does not wait when it is another day by the clock of a demo', async () => {
    const looking = start();
    await settled();
    await vi.advanceTimersByTimeAsync(20_000);
    expect(looks).toBe(2);
    looking.atOnce();
    await settled();
    expect(looks).toBe(3);
    await looking.stop();
  });

  it('takes all that has become due by then, batch after batch', async () => {
    const looking = start();
    await settled();
    [looks, due] = [0, [100, 100, 3]];
    looking.atOnce();
    await settled();
    expect(looks).toBe(4);
    await looking.stop();
  });

  it('after a stop is none any more', async () => {
    const looking = start();
    await settled();
    await looking.stop();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(looks).toBe(1);
  });
});
