import fc from 'fast-check';
import { Type, type TSchema } from 'typebox';
import { describe, expect, it } from 'vitest';
import { fuzz } from './testing/index.js';
import { closed, maxFindings, unknownFields, validator } from './index.js';
import { legalDate, residentId } from './codes/index.js';

const codes = (schema: TSchema, data: unknown): Record<string, string> =>
  Object.fromEntries(validator(schema)(data).map(({ pointer, code }) => [pointer, code]));

describe('a validator', () => {
  it('gives nothing for valid data, the same frozen nothing each time', () => {
    const validate = validator(closed({ a: Type.String() }));
    expect(validate({ a: '' })).toEqual([]);
    expect(validate({ a: 'x' })).toBe(validate({ a: 'y' }));
  });

  it('names every failing place, with a code a kind', () => {
    const schema = closed({
      required: Type.String(),
      type: Type.Integer(),
      format: Type.String({ format: 'uuid' }),
      pattern: Type.String({ pattern: '^a+$' }),
      enum: Type.Enum(['a', 'b']),
      constant: Type.Literal('x'),
      range: Type.Number({ minimum: 1, exclusiveMaximum: 9 }),
      length: Type.String({ minLength: 2, maxLength: 3 }),
      digit: Type.String({ format: residentId }),
      date: Type.String({ format: legalDate }),
      deep: Type.Array(closed({ 'a/b~c': Type.Boolean() }), { maxItems: 2 }),
      either: Type.Union([Type.String(), closed({ n: Type.Integer() })]),
    });
    const data = {
      type: 1.5,
      format: 'x',
      pattern: 'b',
      enum: 'c',
      constant: 'y',
      range: 9,
      length: '字'.repeat(4),
      digit: '310101199003070018',
      date: '2026-02-30',
      deep: [{ 'a/b~c': 1 }, { 'x/y': 1 }],
      either: { n: 'x' },
      unknown: 1,
    };
    expect(codes(schema, data)).toEqual({
      '/required': 'required',
      '/type': 'type',
      '/format': 'format',
      '/pattern': 'pattern',
      '/enum': 'enum',
      '/constant': 'enum',
      '/range': 'range',
      '/length': 'length',
      '/digit': 'check-digit',
      '/date': 'date',
      '/deep/0/a~1b~0c': 'type',
      '/deep/1/a~1b~0c': 'required',
      '/deep/1/x~1y': 'unknown',
      '/either': 'form',
      '/either/n': 'type',
      '/unknown': 'unknown',
    });
  });

  it('says what is wrong in both languages and never repeats the value', () => {
    const [finding] = validator(closed({ id: Type.String({ format: residentId }) }))({ id: '310101199003070018' });
    expect(finding?.words).toEqual(['公民身份号码的校验码不对。', 'The check digit of the resident ID number is wrong.']);
  });

  it('requires what a condition requires, also inside lists', () => {
    const item = Type.Object(
      { kind: Type.Enum(['a', 'b']), name: Type.Optional(Type.String()) },
      { if: Type.Object({ kind: Type.Literal('a') }), then: Type.Object({ name: Type.String() }) },
    );
    const schema = Type.Object({ items: Type.Array(item) });
    expect(codes(schema, { items: [{ kind: 'b' }, { kind: 'a', name: 'x' }, { kind: 'a' }] })).toEqual({ '/items/2/name': 'required' });
  });

  it('answers hostile bodies with a bounded number of findings', () => {
    expect(validator(Type.Array(Type.String()))(Array.from({ length: 20_000 }, () => 1))).toHaveLength(maxFindings);
  });

  it('finds something exactly where the compiled check refuses', () => {
    const schema = closed({
      a: Type.Optional(Type.Union([Type.Integer({ minimum: 0 }), Type.Null(), Type.Array(Type.String({ maxLength: 2 }))])),
      b: Type.Object(
        { c: Type.Enum(['x', 'y']), d: Type.Optional(Type.String({ format: 'date' })) },
        { if: Type.Object({ c: Type.Literal('x') }), then: Type.Object({ d: Type.String() }) },
      ),
    });
    const leaf = fc.oneof(fc.integer(), fc.constantFrom('x', 'y', '2026-01-01', null, true), fc.string({ maxLength: 3 }));
    const value = fc.oneof(leaf, fc.array(leaf, { maxLength: 3 }));
    const any = fc.record(
      { a: value, b: fc.oneof(value, fc.record({ c: leaf, d: leaf }, { requiredKeys: [] })), e: leaf },
      { requiredKeys: [] },
    );
    const isValid = (data: { a?: unknown; b?: unknown; e?: unknown }): boolean => {
      if ('e' in data || typeof data.b !== 'object' || data.b === null || Array.isArray(data.b)) return false;
      const { a } = data;
      const { c, d } = data.b as { c?: unknown; d?: unknown };
      const isA =
        !('a' in data) ||
        a === null ||
        (Number.isInteger(a) && Number(a) >= 0) ||
        (Array.isArray(a) && a.every((one) => typeof one === 'string' && [...one].length <= 2));
      return isA && (c === 'y' || c === 'x') && (d === '2026-01-01' || (!('d' in data.b) && c === 'y'));
    };
    fc.assert(
      fc.property(any, (data) => (validator(schema)(data).length === 0) === isValid(data)),
      fuzz(1000),
    );
  });
});

describe('unknown fields', () => {
  const inner = { n: Type.Optional(Type.Integer()) };
  const schema = Type.Object({
    a: Type.Object(inner),
    list: Type.Array(Type.Object(inner)),
    map: Type.Record(Type.String(), Type.Integer()),
    any: Type.Unknown(),
  });
  const data = { a: { n: 1, new: 1 }, list: [{}, { 'x/y': 1 }], map: { z: 1 }, any: { q: 1 }, more: { a: 1 } };

  it('are accepted and reported where the contract is foreign', () => {
    expect(validator(schema)(data)).toEqual([]);
    expect(unknownFields(schema, data).map(({ pointer, code }) => `${pointer} ${code}`)).toEqual([
      '/a/new unknown',
      '/list/1/x~1y unknown',
      '/more unknown',
    ]);
  });

  it('are refused where the contract is ours', () => {
    expect(codes(closed(inner), { n: 1, new: 1 })).toEqual({ '/new': 'unknown' });
  });
});
