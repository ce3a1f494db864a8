import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { partner, type Intent, type PartnerStory } from './index.js';

const key = { keyid: 'x:1', secret: 's' };
const context = { doors: 'http://doors', key, ourKey: key, faults: 0, lawyers: [], run: 'T', log: () => undefined };

describe('a simulated partner', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  /** What one says in so many seconds, who is asked for something after the first. */
  async function heard(rate: number, seconds: number): Promise<string[]> {
    const said: string[] = [];
    const story: PartnerStory = {
      next: () => ({ message: 'own', data: {} }),
      handle: () => ({ answer: { status: 200, body: {} }, later: [{ message: 'owed', data: {} }] }),
    };
    const post = ({ message }: Intent) => Promise.resolve(void said.push(message)).then(() => ({ status: 202, body: {} }));
    const ear = {
      hear: () => Promise.resolve({ method: 'POST', path: '/inbox/x', requestId: 'r', data: () => ({}) }),
      say: (answer: { status: number; body: unknown }) => answer,
    };
    const one = partner('x', story, { ...context, rate }, { post, ear });
    one.start();
    await vi.advanceTimersByTimeAsync(1_000);
    await one.receive({ method: 'POST', url: 'http://partner/x/inbox/x', path: '/inbox/x', headers: {}, body: Buffer.from('{}') });
    await vi.advanceTimersByTimeAsync((seconds - 1) * 1_000);
    await one.stop();
    return said;
  }

  it('says by itself as much as its rate, also less than once a second', async () => {
    expect((await heard(0.1, 61)).filter((what) => what === 'own').length).toBeGreaterThanOrEqual(5);
    expect((await heard(0.1, 61)).filter((what) => what === 'own').length).toBeLessThanOrEqual(6);
    expect((await heard(50, 2)).filter((what) => what === 'own').length).toBeGreaterThanOrEqual(95);
  });

  it('says what it owes at once, though it says little or nothing by itself', async () => {
    expect(await heard(0.01, 2)).toEqual(['owed']);
    expect(await heard(0, 2)).toEqual(['owed']);
  });
});
