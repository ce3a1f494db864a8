import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseBounded, tooDeep } from './index.js';

const codeOf = (body: string | Uint8Array, bounds?: { maxDepth: number; maxBytes: number }): string | undefined => {
  const result = parseBounded(body, bounds);
  return 'finding' in result ? result.finding.code : undefined;
};
const nested = (depth: number): string => '['.repeat(depth) + ']'.repeat(depth);

describe('JSON from outside', () => {
  it('gives the value of whatever JSON can say and a database can keep', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        fc.pre(!/__proto__|\\u0000|\\ud/i.test(text));
        const result = parseBounded(text);
        expect('value' in result ? result.value : result).toEqual(JSON.parse(text));
      }),
    );
  });

  it('accepts bytes, also behind a byte order mark', () => {
    expect(parseBounded(new TextEncoder().encode('\u{FEFF}{"姓名":"\u{20BB7}"}'))).toEqual({ value: { 姓名: '\u{20BB7}' } });
  });

  it.each([
    ['no JSON', '{', 'json'],
    ['nothing', '', 'json'],
    ['65 levels', nested(65), 'depth'],
    ['a million levels', '['.repeat(200_000), 'depth'],
    ['a NUL in a text', '{"a": "x\\u0000"}', 'text'],
    ['half a character', '{"a": ["\\ud800"]}', 'text'],
    ['half a character in a name', '{"\\ud800": 1}', 'text'],
    ['a prototype', '{"a": {"__proto__": {"admin": true}}}', 'key'],
    ['a disguised prototype', '{"\\u005f_proto__": 1}', 'key'],
    ['too much', `"${'x'.repeat(256 * 1024)}"`, 'size'],
    ['too many bytes in few characters', `"${'字'.repeat(90 * 1024)}"`, 'size'],
  ])('refuses %s', (_, body, code) => {
    expect(codeOf(body)).toBe(code);
  });

  it.each([
    ['1e999', ''],
    ['{"a":{"b/c":[1,-1e+400]}}', '/a/b~1c/1'],
    ['{"a": 1.5E309}', '/a'],
    [`[${'9'.repeat(309)}]`, '/0'],
    [`{"a":${'9'.repeat(300)}.5e99}`, '/a'],
  ])('refuses the number beyond all bounds in %s and tells its place', (body, pointer) => {
    expect(parseBounded(body)).toMatchObject({ finding: { code: 'number', pointer } });
  });

  it('takes numbers that can be held, and texts that only look like others', () => {
    for (const value of [{ a: 1e300, b: -1.7e308, c: 5e-324 }, { id: '1e999', text: `: 1e999 [${'9'.repeat(400)}` }]) expect(parseBounded(JSON.stringify(value))).toEqual({ value });
    expect(parseBounded('[1e-999]')).toEqual({ value: [0] });
  });

  it('refuses bytes that are no UTF-8', () => {
    expect(codeOf(new Uint8Array([0x22, 0xff, 0x22]))).toBe('encoding');
    expect(codeOf(new Uint8Array([0xc0, 0x80]))).toBe('encoding');
  });

  it('allows exactly the depth and the size it states', () => {
    expect(codeOf(nested(64))).toBeUndefined();
    expect(codeOf('"abc"', { maxDepth: 1, maxBytes: 5 })).toBeUndefined();
    expect(codeOf('"abc"', { maxDepth: 1, maxBytes: 4 })).toBe('size');
  });

  it('counts no brackets inside texts', () => {
    expect(codeOf(JSON.stringify({ a: `${'['.repeat(100)}"\\` }))).toBeUndefined();
  });

  it('lets the last of duplicate keys win', () => {
    expect(parseBounded('{"a": 1, "a": 2}')).toEqual({ value: { a: 2 } });
  });

  it('measures the depth of parsed values alike', () => {
    expect(tooDeep(JSON.parse(nested(64)), 64)).toBe(false);
    expect(tooDeep(JSON.parse(nested(65)), 64)).toBe(true);
    expect(tooDeep('text', 0)).toBe(false);
  });
});
