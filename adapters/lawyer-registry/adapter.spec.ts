import { describe, expect, it } from 'vitest';
import { adapter } from './adapter.js';

describe('the city’s registry of lawyers (S19)', () => {
  it('is read and never written: nothing is sent to it', () => {
    expect([adapter.client, adapter.system.contracts.filter(({ kind }) => kind === 'out')]).toEqual([undefined, []]);
  });
});
