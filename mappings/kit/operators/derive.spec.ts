import { compile, Failure, paths, record, type Expression, type Fault } from '@fatong/contracts/expression';
import { expect, it } from 'vitest';
import { derive } from './index.js';
import { backOf, sayOf } from './testing.js';

const expression = record<{ A: number; B?: number }>((s) =>
  derive(['相加', 'sum'], (a, b) => (b === undefined ? new Failure('sum', () => ['无', 'none']) : a + b), [s.A, s.B]),
);

it('runs its function, whose refusal is a fault', () => {
  const faults: Fault[] = [];
  expect([compile(expression)({ A: 1, B: 2 }, faults), compile(expression)({ A: 1 }, faults)]).toEqual([3, undefined]);
  expect(faults.map(({ failure }) => failure.code)).toEqual(['sum']);
});

it('keeps the lineage and the reason, but no way back', () => {
  expect(paths(expression)).toEqual(['A', 'B']);
  expect(sayOf(expression)).toEqual(['A、B：相加', 'A, B: sum']);
  expect(backOf(expression)).toBeUndefined();
});

it('is no data: what JSON made of it cannot run', () => {
  expect(() => compile(JSON.parse(JSON.stringify(expression)) as Expression)).toThrow('lost its function');
});
