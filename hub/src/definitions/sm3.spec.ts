import { describe, expect, it } from 'vitest';
import { sm3Of } from './index.js';

describe('the SM3 of what is said', () => {
  it('is the same for the same words in the same order, and another for any other', () => {
    expect(sm3Of(['a', 1])).toMatch(/^[0-9a-f]{64}$/);
    expect(sm3Of(['a', 1])).not.toBe(sm3Of([1, 'a']));
  });
});
