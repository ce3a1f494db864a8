import { compile, record } from '@fatong/contracts/expression';
import { expect, it } from 'vitest';
import { text, upper } from './index.js';
import { backOf, sayOf } from './testing.js';

const trimmed = record<{ NR: string }>((s) => text(s.NR, { trim: true }));

it('composes characters and keeps what was entered', () => {
  expect(compile(record<{ NR: string }>((s) => text(s.NR)))({ NR: ' e\u0301\r\n\u{20BB7}\r ' })).toBe(' é\n\u{20BB7}\n ');
});

it('trims where asked, to nothing if nothing is left', () => {
  expect([compile(trimmed)({ NR: '\u3000事实 ' }), compile(trimmed)({ NR: ' \n' })]).toEqual(['事实', undefined]);
});

it('puts identifiers in upper case without blanks', () => {
  const expression = record<{ ZH: string }>((s) => upper(s.ZH));
  expect(compile(expression)({ ZH: ' 3101 x' })).toBe('3101X');
  expect(sayOf(expression)).toEqual(['ZH，转大写', 'ZH, upper case']);
});

it('does not go back, and says what it does', () => {
  expect(backOf(trimmed)).toBeUndefined();
  expect(sayOf(trimmed)).toEqual(['NR，规范化文本并去除首尾空白', 'NR, normal text, trimmed']);
});
