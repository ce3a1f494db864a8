import { describe, expect, it } from 'vitest';
import { decide, defaultPolicy, type FailurePolicy } from './policy.js';

const after = (kind: 'transient' | 'data' | 'contract' | 'right' | 'ours' | 'unknown', code = 'any') =>
  [1, 2, 3, 4, 5].map((attempt) => decide({ kind, code }, attempt));

describe('Failure policy', () => {
  it('repeats what is transient after 10 s, 1 m, 5 m and 30 m, then parks it', () => {
    expect(after('transient')).toEqual([{ later: 10 }, { later: 60 }, { later: 300 }, { later: 1800 }, { park: true }]);
  });

  it('parks a broken contract, wrong data, a refused right and our own defect at once', () => {
    for (const kind of ['contract', 'data', 'right', 'ours'] as const) expect(decide({ kind, code: 'x' }, 1)).toEqual({ park: true });
  });

  it('never repeats an unknown outcome by itself', () => {
    expect(after('unknown')).toEqual(Array(5).fill({ unknown: true }));
  });

  it('repeats a stale version at once, then later, then parks it', () => {
    expect([1, 3, 4, 6, 7].map((attempt) => decide({ kind: 'transient', code: 'stale' }, attempt))).toEqual([
      { now: true },
      { now: true },
      { later: 10 },
      { later: 300 },
      { park: true },
    ]);
  });

  it('is data: another policy decides otherwise', () => {
    const strict: FailurePolicy = { ...defaultPolicy, codes: { slow: { again: 1, later: [5] } } };
    expect([1, 2, 3].map((attempt) => decide({ kind: 'data', code: 'slow' }, attempt, strict))).toEqual([
      { now: true },
      { later: 5 },
      { park: true },
    ]);
    expect(decide({ kind: 'data', code: 'constructor' }, 1, strict)).toEqual({ park: true });
  });
});
