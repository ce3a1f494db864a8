import { Type } from 'typebox';
import { guardBounds, guardNames, type PartnerGuard } from '@fatong/contracts';
import { closed, identifier, instant, label, listOf, named, nullable, oneOf, strings, text } from './common.js';

export const circuit = named('Circuit', { state: oneOf('open', 'half-open'), since: instant, retryAt: instant, words: label });
export const maintenance = named('Maintenance', {
  id: text,
  system: text,
  from: instant,
  until: instant,
  reason: text,
  account: text,
  since: instant,
  active: Type.Boolean(),
});
export const maintenances = listOf(maintenance, 'Maintenances');
const when = Type.String({ minLength: 10, maxLength: 40, description: 'Instant, RFC 3339' });
export const maintenanceRequest = closed('MaintenanceRequest', {
  system: identifier,
  from: when,
  until: when,
  reason: Type.String({ minLength: 2, maxLength: 500 }),
});

type Numbers = { readonly [N in keyof PartnerGuard]: ReturnType<typeof Type.Number> };
const numbers = Object.fromEntries(
  guardNames.map((name) => {
    const { least, most, isWhole } = guardBounds[name];
    return [name, (isWhole ? Type.Integer : Type.Number)({ minimum: least, maximum: most })];
  }),
) as unknown as Numbers;
const guardNumbers = named('GuardNumbers', numbers);
export const guard = named('Guard', {
  system: text,
  title: label,
  numbers: guardNumbers,
  usual: guardNumbers,
  own: strings,
  changed: nullable(Type.Object({ at: instant, who: nullable(Type.Object({ username: text, name: text })) })),
  circuit: nullable(circuit),
  maintenance: nullable(maintenance),
  version: Type.Integer(),
});
export const guards = listOf(guard, 'Guards');
export const guardRequest = closed('GuardRequest', {
  version: Type.Integer({ minimum: 0 }),
  numbers: Type.Partial(Type.Object(numbers), { additionalProperties: false, title: 'OwnGuardNumbers' }),
});

export const systemParams = Type.Object({ system: identifier });
