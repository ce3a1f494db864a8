import { Type, type TObject, type TProperties, type TSchema } from 'typebox';
import type { Label } from '@fatong/contracts';

/** A schema with a name of its own in the OpenAPI document: `title` in PascalCase makes it a component. */
export const named = <const P extends TProperties>(title: string, properties: P): TObject<P> => Type.Object(properties, { title });

/** An input: what it does not declare is refused. */
export const closed = <const P extends TProperties>(title: string, properties: P): TObject<P> =>
  Type.Object(properties, { title, additionalProperties: false });

/** `[中文, English]`; written as an array, since JSON Schema changed its mind about tuples. */
export const label = Type.Unsafe<Label>({
  type: 'array',
  items: { type: 'string' },
  minItems: 2,
  maxItems: 2,
  title: 'Label',
  description: '[中文, English]',
});

export const text = Type.String();
export const instant = Type.String({ description: 'UTC instant, RFC 3339' });
export const nullable = <S extends TSchema>(schema: S) => Type.Union([schema, Type.Null()]);
export const oneOf = <const C extends string>(...values: readonly C[]) => Type.Enum<C[]>([...values]);
export const strings = Type.Array(text);
export const textMap = Type.Record(Type.String(), text);
export const anyMap = Type.Record(Type.String(), Type.Unknown());
/** JSON conditions, see contracts/expression. */
export const expression = Type.Unknown({ description: 'Condition as data (contracts/expression)' });

export const total = Type.Union([Type.Integer(), Type.Object({ atLeast: Type.Integer() })]);

/** A page of a list. */
export const listOf = <S extends TSchema>(item: S, title: string) =>
  named(title, {
    items: Type.Array(item),
    next: nullable(text),
    total,
    query: Type.Optional(Type.String({ description: 'Repeats a filter on personal data without showing it' })),
  });

export const problemSchema = named('Problem', {
  type: Type.String({ description: '/problems/<code>' }),
  title: text,
  status: Type.Integer(),
  detail: Type.Optional(text),
  instance: Type.Optional(text),
  errors: Type.Optional(Type.Array(Type.Object({ pointer: text, code: text, detail: text }))),
  params: Type.Optional(Type.Record(Type.String(), Type.Union([Type.String(), Type.Number()]))),
});

/** `limit`, `cursor` of every list. */
export const paging = {
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200, description: 'Default 50' })),
  cursor: Type.Optional(Type.String({ maxLength: 500, description: '`next` of the page before' })),
};
/** The same of a list that is answered whole when no limit is given. */
export const cutting = { ...paging, limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200, description: 'Default: all' })) };
/** Order of a list that is newest first by this field unless asked the other way. */
export const newestFirst = <const F extends string>(field: F) => ({
  sort: Type.Optional(Type.Enum([field, `-${field}`], { description: `Default -${field}: newest first` })),
});
export const sorting = {
  sort: Type.Optional(
    Type.String({ pattern: '^-?[A-Za-z][A-Za-z0-9_]*$', maxLength: 65, description: 'Field name; `-` before it: descending' }),
  ),
};
export const identifier = Type.String({ minLength: 1, maxLength: 100, pattern: '^[A-Za-z0-9._:/-]+$' });
