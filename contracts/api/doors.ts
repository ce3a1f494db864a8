import { Type } from 'typebox';
import { closed, flag, instant, label, listOf, named, nullable, text, type Shape } from './shape.js';

/** Where somebody without account sees to a record of his, by code and password (凭码办理): one entry of the page of all. */
const doorForm = named('DoorForm', { name: text, title: label });
const doorEntry = named('DoorEntry', { name: text, title: label, explains: label, forms: Type.Array(doorForm) });
export type DoorEntry = Shape<typeof doorEntry>;
export const doorList = listOf(doorEntry, 'Doors');

/** One field of a form that somebody without account fills in. */
export const doorQuestion = named('DoorQuestion', {
  name: text,
  title: label,
  kind: text,
  isRequired: flag,
  hint: nullable(label),
  choices: Type.Array(named('DoorChoice', { value: text, title: label })),
  accept: Type.Array(text),
});
export type DoorQuestion = Shape<typeof doorQuestion>;
const doorAct = named('DoorAct', { action: text, title: label, why: nullable(label), asks: Type.Array(doorQuestion) });
export type DoorActView = Shape<typeof doorAct>;

const part = {
  type: text,
  id: text,
  number: nullable(text),
  title: label,
  state: nullable(label),
  facts: Type.Array(named('DoorFact', { title: label, said: label })),
  files: Type.Array(named('DoorFile', { id: text, title: label, name: text })),
  does: Type.Array(doorAct),
};
const doorPart = named('DoorPart', part);
export type DoorPartView = Shape<typeof doorPart>;

/** Answer of `POST /api/public/doors/:name`: how it stands, for who has the code. */
export const doorAnswer = named('DoorAnswer', {
  ...part,
  steps: Type.Array(named('DoorStep', { at: instant, words: label })),
  letters: Type.Array(named('DoorLetter', { id: text, title: label, number: text, issuedAt: instant })),
  besides: Type.Array(doorPart),
  forms: Type.Array(named('DoorFormTaken', { name: text, title: label, action: text, fills: Type.Record(Type.String(), text) })),
});
export type DoorAnswer = Shape<typeof doorAnswer>;

/** Never in an address: whoever knows both knows the matter. */
const credentials = { code: Type.String({ minLength: 1, maxLength: 40 }), password: Type.String({ minLength: 1, maxLength: 40 }) };
export const doorRequest = closed('DoorRequest', credentials);
export type DoorRequest = Shape<typeof doorRequest>;
export const doorActRequest = closed('DoorActRequest', {
  ...credentials,
  type: Type.String({ maxLength: 100 }),
  id: Type.String({ format: 'uuid' }),
  action: Type.String({ maxLength: 60 }),
  form: Type.Record(Type.String({ maxLength: 60 }), Type.Unknown()),
});
export type DoorActRequest = Shape<typeof doorActRequest>;
