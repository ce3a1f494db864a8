import type { Scope, SearchQuery, SeenType } from '../../ports/index.js';
import { arrayLiteral } from '../dialects/index.js';
import type { Binds } from './binds.js';
import { alike, held, type Tables } from './seen.js';

/** Looked at of each type: beyond it a search says that there is more, and shows of these. */
export const lookedAt = 50;
/** Sorts after every text that begins alike: texts are ordered by code point. */
const last = '\u{10ffff}';

/**
 * Rows `(type, record_id, taken)` that a text finds among what a reader may see, with how many were taken of their type in that way. Each type and way is
 * looked for by itself, so that none hides another and no reader's rights make the database read all that begins alike.
 */
export function foundBy({ text, types }: Pick<SearchQuery, 'text' | 'types'>, binds: Binds, kit: Tables): string {
  const matches = matching(text, binds);
  const ways = alike(types).flatMap((of) => {
    const among = `unnest(${binds.of(
      arrayLiteral(
        'text',
        of.map(({ type }) => type),
      ),
    )}::text[]) AS t(type)`;
    const rows = of[0]!.scopes.flatMap((scope) => matches.map((match) => within(of[0]!, scope, match, binds, kit)));
    return rows.map((one) => `SELECT t.type, f.record_id, f.taken FROM ${among} CROSS JOIN LATERAL (${one}) f`);
  });
  return ways.join(' UNION ALL ');
}

/** Conditions on a key, any of which suffices: identifiers, numbers and initials are kept in capitals. */
function matching(text: string, binds: Binds): readonly string[] {
  const begins = (start: string): string => `k.key >= ${binds.of(start)} AND k.key < ${binds.of(start + last)}`;
  const capitals = text.toUpperCase();
  if (capitals === text) return [`${begins(text)} AND (NOT k.is_whole OR k.key = ${binds.of(text)})`];
  return [`${begins(text)} AND NOT k.is_whole`, `${begins(capitals)} AND (NOT k.is_whole OR k.key = ${binds.of(capitals)})`];
}

function within({ type }: SeenType, scope: Scope, match: string, binds: Binds, kit: Tables): string {
  const asked = scope.when === undefined ? '' : ` AND ${held(type, scope.when, 'k.record_id', binds, kit)}`;
  const rows = `SELECT k.record_id FROM record_key k${placed(scope, binds)} AND k.type = t.type AND ${match}${asked} LIMIT ${lookedAt}`;
  return `SELECT m.record_id, count(*) OVER () AS taken FROM (${rows}) m`;
}

/** Begins the condition. Who is involved is joined, so that the database may begin with the fewer of the two: what begins so, or what is somebody's. */
function placed(scope: Scope, binds: Binds): string {
  switch (scope.kind) {
    case 'city':
      return ' WHERE TRUE';
    case 'district':
      return ` WHERE k.district = ${binds.of(scope.district)}`;
    case 'unit':
      return ` WHERE k.owner_unit = ${binds.of(scope.unit)}`;
    case 'involved':
      return ` JOIN involvement i ON i.type = k.type AND i.record_id = k.record_id
        AND i.who = ANY(${binds.of(arrayLiteral('text', scope.who))}::text[]) AND i.done IS NULL WHERE TRUE`;
  }
}
