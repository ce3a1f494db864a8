import { describe, expect, it, vi } from 'vitest';
import { every, readiness } from './index.js';

describe('readiness', () => {
  it('is given when every check is passed', async () => {
    expect(await readiness({ a: async () => true, b: async () => true })).toEqual({ ready: true, checks: { a: 'ok', b: 'ok' } });
  });

  it('names what is missing: the reason, what was thrown, or that no answer came in two seconds', async () => {
    vi.useFakeTimers();
    const asked = readiness({
      a: async () => 'the disk is full',
      b: () => Promise.reject(new Error('refused')),
      c: () => new Promise(() => undefined),
    });
    await vi.advanceTimersByTimeAsync(2_000);
    expect(await asked).toEqual({ ready: false, checks: { a: 'the disk is full', b: 'refused', c: 'no answer within 2 s' } });
    vi.useRealTimers();
  });

  it('asks a dear check again after a while only, but at once after a bad answer', async () => {
    vi.useFakeTimers();
    const answers: (true | string)[] = ['away', true, 'away again'];
    const check = every(1_000, async () => answers.shift() ?? true);
    const asked = [await check(), await check(), await check()];
    vi.advanceTimersByTime(1_000);
    expect([...asked, await check()]).toEqual(['away', true, true, 'away again']);
    vi.useRealTimers();
  });
});
