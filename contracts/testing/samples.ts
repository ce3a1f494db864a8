import fc, { type Arbitrary } from 'fast-check';
import type { TSchema } from 'typebox';

/** The keywords that are sampled. */
interface Node {
  readonly type?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly pattern?: string;
  readonly format?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly properties?: Readonly<Record<string, Node>>;
  readonly patternProperties?: Readonly<Record<string, Node>>;
  readonly required?: readonly string[];
  readonly items?: Node;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly anyOf?: readonly Node[];
  readonly allOf?: readonly Node[];
}

const formats: Readonly<Record<string, Arbitrary<string>>> = {
  uuid: fc.uuid(),
  date: fc
    .date({ min: new Date('1950-01-01'), max: new Date('2050-01-01'), noInvalidDate: true })
    .map((day) => day.toISOString().slice(0, 10)),
};

/** Data made after a schema, with the fields it declares and no others; most of them are such as it takes. */
export const madeAfter = (schema: TSchema): Arbitrary<unknown> => drawn(schema);

const within = (low: number, high: number): { min: number; max: number } => ({ min: Math.min(low, high), max: Math.max(low, high) });

function drawn(node: Node): Arbitrary<unknown> {
  if (node.enum !== undefined) return fc.constantFrom(...node.enum);
  if ('const' in node) return fc.constant(node.const);
  if (node.anyOf !== undefined) return fc.oneof(...node.anyOf.map(drawn));
  if (node.allOf !== undefined)
    return fc.tuple(...node.allOf.map(drawn)).map((parts) => Object.assign({}, ...(parts as object[])) as unknown);
  switch (node.type) {
    case 'string':
      return textOf(node);
    case 'integer':
      return fc.integer(within(node.minimum ?? -9, node.maximum ?? 99));
    case 'number':
      return fc.oneof(fc.integer({ min: -1, max: 5 }), fc.double({ min: -1, max: 5, noNaN: true }));
    case 'boolean':
      return fc.boolean();
    case 'array':
      return listOf(node);
    case 'object':
      return objectOf(node);
    default:
      return fc.constantFrom<unknown>(null, 1, 'x');
  }
}

/** Lists, of which half say something twice. */
function listOf({ items, minItems = 0, maxItems = 4 }: Node): Arbitrary<unknown[]> {
  const lists = fc.array(items === undefined ? fc.constant(1) : drawn(items), lengthsOf(minItems, maxItems));
  return fc.oneof(
    lists,
    lists.map((list) => (list.length > 1 ? [list[0], ...list.slice(0, -1)] : list)),
  );
}

const lengthsOf = (low: number, high: number): { minLength: number; maxLength: number } => ({
  minLength: Math.min(low, high),
  maxLength: Math.max(low, high),
});
function textOf({ pattern, format, minLength = 0, maxLength = 6 }: Node): Arbitrary<string> {
  if (format !== undefined && formats[format]) return formats[format];
  return pattern === undefined
    ? fc.string({ unit: 'grapheme', ...lengthsOf(minLength, maxLength) })
    : fc.stringMatching(new RegExp(pattern, 'u'));
}

function objectOf({ properties = {}, patternProperties = {}, required = [] }: Node): Arbitrary<unknown> {
  const named = fc.record(Object.fromEntries(Object.entries(properties).map(([name, part]) => [name, drawn(part)])), {
    requiredKeys: [...required],
  });
  const [free] = Object.values(patternProperties);
  if (free === undefined) return named;
  const more = fc.dictionary(fc.constantFrom('a', 'b', 'x', 'y'), drawn(free), { maxKeys: 3 });
  return fc.tuple(more, named).map(([others, own]) => ({ ...others, ...own }));
}
