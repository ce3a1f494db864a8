import type { Session, Statement } from '../../connect.js';
import { arrayLiteral } from './arrays.js';

/** Failures of one group that one transaction writes. */
export interface Failed {
  readonly group: string;
  readonly system: string;
  readonly type: string;
  readonly cause: string;
  readonly count: number;
}

const groupsText: Statement = {
  name: 'count failure groups',
  text: `INSERT INTO failure_group (id, system, type, cause, first_at, last_at, total, version)
    SELECT id, system, type, cause, now(), now(), total, 0 FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::bigint[]) AS r(id, system, type, cause, total) ORDER BY id
    ON CONFLICT (id) DO UPDATE SET cause = EXCLUDED.cause, last_at = EXCLUDED.last_at, total = failure_group.total + EXCLUDED.total`,
};
const hoursText: Statement = {
  name: 'count failure hours',
  text: `INSERT INTO failure_hour (group_id, hour, count) SELECT id, date_trunc('hour', now()), total FROM unnest($1::text[], $2::bigint[]) AS r(id, total) ORDER BY id
    ON CONFLICT (group_id, hour) DO UPDATE SET count = failure_hour.count + EXCLUDED.count`,
};

/** In the order of their ids, so that two transactions never wait for each other. */
export async function countFailures(session: Session, failed: readonly Failed[]): Promise<void> {
  if (failed.length === 0) return;
  const [ids, totals] = [
    arrayLiteral(
      'text',
      failed.map(({ group }) => group),
    ),
    arrayLiteral(
      'bigint',
      failed.map(({ count }) => count),
    ),
  ];
  await session.query(groupsText, [
    ids,
    arrayLiteral(
      'text',
      failed.map(({ system }) => system),
    ),
    arrayLiteral(
      'text',
      failed.map(({ type }) => type),
    ),
    arrayLiteral(
      'text',
      failed.map(({ cause }) => cause),
    ),
    totals,
  ]);
  await session.query(hoursText, [ids, totals]);
}

/**
 * `$1` hours of trend, `$2` days a resolved group is still shown. Open members are counted in the index of unsettled groups alone, however many; when it failed first and last, and of what,
 * was counted when it was written. Of a group older than the counting one member stands for all. A group without any has resolved itself.
 */
export const failureGroupsText: Statement = {
  name: 'failure groups',
  text: `WITH counted AS (
      SELECT group_id, state, count(*) AS n FROM delivery WHERE group_id IS NOT NULL AND state NOT IN ('done', 'discarded') GROUP BY group_id, state
    ), open AS (
      SELECT group_id, sum(n)::bigint AS n, CASE WHEN bool_or(state = 'parked') THEN 'parked' WHEN bool_or(state = 'unknown') THEN 'unknown' ELSE 'later' END AS state
      FROM counted WHERE state IN ('parked', 'unknown', 'later') GROUP BY group_id
    ), shown AS (
      SELECT coalesce(o.group_id, f.id) AS group_id, coalesce(o.n, 0) AS n, coalesce(o.state, 'resolved') AS state, coalesce(f.first_at, d.created_at) AS first_at, coalesce(f.last_at, d.updated_at) AS last_at,
        greatest(f.total, o.n) AS total, f.owner, f.note, f.noted_by, f.noted_at, coalesce(f.version, 0) AS version, coalesce(f.cause, d.cause) AS cause, coalesce(f.system, d.system) AS system, coalesce(f.type, d.type) AS type
      FROM open o FULL JOIN failure_group f ON f.id = o.group_id
        LEFT JOIN LATERAL (SELECT d.* FROM delivery d WHERE f.id IS NULL AND d.group_id = o.group_id AND d.state NOT IN ('done', 'discarded') LIMIT 1) AS d ON true
      WHERE o.group_id IS NOT NULL OR f.last_at > now() - make_interval(days => $2)
    )
    SELECT s.*, (SELECT json_agg(coalesce(h.count, 0) ORDER BY t.hour)::text FROM generate_series(date_trunc('hour', now()) - make_interval(hours => $1 - 1), date_trunc('hour', now()), interval '1 hour') AS t(hour)
      LEFT JOIN failure_hour h ON h.group_id = s.group_id AND h.hour = t.hour) AS trend
    FROM shown s ORDER BY (s.state = 'resolved'), s.last_at DESC LIMIT 1000`,
};

/** Guarded by the version that was seen; a group that nobody counted yet (it is older than the counting) is made from what is open of it. */
export async function noteFailure(
  session: Session,
  {
    group,
    owner,
    note,
    by,
    version,
  }: { readonly group: string; readonly owner: string | null; readonly note: string | null; readonly by: string; readonly version: number },
): Promise<boolean> {
  await session.query(
    {
      name: 'adopt failure group',
      text: `INSERT INTO failure_group (id, system, type, cause, first_at, last_at, total, version)
      SELECT group_id, min(system), min(type), (array_agg(cause ORDER BY updated_at DESC))[1], min(created_at), max(updated_at), count(*), 0 FROM delivery WHERE group_id = $1 AND state IN ('parked', 'unknown', 'later') GROUP BY group_id
      ON CONFLICT DO NOTHING`,
    },
    [group],
  );
  const { count } = await session.query(
    {
      name: 'note failure',
      text: 'UPDATE failure_group SET owner = $2, note = $3, noted_by = $4, noted_at = now(), version = version + 1 WHERE id = $1 AND version = $5',
    },
    [group, owner, note, by, version],
  );
  return count === 1;
}
