import type { Reached, TakenRow } from '../../../ports/index.js';
import type { Session } from '../../connect.js';
import type { StoredRow } from '../dialect.js';
import { arrayLiteral } from './arrays.js';

/** $1 system, $2 table. */
export async function sourceStanding(session: Session, system: string, table: string): Promise<StoredRow> {
  const { rows } = await session.query<StoredRow>(
    {
      name: 'source standing',
      text: 'SELECT marked_at, marked_id, sweeping_since, swept_to, swept_at, vanished FROM source_table WHERE system = $1 AND name = $2',
    },
    [system, table],
  );
  return rows[0] ?? {};
}

export async function takenRows(session: Session, system: string, table: string, ids: readonly string[]): Promise<StoredRow[]> {
  return (
    await session.query<StoredRow>(
      {
        name: 'taken rows',
        text: 'SELECT source_id, version, hash FROM source_row WHERE system = $1 AND name = $2 AND source_id = ANY($3::text[])',
      },
      [system, table, arrayLiteral('text', ids)],
    )
  ).rows;
}

export async function tookRows(session: Session, system: string, table: string, rows: readonly TakenRow[]): Promise<void> {
  const column = (kind: 'text' | 'bigint', of: (row: TakenRow) => string | number): string => arrayLiteral(kind, rows.map(of));
  await session.query(
    {
      name: 'took rows',
      text: `INSERT INTO source_row (system, name, source_id, version, hash, seen_at)
      SELECT $1, $2, v.id, v.version, v.hash, now() FROM unnest($3::text[], $4::bigint[], $5::text[]) AS v(id, version, hash)
      ON CONFLICT (system, name, source_id) DO UPDATE SET version = excluded.version, hash = excluded.hash, seen_at = excluded.seen_at`,
    },
    [system, table, column('text', ({ id }) => id), column('bigint', ({ version }) => version), column('text', ({ hash }) => hash)],
  );
}

export async function sourceReached(session: Session, system: string, table: string, reached: Reached): Promise<void> {
  if ('mark' in reached)
    await session.query(
      {
        name: 'source marked',
        text: `INSERT INTO source_table (system, name, marked_at, marked_id) VALUES ($1, $2, $3, $4)
        ON CONFLICT (system, name) DO UPDATE SET marked_at = excluded.marked_at, marked_id = excluded.marked_id`,
      },
      [system, table, reached.mark.at, reached.mark.id],
    );
  else
    await session.query(
      {
        name: 'source swept to',
        text: `INSERT INTO source_table (system, name, swept_to, sweeping_since) VALUES ($1, $2, $3, $4::timestamptz)
        ON CONFLICT (system, name) DO UPDATE SET swept_to = excluded.swept_to, sweeping_since = excluded.sweeping_since`,
      },
      [system, table, reached.sweptTo, reached.sweepingSince],
    );
}

/** Those that were not seen since the reading began; it is over. */
export async function sourceSwept(session: Session, system: string, table: string): Promise<StoredRow> {
  const { rows } = await session.query<StoredRow>(
    {
      name: 'source swept',
      text: `UPDATE source_table t SET swept_at = now(), swept_to = NULL, sweeping_since = NULL, vanished = (SELECT count(*) FROM source_row r
        WHERE r.system = $1 AND r.name = $2 AND r.seen_at < t.sweeping_since) WHERE t.system = $1 AND t.name = $2 RETURNING vanished`,
    },
    [system, table],
  );
  return rows[0] ?? {};
}

/** $1 system, $2 table, $3 most. Not seen since the reading began, and not told of as gone: then what they said stands there still. */
export async function unseenRows(session: Session, system: string, table: string, limit: number): Promise<StoredRow[]> {
  return (
    await session.query<StoredRow>(
      {
        name: 'unseen rows',
        text: `SELECT r.source_id, r.version, r.hash FROM source_row r JOIN source_table t ON t.system = r.system AND t.name = r.name
        WHERE r.system = $1 AND r.name = $2 AND r.seen_at < t.sweeping_since AND length(r.hash) = 64 ORDER BY r.source_id LIMIT $3`,
      },
      [system, table, limit],
    )
  ).rows;
}

export async function rowToldGone(session: Session, system: string, table: string, { id, version, hash }: TakenRow): Promise<void> {
  await session.query(
    { name: 'row told gone', text: 'UPDATE source_row SET version = $4, hash = $5 WHERE system = $1 AND name = $2 AND source_id = $3' },
    [system, table, id, version, hash],
  );
}
