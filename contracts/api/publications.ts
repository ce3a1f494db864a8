import { Type } from 'typebox';
import { closed, flag, label, listOf, named, nullable, paging, text, type Shape } from './shape.js';

/** What is published for everybody (公示), one entry of the page of all. */
const publicationEntry = named('PublicationEntry', { name: text, title: label, explains: label });
export type PublicationEntry = Shape<typeof publicationEntry>;
export const publicationList = listOf(publicationEntry, 'Publications');

const publicationRow = named('PublicationRow', {
  id: text,
  /** In the order of `columns`. */
  cells: Type.Array(nullable(text)),
  until: nullable(text),
  isOpen: flag,
});
export type PublicationRow = Shape<typeof publicationRow>;

/** `GET /api/public/publications/:name`: who stands there, and what an objection is asked for. */
export const publicationAnswer = named('Publication', {
  name: text,
  title: label,
  explains: label,
  columns: Type.Array(label),
  asks: Type.Array(named('PublicationQuestion', { name: text, title: label, isRequired: flag, isLong: flag })),
  items: Type.Array(publicationRow),
  next: nullable(text),
});
export type PublicationAnswer = Shape<typeof publicationAnswer>;
export const publicationPaging = Type.Object(paging);

/** Body of `POST …/:id/objections`. */
export const objectionRequest = closed('ObjectionRequest', {
  form: Type.Record(Type.String({ maxLength: 60 }), Type.String({ maxLength: 8000 }), { description: 'By the names of `asks`' }),
});
export type ObjectionRequest = Shape<typeof objectionRequest>;
export const objectionAnswer = named('ObjectionAnswer', { receipt: text });
export type ObjectionAnswer = Shape<typeof objectionAnswer>;

/** Body of `POST …/results`: not in an address, since whoever knows the receipt knows the result. */
export const resultRequest = closed('ObjectionResultRequest', { receipt: Type.String({ minLength: 16, maxLength: 16 }) });
export type ResultRequest = Shape<typeof resultRequest>;
export const resultAnswer = named('ObjectionResult', { result: label });
export type ResultAnswer = Shape<typeof resultAnswer>;
