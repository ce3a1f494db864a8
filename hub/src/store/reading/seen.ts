import type { Scope, SeenType } from '../../ports/index.js';
import { arrayLiteral } from '../dialects/index.js';
import { tableOf, type Kit } from '../kit.js';
import type { Binds } from './binds.js';
import { whereOf } from './where.js';

export type Tables = Pick<Kit, 'hashes' | 'tables'>;

/** Which rows of `x`, the index of all types, a reader may see. Types he sees alike share a condition: the statement does not grow with their number. */
export function seenIn(types: readonly SeenType[], binds: Binds, kit: Tables): string {
  const isOne = (of: readonly SeenType[]): string =>
    `x.type = ANY(${binds.of(
      arrayLiteral(
        'text',
        of.map(({ type }) => type),
      ),
    )}::text[])`;
  const groups = alike(types).map((of) => `(${isOne(of)} AND ${anyOf(of[0]!, binds, kit)})`);
  return groups.length === 0 ? 'FALSE' : `(${groups.join(' OR ')})`;
}

/** Types with the same scopes; one whose scopes ask something of the record itself stands alone, since that is asked of its own table. */
export function alike(types: readonly SeenType[]): readonly (readonly SeenType[])[] {
  return [
    ...Map.groupBy(types, ({ type, scopes }) => (scopes.some(({ when }) => when !== undefined) ? type : JSON.stringify(scopes))).values(),
  ];
}

function anyOf({ type, scopes }: SeenType, binds: Binds, kit: Tables): string {
  if (scopes.some(({ kind, when }) => kind === 'city' && when === undefined)) return 'TRUE';
  const parts = scopes.map(
    (scope) => `${placed(scope, binds)}${scope.when === undefined ? '' : ` AND ${held(type, scope.when, 'x.record_id', binds, kit)}`}`,
  );
  return parts.length === 0 ? 'FALSE' : `(${parts.join(' OR ')})`;
}

function placed(scope: Scope, binds: Binds): string {
  switch (scope.kind) {
    case 'city':
      return 'TRUE';
    case 'district':
      return `x.district = ${binds.of(scope.district)}`;
    case 'unit':
      return `x.owner_unit = ${binds.of(scope.unit)}`;
    case 'involved':
      return `EXISTS (SELECT 1 FROM involvement v WHERE v.type = x.type AND v.record_id = x.record_id
        AND v.who = ANY(${binds.of(arrayLiteral('text', scope.who))}::text[]) AND v.done IS NULL OFFSET 0)`;
  }
}

/** Of the record of this id, in its own table. OFFSET keeps the planner from reading the whole table once instead of the few rows that are left. */
export function held(type: string, when: NonNullable<Scope['when']>, id: string, binds: Binds, kit: Tables): string {
  const table = tableOf(kit, type);
  const condition = whereOf(when, { table, binds, hashes: kit.hashes, tables: kit.tables });
  return `EXISTS (SELECT 1 FROM "${table.table.name}" r WHERE r."id" = ${id} AND ${condition} OFFSET 0)`;
}
