import type { Session } from '../../connect.js';

/** Receipt and inbox of what came in, a delivery for what went out or is not done with: made from a day's messages, in the order of their keys, so that large indexes are walked once. */
export async function rowsBeside(session: Session, messages: string): Promise<void> {
  const of = `FROM (SELECT * FROM "${messages}" ORDER BY id) AS m`;
  await session.query({
    text: `INSERT INTO receipt (message_id, system, type, key, digest, state, taken_at) SELECT id, system, type, key, digest, 'queued', received_at ${of} WHERE direction = 'in' ON CONFLICT DO NOTHING`,
  });
  await session.query({
    text: `INSERT INTO inbox (subscriber, message_id, taken_at) SELECT 'seeded', id, received_at ${of} WHERE direction = 'in' ON CONFLICT DO NOTHING`,
  });
  await session.query({
    text: `INSERT INTO delivery (id, message_id, message_at, direction, target, system, type, key, state, due_at, attempt, cause, group_id, record, created_at, updated_at)
      SELECT gen_random_uuid(), id, received_at, direction, CASE direction WHEN 'in' THEN 'seeded' ELSE system END, system, type, key, state, CASE WHEN state IN ('later', 'unknown') THEN timestamptz '2100-01-01' ELSE received_at END, 1, cause, group_id, record, received_at, received_at ${of}
      WHERE (direction = 'out' OR state <> 'done') AND NOT EXISTS (SELECT 1 FROM delivery d WHERE d.message_id = m.id)`,
  });
}

/** Groups as if their failures had been counted when they were written. */
export async function sumFailures(session: Session): Promise<void> {
  await session.query({
    text: `INSERT INTO failure_group (id, system, type, cause, first_at, last_at, total, version)
      SELECT group_id, min(system), min(type), min(cause), min(created_at), max(updated_at), count(*), 0 FROM delivery WHERE group_id IS NOT NULL AND state NOT IN ('done', 'discarded') GROUP BY group_id
      ON CONFLICT (id) DO UPDATE SET last_at = greatest(failure_group.last_at, EXCLUDED.last_at), total = greatest(failure_group.total, EXCLUDED.total)`,
  });
}

/** As the database's own upkeep would some time later: dead rows go, statistics are known. */
export async function tidy(session: Session, tables: readonly string[]): Promise<void> {
  for (const table of tables) await session.query({ text: `VACUUM (ANALYZE) "${table}"` });
}

export async function sizeOfDatabase(session: Session): Promise<number> {
  const { rows } = await session.query<{ bytes: number }>({ text: 'SELECT pg_database_size(current_database()) AS bytes' });
  return rows[0]!.bytes;
}
