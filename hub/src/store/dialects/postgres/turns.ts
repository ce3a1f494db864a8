import type { Session, Statement } from '../../connect.js';
import { recordTurn, turnRound } from '../../schema/record-tables.js';
import type { StoredRow } from '../dialect.js';
import { arrayLiteral } from './arrays.js';
import { names } from './types.js';

const forgetTurnsText: Statement = {
  name: 'forget turns',
  text: `DELETE FROM record_turn t USING unnest($1::text[], $2::uuid[]) AS r(type, record_id) WHERE t.type = r.type AND t.record_id = r.record_id
    AND NOT EXISTS (SELECT 1 FROM unnest($3::text[], $4::uuid[], $5::text[], $6::text[]) AS k(type, record_id, action, address)
      WHERE k.type = t.type AND k.record_id = t.record_id AND k.action = t.action AND k.address = t.address)`,
};

/** Takes away what is asked no longer on these records. */
export async function forgetTurns(
  session: Session,
  of: readonly { readonly type: string; readonly recordId: string }[],
  kept: readonly StoredRow[],
): Promise<void> {
  const column = (name: string): string =>
    arrayLiteral(
      name === 'record_id' ? 'uuid' : 'text',
      kept.map((row) => row[name]),
    );
  await session.query(forgetTurnsText, [
    arrayLiteral(
      'text',
      of.map(({ type }) => type),
    ),
    arrayLiteral(
      'uuid',
      of.map(({ recordId }) => recordId),
    ),
    ...recordTurn.key.map(column),
  ]);
}

const doersText: Statement = {
  name: 'doers',
  text: `SELECT record_id, name, actor_id FROM (SELECT DISTINCT ON (e.record_id, e.name) e.record_id, e.name, e.actor_id, e.actor_kind FROM record_event e
      WHERE e.record_id = ANY($2::uuid[]) AND e.type = $1 AND e.kind = 'action' AND e.name = ANY($3::text[]) ORDER BY e.record_id, e.name, e.at DESC, e.id DESC) d
    WHERE d.actor_kind = 'account'`,
};

export async function doersOf(session: Session, type: string, ids: readonly string[], actions: readonly string[]): Promise<StoredRow[]> {
  return (await session.query<StoredRow>(doersText, [type, arrayLiteral('uuid', ids), arrayLiteral('text', actions)])).rows;
}

const roundText: Statement = { name: 'turn round', text: `SELECT ${names(turnRound.columns)} FROM turn_round WHERE type = $1` };

export const turnRoundOf = async (session: Session, type: string): Promise<StoredRow | undefined> =>
  (await session.query<StoredRow>(roundText, [type])).rows[0];
