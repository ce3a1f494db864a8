import { compile, record, type Fault } from '@fatong/contracts/expression';
import { expect, it } from 'vitest';
import { required } from './index.js';
import { backOf, sayOf } from './testing.js';

const expression = record<{ XM?: string }>((s) => required(s.XM));

it('passes what is there and says what is missing', () => {
  const faults: Fault[] = [];
  expect(compile(expression)({ XM: '' }, faults)).toBe('');
  expect(faults).toEqual([]);
  expect(compile(expression)({ XM: null }, faults)).toBeUndefined();
  expect(faults.map(({ failure, source }) => [failure.code, source])).toEqual([['required', ['XM']]]);
});

it('goes back as it is and describes itself', () => {
  expect(backOf(expression)?.('x')).toBe('x');
  expect(sayOf(expression)).toEqual(['XM（必有）', 'XM (must be there)']);
});
