import { describe, expect, it } from 'vitest';
import { lots } from './index.js';
import type { Doing } from './effect.js';

const draw = lots('drawn', { from: 'pool', count: 'many', seed: 'seed', except: 'recused' });
const doing = (values: object): Doing => ({ id: 'x', number: 'N1', values: { many: 5, ...values } }) as unknown as Doing;
const pool = Array.from({ length: 22 }, (_, i) => `GZ-${i + 1}`);

describe('a draw by lot', () => {
  it('gives the same for the same seed and pool, in whatever order it was named, and another for another seed', () => {
    const { set } = draw.deed(doing({ pool, seed: '20260303' }));
    expect(set).toMatchObject({ seed: '20260303' });
    expect(set!['drawn']).toHaveLength(5);
    expect(draw.deed(doing({ pool: pool.toReversed(), seed: '20260303' })).set).toEqual(set);
    expect(draw.deed(doing({ pool, seed: '20260304' })).set!['drawn']).not.toEqual(set!['drawn']);
  });

  it('keeps the number of the record as its seed where none is said', () => {
    expect(draw.deed(doing({ pool })).set).toMatchObject({ seed: 'N1' });
  });

  it('never draws who is recused, nor more than there are', () => {
    const officials = ['a', 'b', 'c'].map((id) => ({ id, name: id }));
    const { set } = draw.deed(doing({ pool: officials, recused: [{ id: 'b', name: 'b' }] }));
    expect((set!['drawn'] as { id: string }[]).map(({ id }) => id).sort()).toEqual(['a', 'c']);
    expect(draw.deed(doing({ pool: null })).set).toMatchObject({ drawn: null });
  });
});
