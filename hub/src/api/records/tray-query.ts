import { and, expressionOf, or, valueOf, type Condition, type Expression, type LeafValue } from '@fatong/contracts/expression';
import type { Scope } from '../../ports/index.js';

/** What a list is asked for to find, within the scopes, what involves somebody. */
export interface TrayQuery {
  readonly scopes: readonly Scope[];
  readonly where?: Expression;
}

/**
 * Involvement and scope together: a scope alone widens, so a scope by involvement is cut to these people, and one by place becomes a condition.
 * `open`: condition that the record is not over. The queries meet at most in records that involve somebody twice.
 */
export function trayQueries(who: readonly string[], scopes: readonly Scope[], open?: Condition): readonly TrayQuery[] {
  if (scopes.some(({ kind, when }) => kind === 'city' && when === undefined)) return [query(who, open)];
  const plain = scopes.filter(({ when }) => when === undefined);
  const own = who.filter((one) => plain.some((scope) => scope.kind === 'involved' && scope.who.includes(one)));
  const rest = who.filter((one) => !own.includes(one));
  const places = scopes.flatMap(placeOf);
  const conditional = scopes.flatMap((scope) => {
    if (scope.kind !== 'involved' || scope.when === undefined) return [];
    const whom = who.filter((one) => scope.who.includes(one));
    return whom.length > 0 ? [{ whom, when: valueOf<boolean>(scope.when) }] : [];
  });
  return [
    ...(own.length > 0 ? [query(own, open)] : []),
    ...conditional.map(({ whom, when }) => query(whom, all([...(open ? [open] : []), when]))),
    ...(rest.length > 0 && places.length > 0 ? [query(rest, all([...(open ? [open] : []), places.length === 1 ? places[0]! : or(...places)]))] : []),
  ];
}

function placeOf(scope: Scope): Condition[] {
  const when = scope.when === undefined ? [] : [valueOf<boolean>(scope.when) as Condition];
  switch (scope.kind) {
    case 'city': return when;
    case 'district': return [all([leaf('district').is(scope.district), ...when])];
    case 'unit': return [all([leaf('ownerUnit').is(scope.unit), ...when])];
    case 'involved': return [];
  }
}

const query = (who: readonly string[], where: Condition | undefined): TrayQuery => ({ scopes: [{ kind: 'involved', who }], ...(where && { where: expressionOf(where) }) });
const all = (conditions: readonly Condition[]): Condition => (conditions.length === 1 ? conditions[0]! : and(...conditions));
const leaf = (path: string): LeafValue<string> => valueOf<string>({ read: path });
