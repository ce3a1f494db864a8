import { Type } from 'typebox';
import { guardBounds, guardNames, type PartnerGuard } from '../guard.js';
import { closed, flag, identifier, instant, label, listOf, named, nullable, oneOf, reason, text, who, whole, type Shape } from './shape.js';

/** A partner that failed too often: nothing is sent to it but one message now and then. `half-open`: one is under way to see whether it is back. */
export const circuit = named('Circuit', { state: oneOf('open', 'half-open'), since: instant, retryAt: instant, words: label });
export type CircuitView = Shape<typeof circuit>;

/** An entry of `GET /api/flow/maintenance`; what `POST /api/flow/maintenance` and `POST /api/flow/maintenance/:id/end` answer. */
export const maintenance = named('Maintenance', {
  id: text,
  system: text,
  from: instant,
  until: instant,
  reason: text,
  account: text,
  since: instant,
  /** It is on now. */
  active: flag,
});
export type MaintenanceView = Shape<typeof maintenance>;
export const maintenances = listOf(maintenance, 'Maintenances');

const when = Type.String({ minLength: 10, maxLength: 40, description: 'Instant, RFC 3339' });
/** Body of `POST /api/flow/maintenance`. */
export const maintenanceRequest = closed('MaintenanceRequest', { system: identifier, from: when, until: when, reason });
export type MaintenanceRequest = Shape<typeof maintenanceRequest>;

type Numbers = { readonly [N in keyof PartnerGuard]: ReturnType<typeof Type.Number> };
const numbers = Object.fromEntries(
  guardNames.map((name) => {
    const { least, most, isWhole } = guardBounds[name];
    return [name, (isWhole ? Type.Integer : Type.Number)({ minimum: least, maximum: most })];
  }),
) as unknown as Numbers;

const guardNumbers = named('GuardNumbers', numbers);

/** An entry of `GET /api/flow/guards`; what `POST /api/flow/guards/:system` and `POST /api/flow/guards/:system/probe` answer. */
export const guard = named('Guard', {
  system: text,
  title: label,
  numbers: guardNumbers,
  /** What they are when operators lay down nothing. */
  usual: guardNumbers,
  /** Those of the numbers that operators laid down; the rest is the system's own. */
  own: Type.Array(oneOf(...guardNames)),
  /** Who laid those down last; null where nobody did. */
  changed: nullable(Type.Object({ at: instant, who })),
  circuit: nullable(circuit),
  /** The window that is on now. */
  maintenance: nullable(maintenance),
  /** Of the rules: guards the next change. */
  version: whole,
});
export type GuardView = Shape<typeof guard>;
export const guards = listOf(guard, 'Guards');

/** Body of `POST /api/flow/guards/:system`: the operators' own numbers whole; what is left out goes back to the system's. */
export const guardRequest = closed('GuardRequest', {
  version: Type.Integer({ minimum: 0 }),
  numbers: Type.Partial(Type.Object(numbers), { additionalProperties: false, title: 'OwnGuardNumbers' }),
});
export type GuardRequest = Shape<typeof guardRequest>;

export const systemParams = Type.Object({ system: identifier });
