import { Type } from 'typebox';
import { flag, instant, label, listOf, named, nullable, strings, text, whole, type Shape } from './shape.js';

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

/** One place that breaks the contract, as it is told the partner. */
const fault = named('RefusalFault', {
  /** JSON pointer. */
  pointer: text,
  /** What the contract calls the field; null where it has no such field. */
  label: nullable(label),
  /** What stood there, masked by its class; null: nothing. */
  received: nullable(text),
  /** It may be about a person: it is not handed on. */
  isPersonal: flag,
  /** What is allowed. */
  words: label,
  code: text,
  /** Pattern or named format of the field. */
  rule: nullable(text),
});
export type RefusalFault = Shape<typeof fault>;

/** `GET /api/refusals/:id`; faults by the contract of today. */
export const refusalAnswer = named('RefusalWithBody', {
  ...item,
  body: Type.Optional(text),
  faults: Type.Optional(Type.Array(fault)),
});
export type RefusalView = Shape<typeof refusalAnswer>;
