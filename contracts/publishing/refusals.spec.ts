import fc, { type Arbitrary } from 'fast-check';
import { Type, type TProperties, type TSchema } from 'typebox';
import { describe, expect, it } from 'vitest';
import { validator } from '../index.js';
import { systems } from '../systems/index.js';
import { canonical } from '../canonical/index.js';
import { fuzz, madeAfter } from '../testing/index.js';
import { formOf } from './form.js';
import { refusals } from './refusals.js';

/** A schema and what became of it: mostly the same, here and there another. */
interface Twins {
  readonly before: TSchema;
  readonly after: TSchema;
}

const twins = <T>(drawn: Arbitrary<T>, make: (drawn: T) => TSchema): Arbitrary<Twins> =>
  fc
    .tuple(drawn, drawn, fc.constantFrom(true, true, false))
    .map(([one, other, isSame]) => ({ before: make(one), after: make(isSame ? one : other) }));

const some = (...names: string[]): Arbitrary<Partial<Record<string, number>>> =>
  fc.record(Object.fromEntries(names.map((name) => [name, fc.integer({ min: 0, max: 4 })])), { requiredKeys: [] });
/** A multiple of nothing is not allowed. */
const ends = some('minimum', 'exclusiveMinimum', 'maximum', 'exclusiveMaximum', 'multipleOf').map(({ multipleOf, ...rest }) =>
  multipleOf ? { multipleOf, ...rest } : rest,
);
const plain: readonly TSchema[] = [
  Type.Boolean(),
  Type.Null(),
  Type.Literal(true),
  Type.Literal(1),
  Type.String(),
  Type.Integer(),
  Type.Number(),
  Type.Unknown(),
  Type.Union([Type.String({ maxLength: 2 }), Type.Integer()]),
];
const leaf = fc.oneof(
  twins(some('minLength', 'maxLength'), (options) => Type.String(options)),
  twins(fc.constantFrom('^[a-c]{1,3}$', '^a+$'), (pattern) => Type.String({ pattern })),
  twins(fc.constantFrom('uuid', 'date'), (format) => Type.String({ format })),
  twins(some('minimum', 'maximum'), (options) => Type.Integer(options)),
  twins(ends, (options) => Type.Number(options)),
  twins(fc.subarray(['a', 'b', 'aa', 'x'], { minLength: 1 }), (codes) => Type.Enum(codes)),
  twins(fc.subarray(['a', 'b', 'c'], { minLength: 1 }), (codes) => Type.Union(codes.map((code) => Type.Literal(code)))),
  twins(fc.constantFrom(...plain), (of) => of),
);

interface Shape {
  readonly kind: string;
  readonly options: Record<string, number | boolean>;
  readonly keys: readonly string[];
  readonly optional: readonly string[];
  readonly rule: readonly string[];
  readonly isClosed: boolean;
}
const numbers = (max: number): Arbitrary<number> => fc.integer({ min: 0, max });
const listRules = fc.record({ minItems: numbers(2), maxItems: numbers(4), uniqueItems: fc.boolean() }, { requiredKeys: [] });
const shape: Arbitrary<Shape> = fc.record({
  kind: fc.constantFrom('object', 'object', 'object', 'condition', 'list', 'union', 'map', 'both'),
  options: listRules,
  keys: fc.subarray(['a', 'b', 'c'], { minLength: 1 }),
  optional: fc.subarray(['a', 'b', 'c']),
  rule: fc.subarray(['1', '2', '3'], { minLength: 1 }),
  isClosed: fc.boolean(),
});

function whole({ kind, options, keys, optional, rule, isClosed }: Shape, parts: Readonly<Record<string, TSchema>>): TSchema {
  const fields: TProperties = Object.fromEntries(
    keys.map((key) => [key, optional.includes(key) ? Type.Optional(parts[key]!) : parts[key]!]),
  );
  if (kind === 'list') return Type.Array(parts['a']!, options);
  if (kind === 'union') return Type.Union(keys.map((key) => parts[key]!));
  if (kind === 'map') return Type.Record(Type.String({ pattern: isClosed ? '^[ab]$' : '^.$' }), parts['a']!);
  if (kind === 'both') return Type.Intersect([Type.Object({ a: parts['a']! }), Type.Object(fields)]);
  if (kind === 'condition') {
    const condition = { if: Type.Object({ k: Type.Enum([...rule]) }), then: Type.Object({ [optional[0] ?? 'a']: Type.Unknown() }) };
    return Type.Object({ ...fields, k: Type.Enum(['1', '2', '3']) }, condition);
  }
  return Type.Object(fields, isClosed ? { additionalProperties: false } : {});
}

/** Mostly the same shape, at times with other rules, at times another. */
const twinShapes = fc.tuple(shape, shape, fc.constantFrom('same', 'same', 'rules', 'other')).map(([one, other, how]) => {
  const after: Shape = how === 'same' ? one : how === 'rules' ? { ...other, kind: one.kind, keys: one.keys } : other;
  return { one, after };
});

function nested(depth: number): Arbitrary<Twins> {
  if (depth === 0) return leaf;
  const part = nested(depth - 1);
  const made = fc.record({ shapes: twinShapes, parts: fc.record({ a: part, b: part, c: part }) }).map(({ shapes, parts }) => {
    const side = (of: 'before' | 'after'): Record<string, TSchema> =>
      Object.fromEntries(Object.entries(parts).map(([name, twin]) => [name, twin[of]]));
    return { before: whole(shapes.one, side('before')), after: whole(shapes.after, side('after')) };
  });
  return fc.oneof({ weight: 1, arbitrary: leaf }, { weight: 3, arbitrary: made });
}

describe('a comparison of schemas', () => {
  it('accepts a change only where the new schema takes every sample of the old', () => {
    let [accepted, refused, taken] = [0, 0, 0];
    const changed = nested(2).chain((of) =>
      fc.record({ of: fc.constant(of), data: fc.array(madeAfter(of.before), { minLength: 8, maxLength: 8 }) }),
    );
    fc.assert(
      fc.property(changed, ({ of: { before, after }, data }) => {
        const samples = data.filter((one) => validator(before)(one).length === 0);
        if (refusals([formOf(before)], formOf(after)).length > 0) {
          refused++;
          return;
        }
        accepted++;
        taken += samples.length;
        expect({ before, after, refused: samples.filter((one) => validator(after)(one).length > 0) }).toMatchObject({ refused: [] });
      }),
      fuzz(1_200),
    );
    expect([accepted > 200, refused > 200, taken > 1_000]).toEqual([true, true, true]);
  });

  it('refuses nothing of what it takes itself, and the published form takes what the schema takes', () => {
    fc.assert(
      fc.property(nested(2), fc.jsonValue({ maxDepth: 3 }), ({ before, after }, data) => {
        expect(refusals([formOf(before)], formOf(before))).toEqual([]);
        for (const schema of [before, after])
          expect(validator(formOf(schema) as TSchema)(data).length === 0).toBe(validator(schema)(data).length === 0);
      }),
      fuzz(500),
    );
    const contracts = [...systems.flatMap(({ contracts: all }) => [...all]), ...canonical];
    for (const { schema } of contracts) expect(refusals([formOf(schema)], formOf(schema))).toEqual([]);
  });
});
