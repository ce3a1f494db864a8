import { Type } from 'typebox';
import { flag, listOf, named, nullable, text, textMap, whole, type Shape } from './shape.js';

/** An entry of `GET …/:id/actions`. */
const actionOffer = named('ActionOffer', {
  action: text,
  allowed: flag,
  /** Why not, in the reader's language. */
  why: Type.Optional(text),
});
export type ActionOffer = Shape<typeof actionOffer>;
export const actionOffers = listOf(actionOffer, 'ActionOffers');

/**
 * Body of `POST …/actions/:action`. Header `Idempotency-Key`: a repeat gets the first answer. Not closed: what it holds besides are fields of the form, and the
 * engine refuses one that is not on it.
 */
export const actionRequest = Type.Object(
  {
    /** Absent when it creates. */
    version: Type.Optional(Type.Integer({ minimum: 0 })),
    reason: Type.Optional(Type.String({ maxLength: 2000 })),
    form: Type.Optional(Type.Record(Type.String(), Type.Unknown())),
  },
  {
    title: 'ActionRequest',
    additionalProperties: Type.Unknown({ description: 'A field of the action’s form' }),
    description: 'The fields of the form stand beside `version` and `reason`, or together in `form`; none in both',
  },
);
export type ActionRequest = Shape<typeof actionRequest>;

/** Answer of `POST …/actions/:action`: what was done. A repeat with the same `Idempotency-Key` answers the same; read the record again to show it. */
export const actionAnswer = named('ActionAnswer', {
  type: text,
  id: text,
  number: nullable(text),
  version: whole,
  state: nullable(text),
  /** Id of the fact it stated. */
  fact: nullable(text),
  /** What is told once and kept nowhere: the code and the password of a door. A repeat has it not. */
  tells: Type.Optional(textMap),
});
export type ActionAnswer = Shape<typeof actionAnswer>;
