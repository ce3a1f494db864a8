import type { Percentiles, SystemPace } from '../../ports/index.js';
import type { Session } from '../connect.js';

/** So many of each type are looked at: a page of a system costs the same on a busy day. */
const most = 500;

/** The latest of each lane of the system through its index, then what became of each. */
const paceText = `SELECT x.direction, count(*)::int AS n, percentile_cont(ARRAY[0.5, 0.95, 0.99]) WITHIN GROUP (ORDER BY x.ms) AS at
  FROM (SELECT l.direction, t.ms FROM message_lane l
    CROSS JOIN LATERAL (SELECT m.id, m.received_at FROM message m WHERE m.system = l.system AND m.direction = l.direction AND m.type = l.type
      AND m.received_at > $2::timestamptz ORDER BY m.received_at DESC LIMIT ${most}) m
    CROSS JOIN LATERAL (
      SELECT extract(epoch FROM d.updated_at - m.received_at)::float8 * 1000 AS ms FROM delivery d
        WHERE l.direction = 'in' AND d.message_id = m.id AND d.state = 'done'
      UNION ALL
      SELECT extract(epoch FROM a.finished_at - a.begun_at)::float8 * 1000 FROM delivery d JOIN attempt a ON a.delivery_id = d.id
        WHERE l.direction = 'out' AND d.message_id = m.id AND a.finished_at IS NOT NULL) t
    WHERE l.system = $1) x GROUP BY x.direction`;

interface Row {
  readonly direction: 'in' | 'out';
  readonly n: number;
  readonly at: readonly number[];
}

export async function paceOf(session: Session, system: string, minutes: number): Promise<SystemPace> {
  const since = new Date(Date.now() - minutes * 60_000).toISOString();
  const { rows } = await session.query<Row>({ text: paceText }, [system, since]);
  const of = (direction: Row['direction']): Percentiles | null => {
    const row = rows.find((one) => one.direction === direction);
    if (row === undefined) return null;
    const [half, nineteen, all] = row.at.map((ms) => Math.max(0, Math.round(ms))) as [number, number, number];
    return { count: row.n, half, most: nineteen, nearlyAll: all };
  };
  return { in: of('in'), out: of('out') };
}
