import { describe, expect, it } from 'vitest';
import { partitionOf, stableHash } from './partition.js';

describe('The partition of a key', () => {
  it('never changes between releases', () => {
    expect(['', 'a', 'SH-2026-000001', '（2026）沪01破1号'].map(stableHash)).toEqual([2872998923, 444641715, 2774657617, 3026318716]);
  });

  it('is always within the count', () => {
    for (let index = 0; index < 1_000; index++)
      for (const count of [1, 2, 3, 8]) expect(partitionOf(`k${index}`, count)).toBeLessThan(count);
  });

  it('spreads numbered keys evenly', () => {
    const counts = new Array<number>(8).fill(0);
    for (let index = 0; index < 8_000; index++) counts[partitionOf(`L2026${String(index).padStart(6, '0')}`, 8)]!++;
    for (const count of counts) expect(Math.abs(count - 1_000)).toBeLessThan(150);
  });
});
