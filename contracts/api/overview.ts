import { Type } from 'typebox';
import { closed, instant, listOf, named, nullable, oneOf, text, total, type Shape } from './shape.js';

/** What is shown of a record wherever records of many types stand together. */
const found = { type: text, id: text, number: nullable(text), title: text, state: nullable(text), district: nullable(text) };

/** An entry of `GET /api/tray`: a record in hand that involves the reader, his unit, or the register entry he is. */
const trayItem = named('TrayItem', {
  ...found,
  role: oneOf('handler', 'part', 'copy', 'former', 'subject', 'firm'),
  since: instant,
  /** Legal day by which it is to be done; null where none is declared or known. */
  nextDue: nullable(text),
});
export type TrayItem = Shape<typeof trayItem>;
export const trayPage = listOf(trayItem, 'TrayPage');

const typeCounts = Type.Object({
  type: text,
  states: Type.Record(Type.String(), Type.Integer(), {
    description: 'State → records in it; `-`: in none that its master has told, as lists filter by it',
  }),
});
export type TypeCounts = Shape<typeof typeCounts>;
/** Answer of `GET /api/counts`: every type the reader sees, and how many records stand in each state that is no end; states of which there is none are missing. */
export const counts = named('Counts', { types: Type.Array(typeCounts) });
export type CountsAnswer = Shape<typeof counts>;

const wanted = { minLength: 2, maxLength: 100 };
/** Body of `POST /api/search`. */
export const searchRequest = closed('SearchRequest', {
  q: Type.Optional(Type.String({ ...wanted, description: 'What to find' })),
  text: Type.Optional(Type.String({ ...wanted, description: 'The same as `q`' })),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 50 })),
});
export type SearchRequest = Shape<typeof searchRequest>;

const foundItem = named('Found', found);
export type Found = Shape<typeof foundItem>;
/** Answer of `POST /api/search`: number, identifier or title begins with the text. */
export const searchAnswer = named('SearchAnswer', {
  items: Type.Array(foundItem),
  next: Type.Null({ description: 'One page: search for more characters' }),
  total,
  partly: Type.Boolean({ description: 'There is more than these items' }),
});
export type SearchAnswer = Shape<typeof searchAnswer>;
