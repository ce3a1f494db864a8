import { Type } from 'typebox';
import { closed, identifier, instant, listOf, named, oneOf, reason, strings, text, whole, type Shape } from './shape.js';

const scope = oneOf('all', 'system', 'type');

/** An entry of `GET /api/flow/stops`; what `POST /api/flow/stops` and `POST /api/flow/stops/:id/release` answer. */
export const stop = named('Stop', {
  id: text,
  scope,
  /** System folder or message type; empty for `all`. */
  name: text,
  reason: text,
  account: text,
  since: instant,
});
export type StopView = Shape<typeof stop>;
export const stops = listOf(stop, 'Stops');

/** Body of `POST /api/flow/stops`. */
export const stopRequest = closed('StopRequest', {
  scope,
  /** Absent for `all`. */
  name: Type.Optional(identifier),
  reason,
});
export type StopRequest = Shape<typeof stopRequest>;

const week = 7 * 24 * 3600;
/** Immediate repetitions, then pauses in seconds, then it is parked; or the state of its own of what may have arrived. */
const treatment = Type.Union([
  closed('Treatment', {
    again: Type.Integer({ minimum: 0, maximum: 10 }),
    later: Type.Array(Type.Integer({ minimum: 1, maximum: week }), { maxItems: 20 }),
  }),
  Type.Literal('unknown'),
]);
export type TreatmentView = Shape<typeof treatment>;

const treatments = Type.Record(Type.String(), treatment);
/** `GET /api/flow/failure-policy`: what is done with a failure, its code before its kind. */
export const failurePolicy = named('FailurePolicy', {
  version: whole,
  kinds: treatments,
  codes: treatments,
  /** What operators laid down of it; the rest is the release's own. */
  own: Type.Object({ kinds: strings, codes: strings }),
});
export type FailurePolicyView = Shape<typeof failurePolicy>;

/** Body of `POST /api/flow/failure-policy`: the operators' own treatments whole; what is left out goes back to the release's. */
export const failurePolicyRequest = closed('FailurePolicyRequest', {
  version: Type.Integer({ minimum: 0 }),
  kinds: closed('TreatmentsByKind', {
    data: Type.Optional(treatment),
    contract: Type.Optional(treatment),
    right: Type.Optional(treatment),
    ours: Type.Optional(treatment),
    transient: Type.Optional(treatment),
    unknown: Type.Optional(treatment),
  }),
  codes: Type.Record(Type.String({ pattern: '^[a-z][a-z-]{0,39}$' }), treatment, { maxProperties: 50 }),
});
export type FailurePolicyRequest = Shape<typeof failurePolicyRequest>;
