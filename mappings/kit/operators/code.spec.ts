import { compile, record, type Fault } from '@fatong/contracts/expression';
import { expect, it } from 'vitest';
import { code, flip } from './index.js';
import { backOf, sayOf } from './testing.js';

const rows = { '1': 'open', '2': 'shut' } as const;
const expression = record<{ ZT: '1' | '2' }>((s) => code(rows)(s.ZT));

it('translates by the table, and says what has no row', () => {
  const faults: Fault[] = [];
  const translate = compile(expression);
  expect([translate({ ZT: '2' }), translate({}), translate({ ZT: 'toString' }, faults), translate({ ZT: 3 }, faults)]).toEqual([
    'shut',
    undefined,
    undefined,
    undefined,
  ]);
  expect(faults.map(({ source, failure }) => [source, failure.code, failure.words('“3”')[1]])).toEqual([
    [['ZT'], 'code', '“3” is not in the code table'],
    [['ZT'], 'code', '“3” is not in the code table'],
  ]);
});

it('goes back where each value has one row only', () => {
  expect(backOf(expression)?.('shut')).toBe('2');
  expect(backOf(record<{ ZT: '1' | '2' }>((s) => code({ '1': 'open', '2': 'open' })(s.ZT)))).toBeUndefined();
});

it('flips its table, if that can be done', () => {
  expect(flip(rows)).toEqual({ open: '1', shut: '2' });
  expect(() => flip({ a: 'x', b: 'x' })).toThrow('cannot be flipped');
});

it('describes itself', () => {
  expect(sayOf(expression)).toEqual(['ZT，经代码表', 'ZT, by code table']);
});
