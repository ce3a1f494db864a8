import { describe, expect, it } from 'vitest';
import type { Adapter } from '../kit/index.js';
import { adapters } from '../registry.js';
import { shares } from './shares.js';

const simulator = (): never => {
  throw new Error('Nobody starts it.');
};

describe('what simulated partners say by themselves', () => {
  it('is shared by how much each says: the rate is that of all together', () => {
    const speaking: readonly Pick<Adapter, 'simulator' | 'talk'>[] = [{ simulator, talk: 2 }, { simulator }, { simulator, talk: 1 }];
    const rateOf = shares([...speaking, { talk: 5 }], 8);
    expect(speaking.map(rateOf)).toEqual([4, 2, 2]);
    expect(shares([], 8)({})).toBe(0);
  });

  it('is no more with every partner we have, and hardly any of it is of violations', () => {
    const simulated = adapters.filter((one) => one.simulator);
    const rateOf = shares(adapters, 10);
    expect(simulated.reduce((sum, one) => sum + rateOf(one), 0)).toBeCloseTo(10);
    expect(rateOf(simulated.find(({ system }) => system.folder === 'procuratorate-cases')!)).toBeLessThan(0.1);
  });
});
