import type { AlikeQuery } from '../../ports/index.js';
import type { Session } from '../connect.js';
import { arrayLiteral, type StoredRow } from '../dialects/index.js';
import type { Kit } from '../kit.js';
import { text } from '../rows/read.js';
import { secretKey } from '../rows/timeline.js';

/** Each key is looked for by itself through the index of keys, so that one that many have makes the others no slower; of those that have as many the latest first. */
export async function alikeIds(session: Session, { type, keys, most }: AlikeQuery, { hashes }: Pick<Kit, 'hashes'>): Promise<readonly string[]> {
  if (keys.length === 0) return [];
  const limit = Math.trunc(most);
  const statement = `SELECT f.record_id FROM unnest($2::text[]) AS q(key)
    CROSS JOIN LATERAL (SELECT k.record_id FROM record_key k WHERE k.type = $1 AND k.key = q.key AND k.is_whole LIMIT ${limit}) f
    GROUP BY f.record_id ORDER BY count(*) DESC, f.record_id DESC LIMIT ${limit}`;
  const hashed = [...new Set(keys.map((key) => secretKey(key, hashes)))];
  const { rows } = await session.query<StoredRow>({ text: statement }, [type, arrayLiteral('text', hashed)]);
  return rows.map((row) => text(row, 'record_id'));
}
