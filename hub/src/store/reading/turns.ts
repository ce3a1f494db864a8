import type { AskedPage, AskedRow, InvolvedQuery, InvolvedRow, TurnCount, TurnGroup, TurnsOf } from '../../ports/index.js';
import { arrayLiteral, type StoredRow } from '../dialects/index.js';
import { text, textOrNull } from '../rows/read.js';
import type { Binds } from './binds.js';
import { readIndexed, shown } from './indexed.js';
import { seenIn, type Tables } from './seen.js';

/** So many turns of one person are looked at: more is nobody's day. */
const most = 10_000;

/** Turns at these addresses, but those that are somebody else's than this account's: found by the address, whatever the number of types. */
const mine = ({ addresses, account }: Pick<TurnsOf, 'addresses' | 'account'>, binds: Binds): string =>
  `t.address = ANY(${binds.of(arrayLiteral('text', addresses))}::text[]) AND (t.barred IS NULL OR position(${binds.of(`,${account},`)} IN t.barred) = 0)`;

/** Each record once, with all that is asked on it, and whether its day is past. */
function records(query: TurnsOf, binds: Binds, kit: Tables): string {
  const { day, at } = query.now;
  return `(SELECT x.*, m.actions, m.addresses, m.due_on, m.due_at, m.due_by, m.since, m.asked_by, (m.due_on < ${binds.of(day)}::date OR m.due_at < ${binds.of(at)}::timestamptz) IS TRUE AS is_late
    FROM (SELECT t.type, t.record_id, string_agg(DISTINCT t.action, ',') AS actions, string_agg(DISTINCT t.address, ',') AS addresses, min(t.due_on) AS due_on, min(t.due_at) AS due_at, min(t.since) AS since,
        (array_agg(t.due_by ORDER BY t.due_on, t.due_at))[1] AS due_by, (array_agg(t.asked_by ORDER BY t.since))[1] AS asked_by
      FROM (SELECT * FROM record_turn t WHERE ${mine(query, binds)} ORDER BY t.due_on, t.since LIMIT ${most}) t GROUP BY t.type, t.record_id) m
    CROSS JOIN LATERAL (SELECT * FROM record_index y WHERE y.type = m.type AND y.record_id = m.record_id OFFSET 0) x
    WHERE ${seenIn(query.types, binds, kit)})`;
}

/** `n`: how many in all; `overdue` and the others: how many by when. */
export function askedIn(query: TurnsOf & { readonly limit: number }, binds: Binds, kit: Tables): string {
  const { day, week } = query.now;
  const [today, end] = [`${binds.of(day)}::date`, `${binds.of(week)}::date`];
  const count = (where: string): string => `count(*) FILTER (WHERE ${where}) OVER ()`;
  return `SELECT ${shown}, x.actions, x.addresses, x.due_on, x.due_at, x.due_by, x.since, x.asked_by, count(*) OVER () AS n, ${count('x.is_late')} AS overdue,
      ${count(`NOT x.is_late AND x.due_on = ${today}`)} AS today, ${count(`NOT x.is_late AND x.due_on > ${today} AND x.due_on <= ${end}`)} AS week
    FROM ${records(query, binds, kit)} x ORDER BY x.due_on, x.due_at, x.since, x.record_id LIMIT ${Math.trunc(query.limit)}`;
}

export function askedCountsIn(query: TurnsOf, binds: Binds, kit: Tables): string {
  const end = `${binds.of(query.now.week)}::date`;
  return `SELECT x.type, count(*) AS n, count(*) FILTER (WHERE x.is_late) AS overdue, count(*) FILTER (WHERE NOT x.is_late AND x.due_on <= ${end}) AS week,
      max(x.since) AS latest FROM ${records(query, binds, kit)} x GROUP BY x.type`;
}

/** From who is involved to what he has in hand, and no further; of each what is asked first. OFFSET has each looked up, instead of the whole index being read beside it. */
export function involvedIn(query: InvolvedQuery, binds: Binds, kit: Tables): string {
  if (query.list === 'followed') return followedIn(query, binds, kit);
  const asked = query.list === 'waiting' ? ' AND w.action IS NOT NULL' : '';
  const of = 't.type = m.type AND t.record_id = m.record_id';
  return `SELECT ${shown}, x.next_due, x.next_due_by, m.role AS part, m.since AS part_since, FALSE AS is_followed, w.action, w.role, w.address, w.since, w.due_on, w.due_by, count(*) OVER () AS n
    FROM ${inHandOf(query.who, binds)} m
    CROSS JOIN LATERAL (SELECT * FROM record_index y WHERE y.type = m.type AND y.record_id = m.record_id OFFSET 0) x
    LEFT JOIN LATERAL (SELECT t.action, t.role, t.address, t.since, t.due_on, t.due_by FROM record_turn t WHERE ${of} ORDER BY t.due_on, t.since, t.action, t.address LIMIT 1) w ON TRUE
    WHERE ${seenIn(query.types, binds, kit)} AND NOT EXISTS (SELECT 1 FROM record_turn t WHERE ${of} AND ${mine(query, binds)} OFFSET 0)${asked}
    ORDER BY ${query.list === 'waiting' ? 'w.due_on, w.since' : 'x.next_due, x.changed_at DESC'}, x.record_id LIMIT ${Math.trunc(query.limit)}`;
}

/** What involves them and is in hand, each once. */
const inHandOf = (who: readonly string[], binds: Binds): string =>
  `(SELECT DISTINCT ON (i.type, i.record_id) i.type, i.record_id, i.since, i.role FROM involvement i
      WHERE i.in_hand_of = ANY(${binds.of(arrayLiteral('text', who))}::text[]) AND i.role <> 'former' ORDER BY i.type, i.record_id, i.since, i.in_hand_of, i.role)`;

/** What he follows, however it stands, and what he has in hand and nobody is asked for, each once; the latest changed first. */
function followedIn({ types, besides = [], ...query }: InvolvedQuery, binds: Binds, kit: Tables): string {
  const of = 't.type = m.type AND t.record_id = m.record_id';
  const only = binds.of(
    arrayLiteral(
      'text',
      besides.map(({ type }) => type),
    ),
  );
  return `SELECT ${shown}, x.next_due, x.next_due_by, m.role AS part, m.since AS part_since, m.is_followed, NULL AS action, count(*) OVER () AS n
    FROM (SELECT type, record_id, coalesce(min(since) FILTER (WHERE is_followed), min(since)) AS since, min(role) AS role, bool_or(is_followed) AS is_followed
      FROM (SELECT type, record_id, since, role, FALSE AS is_followed FROM ${inHandOf(query.who, binds)} i
        UNION ALL SELECT f.type, f.record_id, f.since, NULL, TRUE FROM following f WHERE f.account_id = ${binds.of(query.account)}) a GROUP BY type, record_id) m
    CROSS JOIN LATERAL (SELECT * FROM record_index y WHERE y.type = m.type AND y.record_id = m.record_id OFFSET 0) x
    WHERE ${seenIn([...types, ...besides], binds, kit)} AND (m.is_followed OR x.type <> ALL(${only}::text[]) AND NOT EXISTS (SELECT 1 FROM record_turn t WHERE ${of} OFFSET 0))
    ORDER BY x.changed_at DESC NULLS LAST, x.record_id LIMIT ${Math.trunc(query.limit)}`;
}

/** So much in hand is looked at where it is only counted: who has more is shown that it is much. */
const mostCounted = 2_000;

/** As {@link involvedIn} lists what waits for others, without looking up what for. */
export function waitingIn({ who, ...query }: Omit<InvolvedQuery, 'limit' | 'list'>, binds: Binds, kit: Tables): string {
  const of = 't.type = m.type AND t.record_id = m.record_id';
  return `SELECT count(*) AS n FROM (SELECT DISTINCT i.type, i.record_id FROM involvement i
      WHERE i.in_hand_of = ANY(${binds.of(arrayLiteral('text', who))}::text[]) AND i.role <> 'former' LIMIT ${mostCounted}) m
    CROSS JOIN LATERAL (SELECT * FROM record_index y WHERE y.type = m.type AND y.record_id = m.record_id OFFSET 0) x
    WHERE ${seenIn(query.types, binds, kit)} AND EXISTS (SELECT 1 FROM record_turn t WHERE ${of} OFFSET 0)
      AND NOT EXISTS (SELECT 1 FROM record_turn t WHERE ${of} AND ${mine(query, binds)} OFFSET 0)`;
}

export function readAsked(rows: readonly StoredRow[]): AskedPage {
  const of = (name: string): number => (rows[0]?.[name] ?? 0) as number;
  const [n, overdue, today, week] = ['n', 'overdue', 'today', 'week'].map(of) as [number, number, number, number];
  const groups: Readonly<Record<TurnGroup, number>> = { overdue, today, week, later: n - overdue - today - week };
  return { items: rows.map(readRow), groups, total: n < most ? n : { atLeast: n } };
}

const readRow = (row: StoredRow): AskedRow => ({
  ...readIndexed(row),
  actions: text(row, 'actions').split(','),
  addresses: text(row, 'addresses').split(','),
  since: text(row, 'since'),
  dueOn: textOrNull(row, 'due_on'),
  dueAt: textOrNull(row, 'due_at'),
  dueBy: textOrNull(row, 'due_by'),
  askedBy: textOrNull(row, 'asked_by'),
});

export const readTurnCount = (row: StoredRow): TurnCount => ({
  type: text(row, 'type'),
  count: row['n'] as number,
  overdue: row['overdue'] as number,
  week: row['week'] as number,
  latest: text(row, 'latest'),
});

export function readInvolved(row: StoredRow): InvolvedRow {
  const action = textOrNull(row, 'action');
  return {
    ...readIndexed(row),
    role: textOrNull(row, 'part') as InvolvedRow['role'],
    since: text(row, 'part_since'),
    isFollowed: row['is_followed'] === true,
    nextDue: textOrNull(row, 'next_due'),
    nextDueBy: textOrNull(row, 'next_due_by'),
    waits:
      action === null
        ? null
        : {
            action,
            role: text(row, 'role'),
            address: text(row, 'address'),
            since: text(row, 'since'),
            dueOn: textOrNull(row, 'due_on'),
            dueBy: textOrNull(row, 'due_by'),
          },
  };
}
