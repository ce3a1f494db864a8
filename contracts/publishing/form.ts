import type { TSchema } from 'typebox';

/** A schema in its published form: JSON Schema of the keywords below, in one order whatever order it was written in. */
export interface Form {
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly properties?: Readonly<Record<string, Form>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | Form;
  readonly patternProperties?: Readonly<Record<string, Form>>;
  /** A tuple has a list of them. */
  readonly items?: Form | readonly Form[];
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly uniqueItems?: boolean;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly pattern?: string;
  readonly format?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMinimum?: number;
  readonly exclusiveMaximum?: number;
  readonly anyOf?: readonly Form[];
  readonly allOf?: readonly Form[];
  readonly if?: Form;
  readonly then?: Form;
  readonly else?: Form;
  /** Every other keyword, compared for equality. */
  readonly [keyword: string]: unknown;
}

/** What says something to people or to us and changes nothing of what is accepted. Classes are published beside the schema. */
const silent: ReadonlySet<string> = new Set([
  'label',
  'title',
  'description',
  'examples',
  'default',
  'class',
  'mask',
  'file',
  '$id',
  '$schema',
  '$comment',
]);
const maps: ReadonlySet<string> = new Set(['properties', 'patternProperties']);
const lists: ReadonlySet<string> = new Set(['anyOf', 'allOf', 'oneOf', 'prefixItems']);
const single: ReadonlySet<string> = new Set(['items', 'additionalProperties', 'if', 'then', 'else', 'not', 'contains', 'propertyNames']);

type Part = Readonly<Record<string, unknown>>;

export const formOf = (schema: TSchema): Form => form(schema as Part);

function form(of: Part): Form {
  const kept: Record<string, unknown> = {};
  for (const keyword of Object.keys(of)
    .filter((name) => !silent.has(name))
    .sort())
    kept[keyword] = valueOf(keyword, of[keyword]);
  return simple(kept);
}

function valueOf(keyword: string, value: unknown): unknown {
  if (maps.has(keyword))
    return Object.fromEntries(
      Object.entries(value as Record<string, Part>)
        .sort(byName)
        .map(([name, part]) => [name, form(part)]),
    );
  if (lists.has(keyword)) return (value as readonly Part[]).map(form);
  if (single.has(keyword))
    return Array.isArray(value) ? (value as readonly Part[]).map(form) : typeof value === 'object' ? form(value as Part) : value;
  if (keyword === 'required' || keyword === 'enum') return sorted(value as readonly unknown[]);
  return value;
}

/** One way of saying “one of these values”: constants and unions of constants are lists of values, whose type goes without saying. */
function simple(kept: Record<string, unknown>): Form {
  const { const: constant, type: _, ...rest } = kept;
  if ('const' in kept) return simple({ ...rest, enum: [constant] });
  const variants = kept['anyOf'] as readonly Form[] | undefined;
  const isListed = variants?.every((one) => Object.keys(one).join() === 'enum') && Object.keys(kept).length === 1;
  if (variants && isListed) return { enum: sorted(variants.flatMap((one) => one.enum ?? [])) };
  if ('enum' in kept) return rest;
  return kept;
}

const byName = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number => (a < b ? -1 : 1);
const sorted = (values: readonly unknown[]): unknown[] =>
  [...new Map(values.map((value) => [JSON.stringify(value), value] as const))].sort(byName).map(([, value]) => value);
