import { describe, expect, it } from 'vitest';
import { said } from './run.mjs';

describe('npm run measure', () => {
  it('prints size, what was wrong, the rate and what was left to a person, and says whether the figure is met', () => {
    expect(said({ title: 'Oaks', size: 200, wrong: ['one', 'two'], most: 0.02, manual: 10 })).toEqual({
      isMet: true,
      lines: ['Oaks', 'size   200', 'wrong  2 (1.00 %, at most 2.00 %)', 'manual 10 (5.00 %)', '  one', '  two'],
    });
    expect(said({ title: 'Oaks', size: 200, wrong: ['one'], most: 0 }).isMet).toBe(false);
    expect(said({ title: 'Oaks', size: 0, wrong: [], most: 0 }).isMet).toBe(false);
  });
});
