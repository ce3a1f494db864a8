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
  if (scopes.some(({ kind }) => kind === 'city')) return [query(who, open)];
  const own = who.filter((one) => scopes.some((scope) => scope.kind === 'involved' && scope.who.includes(one)));
  const rest = who.filter((one) => !own.includes(one));
  const places = scopes.flatMap(placeOf);
  return [
    ...(own.length > 0 ? [query(own, open)] : []),
    ...(rest.length > 0 && places.length > 0 ? [query(rest, all([...(open ? [open] : []), places.length === 1 ? places[0]! : or(...places)]))] : []),
  ];
}

function placeOf(scope: Scope): Condition[] {
  if (scope.kind === 'district') return [leaf('district').is(scope.district)];
  return scope.kind === 'unit' ? [leaf('ownerUnit').is(scope.unit)] : [];
}

const query = (who: readonly string[], where: Condition | undefined): TrayQuery => ({ scopes: [{ kind: 'involved', who }], ...(where && { where: expressionOf(where) }) });
const all = (conditions: readonly Condition[]): Condition => (conditions.length === 1 ? conditions[0]! : and(...conditions));
const leaf = (path: string): LeafValue<string> => valueOf<string>({ read: path });
