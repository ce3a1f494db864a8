import type { Session, Statement } from '../../connect.js';
import type { StoredRow } from '../dialect.js';
import { arrayLiteral } from './arrays.js';

/** `$1` addresses, `$2` account. Each address gives its newest few through its index, then the newest of all are taken: no more is read than is shown. */
const told = (condition: string, limit: string): string => `FROM unnest($1::text[]) AS a(address) CROSS JOIN LATERAL (
    SELECT o.id, o.at, o.type, o.record_id, o.name, o.words_zh, o.words_en, o.address FROM notice o
    WHERE o.address = a.address AND o.actor IS DISTINCT FROM $2${condition} ORDER BY o.at DESC, o.id DESC LIMIT ${limit}) AS n`;

const isUnread = ' AND NOT EXISTS (SELECT 1 FROM notice_read q WHERE q.account = $2 AND q.notice_id = o.id)';

/** A statement for everybody has a name and is planned once; one that asks what a reader may see is his alone. */
const statement = (name: string, text: string, sees: string): Statement => (sees === '' ? { name, text } : { text });

const page = (unreadOnly: boolean, sees = ''): Statement =>
  statement(
    `notices ${unreadOnly ? 'unread' : 'all'}`,
    `SELECT DISTINCT ON (n.at, n.id) n.*, r.at AS read_at ${told(`${unreadOnly ? isUnread : ''}${sees} AND ($3::timestamptz IS NULL OR (o.at, o.id) < ($3::timestamptz, $4::uuid))`, '$5::int')}
    LEFT JOIN notice_read r ON r.account = $2 AND r.notice_id = n.id ORDER BY n.at DESC, n.id DESC LIMIT $5::int`,
    sees,
  );
const pages = { all: page(false), unread: page(true) };

export interface Reading {
  readonly account: string;
  readonly addresses: readonly string[];
  /** A condition on the notice `o` beside its address; what it binds it adds to the values. */
  readonly sees?: (values: unknown[]) => string;
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
  const values = [...given(reading), after?.at ?? null, after?.id ?? null, limit];
  const sees = reading.sees?.(values);
  return (await session.query<StoredRow>(sees === undefined ? pages[unreadOnly ? 'unread' : 'all'] : page(unreadOnly, sees), values)).rows;
}

const count = (unreadOnly: boolean, sees = ''): Statement =>
  statement(
    `notices counted ${unreadOnly ? 'unread' : 'all'}`,
    `SELECT count(DISTINCT n.id)::int AS n, bool_or(n.address = $4::text) AS is_own ${told(`${unreadOnly ? isUnread : ''}${sees}`, '$3::int')}`,
    sees,
  );
const counts = { all: count(false), unread: count(true) };

/** How many, counted up to `most` an address; `isOwn`: one of them stands at this address. */
export async function countNotices(
  session: Session,
  reading: Reading,
  { unreadOnly, most, own }: { readonly unreadOnly: boolean; readonly most: number; readonly own: string | null },
): Promise<{ readonly n: number; readonly isOwn: boolean }> {
  const values = [...given(reading), most, own];
  const sees = reading.sees?.(values);
  const asked = sees === undefined ? counts[unreadOnly ? 'unread' : 'all'] : count(unreadOnly, sees);
  const [row] = (await session.query<{ n: number; is_own: boolean | null }>(asked, values)).rows;
  return { n: row?.n ?? 0, isOwn: row?.is_own === true };
}

const ofText: Statement = {
  name: 'notices of',
  text: `SELECT DISTINCT o.id, o.at FROM notice o WHERE o.id = ANY($3::uuid[]) AND o.address = ANY($1::text[]) AND o.actor IS DISTINCT FROM $2${isUnread} ORDER BY o.at DESC, o.id DESC`,
};

export async function unreadNoticesOf(session: Session, reading: Reading, ids: readonly string[]): Promise<StoredRow[]> {
  return (await session.query<StoredRow>(ofText, [...given(reading), arrayLiteral('uuid', ids)])).rows;
}

const atText: Statement = {
  name: 'notice at',
  text: 'SELECT o.at FROM notice o WHERE o.id = $3::uuid AND o.address = ANY($1::text[]) AND o.actor IS DISTINCT FROM $2 LIMIT 1',
};
const throughText: Statement = {
  name: 'notices through',
  text: `SELECT DISTINCT ON (n.at, n.id) n.id, n.at ${told(`${isUnread} AND (o.at, o.id) <= ($3::timestamptz, $4::uuid)`, '$5::int')} ORDER BY n.at DESC, n.id DESC LIMIT $5::int`,
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
