import type { Scope, SeenType } from '../../ports/index.js';
import { arrayLiteral } from '../dialects/index.js';
import type { Binds } from './binds.js';
import { alike, held, type Tables } from './seen.js';

/**
 * How many records a reader sees that are not over, by type and state. Where he sees all of a type they are counted in an index; else they are found by each
 * way in which he sees them, and those found twice are counted once.
 */
export function countedIn(types: readonly SeenType[], binds: Binds, kit: Tables): string {
  const parts = alike(types).map((of) => {
    const among = `ANY(${binds.of(
      arrayLiteral(
        'text',
        of.map(({ type }) => type),
      ),
    )}::text[])`;
    const { type, scopes } = of[0]!;
    if (scopes.some(({ kind, when }) => kind === 'city' && when === undefined)) {
      return `SELECT x.type, x.state, count(*) AS n FROM record_index x WHERE x.closed_at IS NULL AND x.type = ${among} GROUP BY x.type, x.state`;
    }
    const asked = (when: Scope['when']): string => (when === undefined ? '' : ` AND ${held(type, when, 'x.record_id', binds, kit)}`);
    const ways = scopes.map((scope) => `${found(scope, among, binds)}${asked(scope.when)}`);
    return `SELECT f.type, f.state, count(*) AS n FROM (${ways.join(' UNION ')}) f GROUP BY f.type, f.state`;
  });
  return parts.join(' UNION ALL ');
}

function found(scope: Scope, among: string, binds: Binds): string {
  const rows = (condition: string): string =>
    `SELECT x.type, x.state, x.record_id FROM record_index x WHERE x.closed_at IS NULL AND x.type = ${among}${condition}`;
  switch (scope.kind) {
    case 'city':
      return rows('');
    case 'district':
      return rows(` AND x.district = ${binds.of(scope.district)}`);
    case 'unit':
      return rows(` AND x.owner_unit = ${binds.of(scope.unit)}`);
    case 'involved':
      return `SELECT x.type, x.state, x.record_id FROM involvement i JOIN record_index x ON x.type = i.type AND x.record_id = i.record_id
        WHERE i.in_hand_of = ANY(${binds.of(arrayLiteral('text', scope.who))}::text[]) AND i.type = ${among}`;
  }
}
