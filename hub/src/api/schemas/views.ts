import { Type } from 'typebox';
import { closed, identifier, label, named, nullable, text } from './common.js';

const value = Type.String({ minLength: 1, maxLength: 200 });
const filter = Type.Record(
  Type.String({ pattern: '^[A-Za-z][A-Za-z0-9_]*([.][A-Za-z][A-Za-z0-9_]*)?$' }),
  Type.Union([
    Type.Array(value, { minItems: 1, maxItems: 50 }),
    Type.Object(
      {
        from: Type.Optional(Type.String({ minLength: 1, maxLength: 40 })),
        to: Type.Optional(Type.String({ minLength: 1, maxLength: 40 })),
      },
      { additionalProperties: false },
    ),
  ]),
  { maxProperties: 20 },
);

export const savedView = named('SavedView', {
  id: text,
  name: text,
  filter,
  sort: nullable(text),
  isShared: Type.Boolean(),
  by: nullable(text),
  isFirst: Type.Boolean(),
  lost: Type.Array(Type.Object({ title: label, why: label })),
});
export const savedViews = named('SavedViews', {
  items: Type.Array(savedView),
  next: Type.Null(),
  total: Type.Integer(),
  mayShare: Type.Boolean(),
});

const name = Type.String({ maxLength: 200, description: 'At most 40 characters' });
const sort = Type.String({ pattern: '^-?[A-Za-z][A-Za-z0-9_]*$', maxLength: 65, description: 'Field name; `-` before it: descending' });
const rest = { sort: Type.Optional(sort), isShared: Type.Optional(Type.Boolean()), isFirst: Type.Optional(Type.Boolean()) };
export const savedViewRequest = closed('SavedViewRequest', { name, filter, ...rest });
export const savedViewChange = closed('SavedViewChange', { name: Type.Optional(name), filter: Type.Optional(filter), ...rest });
export const viewParams = Type.Object({ type: identifier, id: identifier });
