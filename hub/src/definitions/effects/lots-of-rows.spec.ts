import { describe, expect, it } from 'vitest';
import { lotsOfRows } from './index.js';
import type { Doing } from './effect.js';

const draw = lotsOfRows('drawn', { rows: 'strata', from: 'pool', count: 'many', seed: 'seed' });
const doing = (values: object): Doing => ({ id: 'x', number: 'N1', values }) as unknown as Doing;
const yards = (prefix: string, count: number) => Array.from({ length: count }, (_, i) => `${prefix}${i + 1}`);
const strata = [
  { pool: yards('large-', 4), many: 2 },
  { pool: yards('small-', 10), many: 3 },
];
const drawnOf = (values: object) => (draw.deed(doing(values)).set!['drawn'] ?? []) as string[];

describe('a draw by lot within strata', () => {
  it('draws of each row as many as it says, and the same for the same seed', () => {
    const drawn = drawnOf({ strata, seed: '20260303' });
    expect(drawn.filter((one) => one.startsWith('large'))).toHaveLength(2);
    expect(drawn.filter((one) => one.startsWith('small'))).toHaveLength(3);
    expect(drawnOf({ strata, seed: '20260303' })).toEqual(drawn);
    expect(new Set(['1', '2', '3', '4', '5'].map((seed) => drawnOf({ strata, seed }).join())).size).toBeGreaterThan(1);
  });

  it('draws an entry once that several rows name, and keeps the number of the record as its seed where none is said', () => {
    const twice = [
      { pool: ['a', 'b'], many: 2 },
      { pool: ['a', 'b', 'c'], many: 2 },
    ];
    expect(drawnOf({ strata: twice }).toSorted()).toEqual(['a', 'b', 'c']);
    expect(draw.deed(doing({ strata: twice })).set).toMatchObject({ seed: 'N1' });
    expect(draw.deed(doing({ strata: null })).set).toMatchObject({ drawn: null });
  });
});
