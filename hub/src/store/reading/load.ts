import type { Load, TurnsOf } from '../../ports/index.js';
import { arrayLiteral, type StoredRow } from '../dialects/index.js';
import { text } from '../rows/read.js';
import type { Binds } from './binds.js';

export interface LoadQuery {
  readonly accounts: readonly { readonly id: string; readonly roles: readonly string[] }[];
  readonly now: TurnsOf['now'];
}

/** What accounts have in hand by name, and what is asked of them at their own addresses: both through an index, whatever else is asked of anybody. */
export function loadIn({ accounts, now: { day, at } }: LoadQuery, binds: Binds): string {
  const ids = `${binds.of(
    arrayLiteral(
      'text',
      accounts.map(({ id }) => id),
    ),
  )}::text[]`;
  const own = accounts.flatMap(({ id, roles }) => roles.map((role) => `${role}@${id}`));
  const late = `(t.due_on < ${binds.of(day)}::date OR t.due_at < ${binds.of(at)}::timestamptz) IS TRUE`;
  return `SELECT a.account, coalesce(h.n, 0)::int AS in_hand, coalesce(q.n, 0)::int AS asked, coalesce(q.late, 0)::int AS overdue
    FROM unnest(${ids}) AS a (account)
    LEFT JOIN (SELECT i.in_hand_of AS account, count(DISTINCT (i.type, i.record_id)) AS n FROM involvement i
      WHERE i.in_hand_of = ANY(${ids}) AND i.role = 'handler' GROUP BY i.in_hand_of) h ON h.account = a.account
    LEFT JOIN (SELECT split_part(t.address, '@', 2) AS account, count(DISTINCT (t.type, t.record_id)) AS n,
        count(DISTINCT (t.type, t.record_id)) FILTER (WHERE ${late}) AS late FROM record_turn t
      WHERE t.address = ANY(${binds.of(arrayLiteral('text', own))}::text[]) GROUP BY 1) q ON q.account = a.account`;
}

export const readLoad = (row: StoredRow): Load => ({
  account: text(row, 'account'),
  inHand: row['in_hand'] as number,
  asked: row['asked'] as number,
  overdue: row['overdue'] as number,
});
