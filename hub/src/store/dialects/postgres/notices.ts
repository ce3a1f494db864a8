import type { Session, Statement } from '../../connect.js';
import type { StoredRow } from '../dialect.js';
import { arrayLiteral } from './arrays.js';

/** `$1` addresses, `$2` account. Each address gives its newest few through its index, then the newest of all are taken: no more is read than is shown. */
const told = (condition: string, limit: string): string => `FROM unnest($1::text[]) AS a(address) CROSS JOIN LATERAL (
    SELECT x.id, x.at, x.type, x.record_id, x.name, x.words_zh, x.words_en FROM notice x
    WHERE x.address = a.address AND x.actor IS DISTINCT FROM $2${condition} ORDER BY x.at DESC, x.id DESC LIMIT ${limit}) AS n`;

const isUnread = ' AND NOT EXISTS (SELECT 1 FROM notice_read q WHERE q.account = $2 AND q.notice_id = x.id)';

const page = (unreadOnly: boolean): Statement => ({
  name: `notices ${unreadOnly ? 'unread' : 'all'}`,
  text: `SELECT DISTINCT ON (n.at, n.id) n.*, r.at AS read_at ${told(`${unreadOnly ? isUnread : ''} AND ($3::timestamptz IS NULL OR (x.at, x.id) < ($3::timestamptz, $4::uuid))`, '$5::int')}
    LEFT JOIN notice_read r ON r.account = $2 AND r.notice_id = n.id ORDER BY n.at DESC, n.id DESC LIMIT $5::int`,
});
const pages = { all: page(false), unread: page(true) };

export interface Reading {
  readonly account: string;
  readonly addresses: readonly string[];
}

const given = ({ account, addresses }: Reading): unknown[] => [arrayLiteral('text', addresses), account];

/** Newest first, after the notice `after` when given. */
export async function noticesAt(
  session: Session,
  reading: Reading,
  {
    unreadOnly,
    after,
    limit,
  }: { readonly unreadOnly: boolean; readonly after: { readonly at: string; readonly id: string } | null; readonly limit: number },
): Promise<StoredRow[]> {
  return (
    await session.query<StoredRow>(unreadOnly ? pages.unread : pages.all, [...given(reading), after?.at ?? null, after?.id ?? null, limit])
  ).rows;
}

const count = (unreadOnly: boolean): Statement => ({
  name: `notices counted ${unreadOnly ? 'unread' : 'all'}`,
  text: `SELECT count(DISTINCT n.id)::int AS n ${told(unreadOnly ? isUnread : '', '$3::int')}`,
});
const counts = { all: count(false), unread: count(true) };

/** How many, counted up to `most` an address. */
export async function countNotices(
  session: Session,
  reading: Reading,
  { unreadOnly, most }: { readonly unreadOnly: boolean; readonly most: number },
): Promise<number> {
  return (await session.query<{ n: number }>(unreadOnly ? counts.unread : counts.all, [...given(reading), most])).rows[0]?.n ?? 0;
}

const ofText: Statement = {
  name: 'notices of',
  text: `SELECT DISTINCT x.id, x.at FROM notice x WHERE x.id = ANY($3::uuid[]) AND x.address = ANY($1::text[]) AND x.actor IS DISTINCT FROM $2${isUnread} ORDER BY x.at DESC, x.id DESC`,
};

export async function unreadNoticesOf(session: Session, reading: Reading, ids: readonly string[]): Promise<StoredRow[]> {
  return (await session.query<StoredRow>(ofText, [...given(reading), arrayLiteral('uuid', ids)])).rows;
}

const atText: Statement = {
  name: 'notice at',
  text: 'SELECT x.at FROM notice x WHERE x.id = $3::uuid AND x.address = ANY($1::text[]) AND x.actor IS DISTINCT FROM $2 LIMIT 1',
};
const throughText: Statement = {
  name: 'notices through',
  text: `SELECT DISTINCT ON (n.at, n.id) n.id, n.at ${told(`${isUnread} AND (x.at, x.id) <= ($3::timestamptz, $4::uuid)`, '$5::int')} ORDER BY n.at DESC, n.id DESC LIMIT $5::int`,
};

export async function unreadNoticesThrough(session: Session, reading: Reading, id: string, limit: number): Promise<StoredRow[]> {
  const at = (await session.query<{ at: string }>(atText, [...given(reading), id])).rows[0]?.at;
  return at === undefined ? [] : (await session.query<StoredRow>(throughText, [...given(reading), at, id, limit])).rows;
}

const ownersText: Statement = {
  name: 'owners',
  text: 'SELECT record_id, owner_unit FROM record_index WHERE type = $1 AND record_id = ANY($2::uuid[]) AND owner_unit IS NOT NULL',
};

export async function ownersOf(session: Session, type: string, ids: readonly string[]): Promise<[string, string][]> {
  const { rows } = await session.query<{ record_id: string; owner_unit: string }>(ownersText, [type, arrayLiteral('uuid', ids)]);
  return rows.map(({ record_id, owner_unit }) => [record_id, owner_unit]);
}

const statingText: Statement = {
  name: 'stating',
  text: `SELECT id, record FROM outbox WHERE id = ANY($1::uuid[])
  UNION SELECT outbox_id, type || ':' || record_id FROM record_event WHERE outbox_id = ANY($1::uuid[])`,
};

/** Records that stated facts, by the fact's id. A partner may take longer to answer than the fact itself is kept: the timeline remembers it. */
export async function statingOf(session: Session, facts: readonly string[]): Promise<[string, string][]> {
  const { rows } = await session.query<{ id: string; record: string }>(statingText, [arrayLiteral('uuid', facts)]);
  return rows.map(({ id, record }) => [id, record]);
}

const askersText: Statement = {
  name: 'askers',
  text: `SELECT outbox_id, actor_unit FROM record_event WHERE record_id = ANY($1::uuid[]) AND outbox_id = ANY($2::uuid[]) AND kind = 'action' AND actor_unit IS NOT NULL`,
};

export async function askersOf(session: Session, records: readonly string[], facts: readonly string[]): Promise<[string, string][]> {
  const { rows } = await session.query<{ outbox_id: string; actor_unit: string }>(askersText, [
    arrayLiteral('uuid', records),
    arrayLiteral('uuid', facts),
  ]);
  return rows.map(({ outbox_id, actor_unit }) => [outbox_id, actor_unit]);
}
