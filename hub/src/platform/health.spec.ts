import { describe, expect, it, vi } from 'vitest';
import { readiness } from './index.js';

describe('readiness', () => {
  it('is given when every check is passed', async () => {
    expect(await readiness({ a: async () => true, b: async () => true })).toEqual({ ready: true, checks: { a: 'ok', b: 'ok' } });
  });

  it('names what is missing: the reason, what was thrown, or that no answer came in two seconds', async () => {
    vi.useFakeTimers();
    const asked = readiness({ a: async () => 'the disk is full', b: () => Promise.reject(new Error('refused')), c: () => new Promise(() => undefined) });
    await vi.advanceTimersByTimeAsync(2_000);
    expect(await asked).toEqual({ ready: false, checks: { a: 'the disk is full', b: 'refused', c: 'no answer within 2 s' } });
    vi.useRealTimers();
  });
});
