import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { usualGuard, type PartnerGuard } from '@fatong/contracts';
import { ConsumerIll, type CallOutcome, type CircuitOpening } from '@fatong/hub/ports';
import { cause } from './cause.js';
import { partnerGuard, type Guard } from './guard.js';
import { silentLog } from './testing/index.js';

const delivered: CallOutcome = { outcome: 'delivered' };
const refused: CallOutcome = { outcome: 'refused', cause: cause('s', 'partner-refused', 'data', 'http-422', ['拒收', 'refused']) };
const transient: CallOutcome = { outcome: 'transient', cause: cause('s', 'transient', 'transient', 'http-503', ['对方暂停', 'busy']) };
const unknown: CallOutcome = {
  outcome: 'unknown',
  cause: cause('s', 'outcome-unknown', 'unknown', 'no-answer', ['没有答复', 'no answer']),
};

describe('the guard of a partner (S11)', () => {
  let numbers: PartnerGuard;
  let opened: CircuitOpening[];
  let closed: string[];
  let counted: unknown[];
  let guard: Guard;
  beforeEach(() => {
    [numbers, opened, closed, counted] = [{ ...usualGuard, failures: 3, perSecond: 10_000 }, [], [], []];
    const circuits = {
      open: (opening: CircuitOpening) => Promise.resolve(opened.push(opening) === 1),
      close: (system: string) => Promise.resolve(closed.push(system) === 1),
    };
    guard = partnerGuard('s', {
      numbers: () => numbers,
      partitions: 1,
      circuits,
      log: silentLog,
      count: (name, labels) => counted.push([name, labels]),
    });
  });
  afterEach(() => guard.stop());

  const called = async (outcome: CallOutcome, isProbe = false): Promise<void> =>
    guard.heard(await guard.call(() => Promise.resolve(outcome)), isProbe);

  it('opens the circuit after so many failures in a row, once, with what the last call said; a refusal is an answer', async () => {
    for (const outcome of [transient, unknown, refused, transient, delivered, unknown, transient]) await called(outcome);
    expect(opened).toEqual([]);
    await called(unknown);
    expect(opened).toEqual([{ system: 's', pause: 30, longestPause: 600, isAsked: false, words: ['没有答复', 'no answer'] }]);
    expect(counted).toEqual([['circuit_changes', { system: 's', to: 'open' }]]);
  });

  it('says nothing again for calls that were under way when it opened', async () => {
    const ends = Array.from({ length: 6 }, () => Promise.withResolvers<CallOutcome>());
    const calls = ends.map(({ promise }) => guard.call(() => promise).then((outcome) => guard.heard(outcome, false)));
    for (const { resolve } of ends) resolve(transient);
    await Promise.all(calls);
    expect(opened).toHaveLength(1);
  });

  it('closes with the message that tried it, and opens again when that one fails, whichever process called before', async () => {
    await called(transient, true);
    expect(opened).toHaveLength(1);
    await called(delivered, true);
    expect(closed).toEqual(['s']);
    await called(refused, true);
    expect([closed.length, opened.length]).toEqual([2, 1]);
  });

  it('heeds the time a busy partner names, at once and not longer than an hour', async () => {
    await called({ ...transient, retryAfter: 120 });
    await called({ ...transient, retryAfter: 86_400 });
    expect(opened).toMatchObject([
      { pause: 120, isAsked: true },
      { pause: 3600, isAsked: true },
    ]);
  });

  it('lets no more calls go at once than it may, and follows a change of the number', async () => {
    numbers = { ...numbers, concurrency: 2 };
    let [running, most] = [0, 0];
    const work = async (): Promise<void> => {
      most = Math.max(most, ++running);
      await new Promise((resolve) => setImmediate(resolve));
      running--;
    };
    await Promise.all(Array.from({ length: 20 }, () => guard.turn('q', work)));
    expect(most).toBe(2);
    numbers = { ...numbers, concurrency: 5 };
    await Promise.all(Array.from({ length: 20 }, () => guard.turn('q', work)));
    expect(most).toBe(5);
  });

  it('spreads calls evenly over the second', async () => {
    numbers = { ...numbers, perSecond: 50 };
    const began = performance.now();
    await Promise.all(Array.from({ length: 11 }, () => guard.turn('q', () => Promise.resolve())));
    expect(performance.now() - began).toBeGreaterThanOrEqual(190);
  });

  it('gives a message that waits for its turn back to the queue when the adapters stop', async () => {
    numbers = { ...numbers, perSecond: 0.5 };
    await guard.turn('q', () => Promise.resolve());
    const waiting = guard.turn('q', () => Promise.resolve());
    guard.stop();
    await expect(waiting).rejects.toBeInstanceOf(ConsumerIll);
  });
});
