import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseBounded, tooDeep, unfit } from './index.js';

const codeOf = (body: string | Uint8Array, bounds?: { maxDepth: number; maxBytes: number }): string | undefined => {
  const result = parseBounded(body, bounds);
  return 'finding' in result ? result.finding.code : undefined;
};
const nested = (depth: number): string => '['.repeat(depth) + ']'.repeat(depth);

describe('JSON from outside', () => {
  it('gives the value of whatever JSON can say and a database can keep', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        fc.pre(!/__proto__|\\u0000|\\ud|\d{16}|e\+/i.test(text));
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
    ['{"AH": "x", "BBH": 9007199254740993}', '/BBH'],
    ['[{"n":-9007199254740992}]', '/0/n'],
    ['{"a":1e16}', '/a'],
  ])('refuses the number in %s, which is not exact in a double, and tells its place', (body, pointer) => {
    expect(parseBounded(body)).toMatchObject({ finding: { code: 'number', pointer } });
  });

  it('takes numbers up to ±(2^53−1), and texts that only look like others', () => {
    for (const value of [
      { a: Number.MAX_SAFE_INTEGER, b: Number.MIN_SAFE_INTEGER, c: 5e-324, d: 0.1 },
      { id: '1e999', text: `: 1e999 [${'9'.repeat(400)}` },
    ])
      expect(parseBounded(JSON.stringify(value))).toEqual({ value });
    expect(parseBounded('[1e-999, 9.007199254740991e15]')).toEqual({ value: [0, Number.MAX_SAFE_INTEGER] });
  });

  it.each([
    ['{"a": 1, "a": 2}', '/a'],
    ['{"a":1,"\\u0061":2}', '/a'],
    ['{"x":[{"b/c":{"k":":,{}[]\\\\"}},{"a":1,"b":{"a":1},"b":3}]}', '/x/1/b'],
    ['[[],{"":0,"":{"":0}}]', '/1/'],
    ['{"toString":1,"toString":1}', '/toString'],
  ])('refuses the name that stands twice in one object of %s and tells its place', (body, pointer) => {
    expect(parseBounded(body)).toMatchObject({ finding: { code: 'duplicate', pointer } });
  });

  it('takes the same name in different objects, and colons in texts', () => {
    const value = { a: { a: { a: ':' } }, b: [{ a: '"a":1' }, { a: '\\' }], toString: 1, constructor: {} };
    expect(parseBounded(JSON.stringify(value))).toEqual({ value });
  });

  it('says of a value that was read from something else what it would say of its text', () => {
    const some = fc.oneof(
      fc.jsonValue({ maxDepth: 5 }),
      fc.constantFrom<unknown>(
        2 ** 53,
        JSON.parse('{"__proto__":1}'),
        { a: ['\0'] },
        '\ud800',
        JSON.parse(nested(65)),
        JSON.parse(nested(64)),
      ),
    );
    fc.assert(
      fc.property(some, (value) => {
        const read = parseBounded(JSON.stringify(value));
        expect(unfit(value, 64)).toEqual('finding' in read ? read.finding : undefined);
      }),
    );
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

  it('measures the depth of parsed values alike', () => {
    expect(tooDeep(JSON.parse(nested(64)), 64)).toBe(false);
    expect(tooDeep(JSON.parse(nested(65)), 64)).toBe(true);
    expect(tooDeep('text', 0)).toBe(false);
  });
});
