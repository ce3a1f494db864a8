import { describe, expect, it } from 'vitest';
import { reportedId } from '../../platform/index.js';
import { newKeyRing, receiptNumbers } from './index.js';

const ids = Array.from({ length: 500 }, (_, version) =>
  reportedId('court-cases', 'case-progress', ['（2026）沪0104民初1234号'], String(version)),
);

describe('the numbers of receipts', () => {
  it('lead back to their messages, each to one, and are the same whenever they are asked for', () => {
    const ring = newKeyRing();
    const numbers = ids.map(receiptNumbers(ring).of);
    expect(new Set(numbers).size).toBe(ids.length);
    expect(numbers.toReversed().map(receiptNumbers(ring).messageOf)).toEqual(ids.toReversed());
    expect(ids.map(receiptNumbers({ ...ring, current: 2, data: { ...ring.data, 2: ring.index } }).of)).toEqual(numbers);
    for (const number of numbers) expect(number).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
  });

  it('cannot be computed from what a message is about: another installation gives others, and none is the id itself', () => {
    const [one, other] = [receiptNumbers(newKeyRing()), receiptNumbers(newKeyRing())];
    for (const id of ids) expect(new Set([id, one.of(id), other.of(id)]).size).toBe(3);
    expect(one.messageOf(ids[0]!)).not.toBe(ids[0]);
  });
});
