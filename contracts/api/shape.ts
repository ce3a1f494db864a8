import { Type, type Static, type TObject, type TProperties, type TSchema } from 'typebox';
import type { Expression } from '../expression/index.js';
import type { Label } from '../label.js';

/*
 * A shape of the HTTP API is one schema, and everything else follows from it: the type that the hub and the screens use ({@link Shape}), the check of what
 * comes in, the OpenAPI document, and the check of every answer in the tests of the API.
 */

/** What a schema says, as a type. Nobody changes what was sent to him. */
export type Shape<S extends TSchema> = Fixed<Static<S>>;
/** A condition is fixed as it is, and too deep to be fixed again. */
type Fixed<T> = [Expression] extends [T] ? T : T extends object ? { readonly [K in keyof T]: Fixed<T[K]> } : T;

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
export const flag = Type.Boolean();
export const whole = Type.Integer();
export const count = Type.Integer({ minimum: 0 });
export const instant = Type.String({ description: 'UTC instant, RFC 3339' });
export const nullable = <S extends TSchema>(schema: S) => Type.Union([schema, Type.Null()]);
export const oneOf = <const C extends string>(...values: readonly C[]) => Type.Enum<C[]>([...values]);
export const strings = Type.Array(text);
export const textMap = Type.Record(Type.String(), text);
export const anyMap = Type.Record(Type.String(), Type.Unknown());

/** Why somebody does what is kept with his name. */
export const reason = Type.String({ minLength: 2, maxLength: 500 });
/** Who an account is; null where nobody is known by it. */
export const who = nullable(Type.Object({ username: text, name: text }));

/** How many there are; of many it is only said that they are more. */
export const total = Type.Union([Type.Integer(), Type.Object({ atLeast: Type.Integer() })]);

const besideItems = {
  next: nullable(text),
  total,
  query: Type.Optional(Type.String({ description: 'Only from `POST …/query`: repeats a filter on personal data without showing it' })),
};

/** A page of a list. */
export const listOf = <S extends TSchema>(item: S, title: string) => named(title, { items: Type.Array(item), ...besideItems });
export interface ListAnswer<T> extends Shape<TObject<typeof besideItems>> {
  readonly items: readonly T[];
}

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

export const idParams = Type.Object({ id: identifier });
