import type { RecordType } from '../../definitions/index.js';
import type { RecordDelivery } from '../../ports/index.js';
import type { ApiParts } from '../parts.js';

type Routes = ApiParts['pipeline']['catalog'];

/** The role by which somebody may decide about an outgoing message: that of an action which states what the message was made from. */
export function decidingRole(
  { actions }: RecordType,
  { type, system }: Pick<RecordDelivery, 'type' | 'system'>,
  roles: readonly string[],
  { routes }: Pick<Routes, 'routes'>,
): string | null {
  const facts = new Set(routes.filter(({ to, target }) => to.type === type && target === system).map(({ from }) => from.type));
  const stating = Object.values(actions).filter(({ then }) => then.some(({ fact }) => fact !== undefined && facts.has(fact)));
  return stating.flatMap(({ by }) => by).find((role) => roles.includes(role)) ?? null;
}
