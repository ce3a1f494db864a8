import { dayOf, daysAfter, hoursAfter } from '@fatong/contracts/calendar';
import type { NearLimit, PressingCount, PressingQuery } from '../../ports/index.js';
import { arrayLiteral, type StoredRow } from '../dialects/index.js';
import { text, textOrNull } from '../rows/read.js';
import type { Binds } from './binds.js';
import { seenIn, type Tables } from './seen.js';

/** So many limits of a type are looked at, the latest to end first: whoever has more open has another trouble than which district they are in. */
const most = 10_000;

/** Where each limit counts as near: until this day, of one that counts hours until this instant. */
function nearUntil({ near, isTimed }: NearLimit, { day, at }: PressingQuery['now']): { readonly day: string; readonly at: string } {
  const instant = isTimed ? hoursAfter(at, near) : '';
  return { day: isTimed ? dayOf(instant) : daysAfter(day, near), at: instant };
}

/** Through the index of what is not met, type by type and no further than what is near; each record once, however many limits it has. */
export function pressingIn({ types, now }: PressingQuery, binds: Binds, kit: Tables): string {
  const list = (values: readonly string[]): string => `${binds.of(arrayLiteral('text', values))}::text[]`;
  const limits = types.flatMap(({ type, clocks }) => clocks.map((clock) => ({ type, name: clock.name, until: nearUntil(clock, now) })));
  const last = (of: string): string =>
    limits.filter(({ type }) => type === of).reduce((latest, { until }) => (until.day > latest ? until.day : latest), '');
  const asked = types.map(({ type }) => type);
  const [day, at] = [`${binds.of(now.day)}::date`, `${binds.of(now.at)}::timestamptz`];
  const [nearDay, nearAt] = ['n.near_on::date', `nullif(n.near_at, '')::timestamptz`];
  return `SELECT f.type, f.district, count(DISTINCT f.record_id) FILTER (WHERE f.is_late) AS overdue,
      count(DISTINCT f.record_id) FILTER (WHERE f.is_near) AS near, bool_or(f.taken >= ${most}) AS is_part
    FROM unnest(${list(asked)}, ${list(asked.map(last))}) AS t(type, until) CROSS JOIN LATERAL (
      SELECT c.type, x.district, c.record_id, c.taken,
        CASE WHEN n.near_at = '' THEN c.due_on < ${day} ELSE c.due_at < ${at} END AS is_late,
        CASE WHEN n.near_at = '' THEN c.due_on BETWEEN ${day} AND ${nearDay} ELSE c.due_at BETWEEN ${at} AND ${nearAt} END AS is_near
      FROM (SELECT q.*, count(*) OVER () AS taken FROM (
          SELECT k.type, k.record_id, k.clock, k.due_on, (k.times::json ->> 'dueOn')::timestamptz AS due_at FROM record_clock k
          WHERE k.type = t.type AND k.met_on IS NULL AND k.due_on <= t.until::date ORDER BY k.due_on DESC LIMIT ${most}) q) c
        JOIN unnest(${list(limits.map(({ type }) => type))}, ${list(limits.map(({ name }) => name))}, ${list(limits.map(({ until }) => until.day))}, ${list(limits.map(({ until }) => until.at))}) AS n(type, clock, near_on, near_at)
          ON n.type = c.type AND n.clock = c.clock
        CROSS JOIN LATERAL (SELECT * FROM record_index y WHERE y.type = c.type AND y.record_id = c.record_id AND y.closed_at IS NULL OFFSET 0) x
      WHERE ${seenIn(types, binds, kit)}) f
    WHERE f.is_late OR f.is_near GROUP BY f.type, f.district`;
}

export const readPressing = (row: StoredRow): PressingCount => ({
  type: text(row, 'type'),
  district: textOrNull(row, 'district'),
  overdue: row['overdue'] as number,
  near: row['near'] as number,
});
