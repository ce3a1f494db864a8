import { Type } from 'typebox';
import { instant, listOf, named, nullable, strings, text, whole, type Shape } from './shape.js';

const item = {
  id: text,
  at: instant,
  system: text,
  door: text,
  status: whole,
  problem: text,
  type: nullable(text),
  key: nullable(text),
  paths: strings,
};
/** `GET /api/refusals`: what a door turned away, as evidence. */
export const refusalPage = listOf(named('Refusal', item), 'RefusalPage');

/** `GET /api/refusals/:id`. */
export const refusalAnswer = named('RefusalWithBody', { ...item, body: Type.Optional(text) });
export type RefusalView = Shape<typeof refusalAnswer>;
