import type { Expression } from '@fatong/contracts/expression';
import type { Scope } from '../../ports/index.js';
import { arrayLiteral } from '../dialects/index.js';
import type { Binds } from './binds.js';

/**
 * Which rows of `r` a reader may see: any of the scopes suffices, none is nothing. `condition` makes SQL of what a scope asks of the record itself. Those that involve him are found first, unless
 * what `isOne` asks about is known already.
 */
export function scopesOf(
  scopes: readonly Scope[],
  type: string,
  binds: Binds,
  condition: (when: Expression) => string,
  { isOne = false }: { readonly isOne?: boolean } = {},
): string {
  if (scopes.some(({ kind, when }) => kind === 'city' && when === undefined)) return 'TRUE';
  const isAsking = scopes.some(({ when }) => when !== undefined);
  const asked = scopes.flatMap((scope) =>
    one(scope, type, binds, isOne || isAsking).map((part) => (scope.when === undefined ? part : `(${part} AND ${condition(scope.when)})`)),
  );
  if (asked.length === 0) return 'FALSE';
  const sees = `(${asked.join(' OR ')})`;
  // What he is involved in is found by arrays; whether one of them may be seen is asked of each row, for which an array would be gone through again and again.
  return isAsking && !isOne && !scopes.some(({ kind }) => kind === 'city')
    ? `((${scopes.flatMap((scope) => one(scope, type, binds, false)).join(' OR ')}) AND ${sees})`
    : sees;
}

/** Involvement by a list of ids, found through its own index, rather than by a look for each row. As an array it goes beside other conditions through the key: who is involved in little does not have all rows looked through. */
function one(scope: Scope, type: string, binds: Binds, isOne: boolean): string[] {
  switch (scope.kind) {
    case 'city':
      return ['TRUE'];
    case 'district':
      return [`r."district" = ${binds.of(scope.district)}`];
    case 'unit':
      return [`r."owner_unit" = ${binds.of(scope.unit)}`];
    case 'involved': {
      if (scope.who.length === 0) return [];
      const ids = `SELECT i.record_id FROM involvement i WHERE i.type = ${binds.of(type)} AND i.who = ANY(${binds.of(arrayLiteral('text', scope.who))}::text[]) AND i.done IS NULL`;
      return [isOne ? `r."id" IN (${ids})` : `r."id" = ANY(ARRAY(${ids}))`];
    }
  }
}
