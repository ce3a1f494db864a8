import { Type } from 'typebox';
import { closed, listOf, named, nullable, paging, text, whole, type Shape } from './shape.js';

/** Body of `POST /api/records/:type/texts`: words that stand in the text of files, or in what is written in the records themselves. Never in the address, since they may name somebody. */
export const textRequest = closed('TextRequest', {
  text: Type.String({ minLength: 1, maxLength: 50, description: 'Two characters at least, as they stand there' }),
  ...paging,
});
export type TextRequest = Shape<typeof textRequest>;

/** A page of a file on which the words stand, of a record that the reader sees; or, without file, a field of the record itself. */
const textHit = named('TextHit', {
  /** Of the record. */
  id: text,
  number: nullable(text),
  title: text,
  field: text,
  /** Of the file. */
  file: nullable(text),
  name: text,
  page: nullable(whole),
  /** What stands around the words, and they themselves. */
  before: text,
  words: text,
  after: text,
});
export type TextHit = Shape<typeof textHit>;
export const textPage = listOf(textHit, 'TextHits');
