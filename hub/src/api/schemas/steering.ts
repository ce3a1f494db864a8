import { Type } from 'typebox';
import { closed, identifier, instant, listOf, named, oneOf, strings, text } from './common.js';

const scope = oneOf('all', 'system', 'type');

export const stop = named('Stop', { id: text, scope, name: text, reason: text, account: text, since: instant });
export const stops = listOf(stop, 'Stops');
export const stopRequest = closed('StopRequest', {
  scope,
  name: Type.Optional(identifier),
  reason: Type.String({ minLength: 2, maxLength: 500 }),
});

const week = 7 * 24 * 3600;
const treatment = Type.Union([
  closed('Treatment', {
    again: Type.Integer({ minimum: 0, maximum: 10 }),
    later: Type.Array(Type.Integer({ minimum: 1, maximum: week }), { maxItems: 20 }),
  }),
  Type.Literal('unknown'),
]);
const kinds = closed('TreatmentsByKind', {
  data: Type.Optional(treatment),
  contract: Type.Optional(treatment),
  right: Type.Optional(treatment),
  ours: Type.Optional(treatment),
  transient: Type.Optional(treatment),
  unknown: Type.Optional(treatment),
});
const codes = Type.Record(Type.String({ pattern: '^[a-z][a-z-]{0,39}$' }), treatment, { maxProperties: 50 });

export const failurePolicy = named('FailurePolicy', {
  version: Type.Integer(),
  kinds: Type.Record(Type.String(), treatment),
  codes: Type.Record(Type.String(), treatment),
  own: Type.Object({ kinds: strings, codes: strings }),
});
export const failurePolicyRequest = closed('FailurePolicyRequest', { version: Type.Integer({ minimum: 0 }), kinds, codes });
