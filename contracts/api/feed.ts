import { Type } from 'typebox';
import { timelineEntry } from './records.js';
import { closed, identifier, named, nullable, text, type Shape } from './shape.js';

/** What was done on one record, as its timeline says it. */
const doneItem = named('Done', {
  type: text,
  record: Type.Object({ id: text, number: nullable(text), title: text }),
  entry: timelineEntry,
});
export type DoneItem = Shape<typeof doneItem>;

/** `GET /api/feed`: what was done in the areas that the reader oversees, on records he sees, the latest first. */
export const doneAnswer = named('DoneAnswer', { items: Type.Array(doneItem), next: nullable(text) });
export type DoneAnswer = Shape<typeof doneAnswer>;

const day = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$', description: 'Legal day' });
export const doneQuery = closed('', {
  type: Type.Optional(identifier),
  action: Type.Optional(Type.String({ maxLength: 80, description: 'Name of the action' })),
  unit: Type.Optional(Type.String({ maxLength: 80, description: 'Unit of who did it' })),
  from: Type.Optional(day),
  to: Type.Optional(day),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100 })),
  cursor: Type.Optional(Type.String({ maxLength: 2000 })),
});
export type DoneQuery = Shape<typeof doneQuery>;
