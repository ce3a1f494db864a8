import { describe, expect, it } from 'vitest';
import { asksRows, each, evaluate, least, not, record, when, written } from './index.js';

interface Plan {
  readonly steps?: readonly { readonly due?: string | null; readonly doneOn?: string | null; readonly cost?: number }[];
  readonly done?: number | null;
}
const next = record<Plan>((p) => least(each(p.steps, (one) => when(not(one.doneOn.exists()), one.due))));

describe('the least of a list', () => {
  it('is its first day, of those that a condition leaves, and its least number', () => {
    const steps = [
      { due: '2026-03-20', cost: 5 },
      { due: '2026-03-06', doneOn: '2026-03-05', cost: 3 },
      { due: '2026-03-11', cost: 9 },
    ];
    expect(evaluate(next, { steps })).toBe('2026-03-11');
    expect(
      evaluate(
        record<Plan>((p) => least(each(p.steps, (one) => one.cost))),
        { steps },
      ),
    ).toBe(3);
  });

  it('of none is nothing, and it looks into rows', () => {
    expect([evaluate(next, { steps: [] }), evaluate(next, { steps: [{ due: null }] }), evaluate(next, {})]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    expect(asksRows(next)).toBe(true);
  });
});

describe('what is written one after the other', () => {
  it('is one text; nothing while a part is missing', () => {
    const words = record<Plan>((p) => written(p.done, '/22 已签收'));
    expect([evaluate(words, { done: 1 }), evaluate(words, { done: null })]).toEqual(['1/22 已签收', undefined]);
  });
});
