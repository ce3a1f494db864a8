import { columnsOf, sidesOf, type Value } from './drawn.js';

const value = (words: string, label = '件数'): Value => ({
  name: words,
  label: [label, label],
  words: [words, words],
  hint: undefined,
  list: null,
  size: 0,
});

describe('figures of a tile', () => {
  it('stand in rows of about the same length, and no more than three beside each other where one is longer than seven characters', () => {
    expect(columnsOf(['1', '2', '3', '4', '5'].map((one) => value(one)))).toBe(5);
    expect(columnsOf(['1', '2', '3', '4', '5', '6'].map((one) => value(one)))).toBe(3);
    expect(columnsOf(['1', '2', '3', '4', '12.345万元'].map((one) => value(one)))).toBe(3);
    expect(columnsOf([])).toBe(1);
  });
});

describe('the two sides of a wall', () => {
  it('are about as long as each other, each in the order in which its tiles are declared', () => {
    const lengths: Readonly<Record<string, number>> = { a: 4, b: 4, c: 9, d: 5, e: 4 };
    const [left, right] = sidesOf(Object.keys(lengths), (one) => lengths[one]!);
    const sum = (side: readonly string[]): number => side.reduce((all, one) => all + lengths[one]!, 0);
    expect([sum(left), sum(right)].toSorted()).toEqual([13, 13]);
    expect([left, right]).toEqual([left.toSorted(), right.toSorted()]);
  });
});
