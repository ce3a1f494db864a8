import { Type } from 'typebox';
import { recordItem } from './records.js';
import { anyMap, closed, identifier, named, text, whole, type Shape } from './shape.js';

/** `POST /api/records/:type/likeness`: what an action's form says so far; what it is told by stands here and in no address. */
export const likenessRequest = closed('LikenessRequest', {
  action: identifier,
  /** The record it is done to: it is not like itself. */
  id: Type.Optional(text),
  form: anyMap,
});
export type LikenessRequest = Shape<typeof likenessRequest>;

const found = named('Alike', {
  item: recordItem,
  /** Of a hundred, and each part of its own hundred. */
  score: whole,
  parts: Type.Record(Type.String(), whole),
  level: text,
});
export type AlikeView = Shape<typeof found>;

/** Records of the reader's scopes that are alike, the most alike first. */
export const likenessAnswer = named('Likeness', { items: Type.Array(found) });
export type LikenessAnswer = Shape<typeof likenessAnswer>;
