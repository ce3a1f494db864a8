import { followedNotice, type RecordPlace } from '../../../ports/index.js';
import type { Session, Statement } from '../../connect.js';
import { arrayLiteral } from './arrays.js';

const followersText: Statement = {
  name: 'followers',
  text: `SELECT f.type, f.record_id, f.account_id FROM unnest($1::text[], $2::uuid[]) AS a(type, record_id)
    JOIN following f ON f.type = a.type AND f.record_id = a.record_id
    WHERE NOT EXISTS (SELECT 1 FROM notice_muted m WHERE m.account_id = f.account_id AND m.kind = $3) ORDER BY f.account_id`,
};

/** Who follows these records and wants to be told of it, by `<type>:<id>`. */
export async function followersOf(session: Session, of: readonly RecordPlace[]): Promise<ReadonlyMap<string, readonly string[]>> {
  const { rows } = await session.query<{ type: string; record_id: string; account_id: string }>(followersText, [
    arrayLiteral(
      'text',
      of.map(({ type }) => type),
    ),
    arrayLiteral(
      'uuid',
      of.map(({ recordId }) => recordId),
    ),
    followedNotice,
  ]);
  const grouped = Map.groupBy(rows, ({ type, record_id }) => `${type}:${record_id}`);
  return new Map([...grouped].map(([key, found]) => [key, found.map(({ account_id }) => account_id)]));
}
