import { Type } from 'typebox';
import { closed, instant, label, listOf, named, nullable, oneOf, text } from './common.js';

const person = nullable(Type.Object({ username: text, name: text }));
const pointer = Type.String({ maxLength: 500, pattern: '^(/([^~]|~[01])*)+$', description: 'JSON pointer (RFC 6901)' });
const version = Type.Integer({ minimum: 1 });
const value = Type.Unknown({ description: 'Any JSON value' });

export const correctable = named('Correctable', {
  allowed: Type.Boolean(),
  why: nullable(text),
  base: nullable(text),
  type: text,
  title: nullable(label),
  schema: Type.Unknown({ description: 'JSON Schema' }),
  text: nullable(text),
});
export const correctionRequest = closed('CorrectionRequest', {
  base: Type.String({ pattern: '^[0-9a-f]{64}$' }),
  changes: Type.Array(closed('Edit', { pointer, value: Type.Optional(value), remove: Type.Optional(Type.Literal(true)) }), {
    minItems: 1,
    maxItems: 50,
  }),
  reason: Type.String({ minLength: 2, maxLength: 500 }),
});

const changes = Type.Array(Type.Object({ pointer: text, before: Type.Optional(value), after: Type.Optional(value) }));
export const correction = named('Correction', {
  id: text,
  messageId: text,
  state: oneOf('proposed', 'approved', 'refused', 'withdrawn'),
  version: Type.Integer(),
  account: text,
  who: person,
  createdAt: instant,
  reason: text,
  changes,
  decided: nullable(Type.Object({ account: text, who: person, at: instant, words: nullable(text) })),
});
export const corrections = listOf(correction, 'Corrections');
export const revealedCorrection = named('RevealedCorrection', { changes });
export const approval = closed('Approval', { version });
export const disapproval = closed('Disapproval', { version, reason: Type.String({ minLength: 2, maxLength: 500 }) });
