import { Type } from 'typebox';
import { closed, flag, instant, label, listOf, named, nullable, oneOf, reason, text, who, whole, type Shape } from './shape.js';

const value = Type.Unknown({ description: 'Any JSON value' });

/** `GET /api/messages/:id/correctable`: what an editor needs; values are masked. */
export const correctable = named('Correctable', {
  allowed: flag,
  /** Why not. */
  why: nullable(text),
  /** To be given back with the proposal: who corrects an older body is refused. */
  base: nullable(text),
  type: text,
  title: nullable(label),
  schema: Type.Unknown({ description: 'JSON Schema of the contract' }),
  /** The body as it is, laid out, masked. */
  text: nullable(text),
});
export type CorrectableView = Shape<typeof correctable>;

const pointer = Type.String({ maxLength: 500, pattern: '^(/([^~]|~[01])*)+$', description: 'JSON pointer (RFC 6901)' });
/** Body of `POST /api/messages/:id/corrections` (`Idempotency-Key`): what is not named stays, also where it is masked. */
export const correctionRequest = closed('CorrectionRequest', {
  base: Type.String({ pattern: '^[0-9a-f]{64}$' }),
  changes: Type.Array(closed('Edit', { pointer, value: Type.Optional(value), remove: Type.Optional(Type.Literal(true)) }), {
    minItems: 1,
    maxItems: 50,
  }),
  reason,
});
export type CorrectionRequest = Shape<typeof correctionRequest>;

const state = oneOf('proposed', 'approved', 'refused', 'withdrawn');
export type CorrectionStateName = Shape<typeof state>;

const changes = Type.Array(Type.Object({ pointer: text, before: Type.Optional(value), after: Type.Optional(value) }));
/** An entry of `GET /api/messages/:id/corrections` and `GET /api/corrections`, and what deciding answers. */
export const correction = named('Correction', {
  id: text,
  messageId: text,
  state,
  version: whole,
  account: text,
  who,
  createdAt: instant,
  reason: text,
  /** Values as the reader may see them: masked by the contract. Absent: nothing stands there. */
  changes,
  /** Some of these values are masked. */
  masked: flag,
  decided: nullable(Type.Object({ account: text, who, at: instant, words: nullable(text) })),
});
export type CorrectionView = Shape<typeof correction>;
export const corrections = listOf(correction, 'Corrections');

/** Answer of `POST /api/corrections/:id/reveal` (body `{purpose}`): the same places in clear, audited. */
export const revealedCorrection = named('RevealedCorrection', { changes });
export type RevealedCorrection = Shape<typeof revealedCorrection>;

const version = Type.Integer({ minimum: 1 });
export const approval = closed('Approval', { version });
export const disapproval = closed('Disapproval', { version, reason });
