import { pairKey, type SeenType } from '../../ports/index.js';
import { arrayLiteral } from '../dialects/index.js';
import { secretKey } from '../rows/timeline.js';
import type { Binds } from './binds.js';
import { seenIn, type Tables } from './seen.js';

/** So many characters of the keyed hash of a pair are kept with a page: there are some thousands of pairs. */
const pairLength = 17;

/** What stands for a pair of characters of a sealed page. */
export const sealedPair = (pair: string, { hashes }: Pick<Tables, 'hashes'>): string =>
  secretKey(pairKey(pair), hashes).slice(0, pairLength);

/** Pages that have all of these pairs, of files that stand in records a reader sees; a page has its pairs in clear or sealed, never both. */
export function pagesWith(seen: SeenType, pairs: readonly string[], most: number, binds: Binds, kit: Tables): string {
  const type = binds.of(seen.type);
  const sought = binds.of(arrayLiteral('text', [...pairs, ...pairs.map((pair) => sealedPair(pair, kit))]));
  return `SELECT p.file_id, p.page, p.record_id, p.field, p.text, p.sealed FROM (
      SELECT file_id, page FROM file_pair WHERE type = ${type} AND pair = ANY(${sought}::text[]) GROUP BY file_id, page HAVING count(*) = ${pairs.length}) m
    JOIN file_page p ON p.file_id = m.file_id AND p.page = m.page
    JOIN record_file f ON f.id = p.file_id AND f.ended_at IS NULL${within(seen, type, 'p.record_id', binds, kit)}
    ORDER BY p.file_id DESC, p.page LIMIT ${Math.trunc(most)}`;
}

/** Records a reader sees in whose own texts all of these pairs stand, the newest first. */
export function recordsWith(seen: SeenType, pairs: readonly string[], most: number, binds: Binds, kit: Tables): string {
  const type = binds.of(seen.type);
  const keys = pairs.map((pair) => secretKey(pairKey(pair), kit.hashes));
  return `SELECT m.record_id FROM (
      SELECT k.record_id FROM record_key k WHERE k.type = ${type} AND k.key = ANY(${binds.of(arrayLiteral('text', keys))}::text[]) AND k.is_whole
      GROUP BY k.record_id HAVING count(*) = ${keys.length}) m${within(seen, type, 'm.record_id', binds, kit)}
    ORDER BY m.record_id DESC LIMIT ${Math.trunc(most)}`;
}

/** In the same statement, so that what a reader does not see takes no place of what he does. Who sees all of the type needs no look at the index of records. */
function within(seen: SeenType, type: string, id: string, binds: Binds, kit: Tables): string {
  if (seen.scopes.some(({ kind, when }) => kind === 'city' && when === undefined)) return '';
  return ` JOIN record_index x ON x.type = ${type} AND x.record_id = ${id} AND ${seenIn([seen], binds, kit)}`;
}
