import { describe, expect, it } from 'vitest';
import { turns } from './turns.js';

describe('turns', () => {
  it('go round the systems, each with its own in their order, also when one comes later', () => {
    const made = turns<string>();
    for (const n of [1, 2, 3]) made.put('court', `court ${n}`);
    made.put('notary', 'notary 1');
    expect([made.take(), made.take()]).toEqual(['court 1', 'notary 1']);
    made.put('police', 'police 1');
    made.put('notary', 'notary 2');
    expect(Array.from({ length: 5 }, () => made.take())).toEqual(['court 2', 'police 1', 'notary 2', 'court 3', undefined]);
  });
});
