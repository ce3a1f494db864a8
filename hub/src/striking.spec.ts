import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Log } from './ports/index.js';
import { startStriking, type Striking } from './striking.js';

const log: Log = { info: () => undefined, warn: vi.fn(), error: () => undefined };

describe('the look at clocks', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());
  let looks: number;
  let due: number[];
  const start = (): Striking => {
    looks = 0;
    due = [];
    return startStriking({ log, engine: { strike: async () => { looks++; return due.shift() ?? 0; } }, leases: { run: async (_, work) => { await work(() => true); return 'done'; } } });
  };
  const settled = (): Promise<unknown> => vi.advanceTimersByTimeAsync(0);

  it('comes at the start and every twenty seconds, and does not wait when it is another day by the clock of a demo', async () => {
    const striking = start();
    await settled();
    await vi.advanceTimersByTimeAsync(20_000);
    expect(looks).toBe(2);
    striking.atOnce();
    await settled();
    expect(looks).toBe(3);
    await striking.stop();
  });

  it('takes all that has become due by then, batch after batch', async () => {
    const striking = start();
    await settled();
    [looks, due] = [0, [100, 100, 3]];
    striking.atOnce();
    await settled();
    expect(looks).toBe(4);
    await striking.stop();
  });

  it('after a stop is none any more', async () => {
    const striking = start();
    await settled();
    await striking.stop();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(looks).toBe(1);
  });
});
