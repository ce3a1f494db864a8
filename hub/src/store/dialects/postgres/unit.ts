import type { InvolvementRow } from '../../../ports/index.js';
import type { Session, Statement } from '../../connect.js';
import type { ReservedAnswer, StoredRow } from '../dialect.js';
import { columnOf, type Table } from '../../schema/table.js';
import { delivery } from '../../schema/message-tables.js';
import { arrayLiteral } from './arrays.js';
import { names, withStages } from './types.js';
import { rowsOf } from './write.js';

const uuids = (ids: readonly string[]): string => arrayLiteral('uuid', ids);
const texts = (values: readonly string[]): string => arrayLiteral('text', values);

const claimText: Statement = {
  name: 'claim',
  text: `INSERT INTO inbox (subscriber, message_id, taken_at) SELECT $1, id, now() FROM unnest($2::uuid[]) AS r(id) ORDER BY id ON CONFLICT DO NOTHING RETURNING message_id`,
};

export async function claim(session: Session, subscriber: string, ids: readonly string[]): Promise<string[]> {
  const { rows } = await session.query<{ message_id: string }>(claimText, [subscriber, uuids(ids)]);
  return rows.map(({ message_id }) => message_id);
}

const lockBlocksText: Statement = {
  name: 'lock blocks',
  text: 'SELECT key FROM block WHERE subscriber = $1 AND key = ANY($2::text[]) ORDER BY key FOR UPDATE',
};

export async function lockBlocks(session: Session, subscriber: string, keys: readonly string[]): Promise<string[]> {
  const { rows } = await session.query<{ key: string }>(lockBlocksText, [subscriber, texts(keys)]);
  return rows.map(({ key }) => key);
}

/** Rows whose `column` is one of `values`, in the order of their id, locked when asked for. */
export async function rowsBy(
  session: Session,
  table: Table,
  {
    column,
    values,
    lock,
    also = {},
  }: { column: string; values: readonly (string | Buffer)[]; lock: boolean; also?: Readonly<Record<string, string>> },
): Promise<StoredRow[]> {
  const { kind } = columnOf(table, column);
  const conditions = Object.keys(also)
    .map((name, i) => ` AND "${name}" = $${i + 2}`)
    .join('');
  const array = { uuid: 'uuid', bytes: 'bytea', bigint: 'bigint' }[kind as string] ?? 'text';
  const text = `SELECT ${names(table.columns)} FROM "${table.name}" WHERE "${column}" = ANY($1::${array}[])${conditions} ORDER BY "id"${lock ? ' FOR UPDATE' : ''}`;
  const given = kind === 'bytes' ? values : arrayLiteral(kind, values);
  const { rows } = await session.query<StoredRow>({ text }, [given, ...Object.values(also)]);
  return rows;
}

const involvedText: Statement = {
  name: 'involved',
  text: 'SELECT who, role FROM involvement WHERE type = $1 AND record_id = $2::uuid AND done IS NULL ORDER BY since, who, role',
};

export async function involvedIn(session: Session, type: string, id: string): Promise<Pick<InvolvementRow, 'who' | 'role'>[]> {
  return (await session.query<Pick<InvolvementRow, 'who' | 'role'>>(involvedText, [type, id])).rows;
}

const endInvolvementsText: Statement = {
  name: 'end involvements',
  text: `UPDATE involvement i SET done = now(), in_hand_of = NULL FROM unnest($1::text[], $2::uuid[]) AS r(type, record_id)
    WHERE i.type = r.type AND i.record_id = r.record_id AND i.done IS NULL
      AND NOT EXISTS (SELECT 1 FROM unnest($3::text[], $4::uuid[], $5::text[], $6::text[]) AS k(type, record_id, who, role) WHERE k.type = i.type AND k.record_id = i.record_id AND k.who = i.who AND k.role = i.role)`,
};

/** Ends the open involvements of these records that are not among `kept`. */
export async function endInvolvements(
  session: Session,
  of: readonly { readonly type: string; readonly recordId: string }[],
  kept: readonly StoredRow[],
): Promise<void> {
  const column = (name: string): string =>
    arrayLiteral(
      name === 'record_id' ? 'uuid' : 'text',
      kept.map((row) => row[name]),
    );
  await session.query(endInvolvementsText, [
    texts(of.map(({ type }) => type)),
    uuids(of.map(({ recordId }) => recordId)),
    column('type'),
    column('record_id'),
    column('who'),
    column('role'),
  ]);
}

const keepKeysText: Statement = {
  name: 'keep keys',
  text: `DELETE FROM record_key k USING unnest($1::text[], $2::uuid[]) AS r(type, record_id) WHERE k.type = r.type AND k.record_id = r.record_id
    AND NOT EXISTS (SELECT 1 FROM unnest($3::text[], $4::uuid[], $5::text[]) AS n(type, record_id, key) WHERE n.type = k.type AND n.record_id = k.record_id AND n.key = k.key)`,
};

/** Takes away what these records are no longer found by. */
export async function keepKeys(
  session: Session,
  of: readonly { readonly type: string; readonly recordId: string }[],
  kept: readonly StoredRow[],
): Promise<void> {
  const column = (name: string): string =>
    arrayLiteral(
      name === 'record_id' ? 'uuid' : 'text',
      kept.map((row) => row[name]),
    );
  await session.query(keepKeysText, [
    texts(of.map(({ type }) => type)),
    uuids(of.map(({ recordId }) => recordId)),
    column('type'),
    column('record_id'),
    column('key'),
  ]);
}

const beginInvolvementsText: Statement = {
  name: 'begin involvements',
  text: `INSERT INTO involvement (type, record_id, who, role, since, done, in_hand_of)
    SELECT v.*, CASE WHEN v.done IS NULL THEN (SELECT v.who FROM record_index x WHERE x.type = v.type AND x.record_id = v.record_id AND x.closed_at IS NULL) END
    FROM unnest($1::text[], $2::uuid[], $3::text[], $4::text[], $5::timestamptz[], $6::timestamptz[]) AS v(type, record_id, who, role, since, done)
    ORDER BY v.type, v.record_id, v.who, v.role
    ON CONFLICT (type, record_id, who, role) DO UPDATE SET done = EXCLUDED.done, in_hand_of = EXCLUDED.in_hand_of,
      since = CASE WHEN involvement.done IS NULL THEN involvement.since ELSE EXCLUDED.since END
    WHERE involvement.done IS DISTINCT FROM EXCLUDED.done`,
};

/** Those that are open already keep the day they began. The index of the records is written before. */
export async function beginInvolvements(session: Session, rows: readonly StoredRow[]): Promise<void> {
  const column = (name: string, kind: 'text' | 'uuid' | 'instant'): string =>
    arrayLiteral(
      kind,
      rows.map((row) => row[name]),
    );
  await session.query(beginInvolvementsText, [
    column('type', 'text'),
    column('record_id', 'uuid'),
    column('who', 'text'),
    column('role', 'text'),
    column('since', 'instant'),
    column('done', 'instant'),
  ]);
}

const turnInvolvementsText: Statement = {
  name: 'turn involvements',
  text: `UPDATE involvement i SET in_hand_of = CASE WHEN x.closed_at IS NULL AND i.done IS NULL THEN i.who END
    FROM unnest($1::text[], $2::uuid[]) AS r(type, record_id) JOIN record_index x ON x.type = r.type AND x.record_id = r.record_id
    WHERE i.type = r.type AND i.record_id = r.record_id`,
};

/** Whoever is involved in a record that ended has it in hand no longer, and again when it is taken up again. The index of the records is written before. */
export async function turnInvolvements(
  session: Session,
  of: readonly { readonly type: string; readonly recordId: string }[],
): Promise<void> {
  await session.query(turnInvolvementsText, [texts(of.map(({ type }) => type)), uuids(of.map(({ recordId }) => recordId))]);
}

const reserveText: Statement = {
  name: 'reserve answer',
  text: 'INSERT INTO idempotency (account, route, key, digest, at) VALUES ($1, $2, $3, $4, now()) ON CONFLICT DO NOTHING',
};
const answerText: Statement = {
  name: 'reserved answer',
  text: 'SELECT digest, answer FROM idempotency WHERE account = $1 AND route = $2 AND key = $3 FOR UPDATE',
};

/** Reserves (account, route, key), waiting for whoever is at it; null when it is ours now. */
export async function reserveAnswer(
  session: Session,
  account: string,
  route: string,
  key: string,
  digest: string,
): Promise<ReservedAnswer | null> {
  const { count } = await session.query(reserveText, [account, route, key, digest]);
  if (count === 1) return null;
  const { rows } = await session.query<ReservedAnswer>(answerText, [account, route, key]);
  return rows[0] ?? null;
}

/** Urgency of states, worst first: a message shows the worst of its deliveries. Kept equal to the pipeline's list. */
const urgency = ['parked', 'unknown', 'later', 'waiting', 'held', 'due', 'sent', 'discarded', 'done'];
const changeColumns = ['id', 'state', 'due_at', 'attempt', 'cause', 'group_id', 'technical', 'record'];
const changes = rowsOf(changeColumns.map((name) => ({ ...columnOf(delivery, name), optional: true })));
/** When it is due is said by the clock of whoever settles and kept by the store's: one that is an hour ahead must not make anybody wait an hour longer. */
const settleText: Statement = {
  name: 'settle',
  text: `UPDATE delivery d SET state = v.state, due_at = coalesce(now() + (v.due_at - $${changes.used + 4}::timestamptz), d.due_at), attempt = coalesce(v.attempt, d.attempt),
      cause = CASE WHEN x.keeps THEN d.cause ELSE v.cause END, group_id = CASE WHEN x.keeps THEN d.group_id ELSE d.direction || '-' || v.group_id END, technical = CASE WHEN x.keeps THEN d.technical ELSE v.technical END,
      record = coalesce(v.record, d.record), updated_at = now(), holder = NULL, deaths = NULL
    FROM ${changes.text} JOIN unnest($${changes.used + 1}::uuid[], $${changes.used + 2}::text[], $${changes.used + 3}::boolean[]) AS x(id, states, keeps) ON x.id = v.id
    WHERE d.id = v.id AND (x.states IS NULL OR position(',' || d.state || ',' IN x.states) > 0)
    RETURNING d.id, d.message_id, d.message_at, d.system, d.type, d.group_id, CASE WHEN x.keeps THEN NULL ELSE d.cause END AS cause`,
};
const closeAttemptsText: Statement = {
  name: 'close attempts',
  text: `UPDATE attempt SET outcome = 'unknown', finished_at = now() WHERE delivery_id = ANY($1::uuid[]) AND finished_at IS NULL`,
};

export interface DeliveryChange {
  readonly row: StoredRow;
  readonly from: readonly string[] | undefined;
  readonly keepsCause: boolean;
}
/** `group_id` and `cause` of those that failed anew. */
export interface SettledDelivery extends ChangedDelivery {
  readonly system: string;
  readonly type: string;
  readonly group_id: string | null;
  readonly cause: string | null;
}
export interface ChangedDelivery {
  readonly id: string;
  readonly message_id: string;
  readonly message_at: string;
}

/** Locked in the order of their ids first, so that two settlements of the same deliveries queue up. An attempt still open when its delivery becomes `unknown` is closed as that. */
export async function settleDeliveries(session: Session, given: readonly DeliveryChange[]): Promise<SettledDelivery[]> {
  const ids = given.map(({ row }) => row['id'] as string);
  if (ids.length > 1)
    await session.query({ name: 'lock deliveries', text: 'SELECT id FROM delivery WHERE id = ANY($1::uuid[]) ORDER BY id FOR UPDATE' }, [
      uuids(ids),
    ]);
  const { rows } = await session.query<SettledDelivery>(settleText, [
    ...changes.values(given.map(({ row }) => row)),
    uuids(ids),
    arrayLiteral(
      'text',
      given.map(({ from }) => (from ? `,${from.join()},` : null)),
    ),
    arrayLiteral(
      'boolean',
      given.map(({ keepsCause }) => keepsCause),
    ),
    new Date().toISOString(),
  ]);
  const unknown = given.filter(({ row }) => row['state'] === 'unknown').map(({ row }) => row['id'] as string);
  if (unknown.length > 0) await session.query(closeAttemptsText, [uuids(unknown)]);
  return rows;
}

const followText: Statement = {
  name: 'follow',
  text: `UPDATE message m SET state = s.state, cause = s.cause, group_id = s.group_id, record = coalesce(v.record, m.record),
      stages = CASE WHEN v.stages IS NULL THEN m.stages ELSE ${withStages('m.stages', 'v.stages')} END
    FROM unnest($1::uuid[], $2::timestamptz[], $3::text[], $4::text[]) AS v(id, at, stages, record)
    CROSS JOIN LATERAL (SELECT d.state, d.cause, d.group_id FROM delivery d WHERE d.message_id = v.id
      ORDER BY array_position('{${urgency.join()}}'::text[], d.state), d.seq LIMIT 1) AS s
    WHERE m.id = v.id AND m.received_at = v.at`,
};

/** Brings messages to the state and cause of their most urgent delivery; stages are appended. */
export async function followDeliveries(
  session: Session,
  rows: readonly { readonly id: string; readonly at: string; readonly stages: string | null; readonly record: string | null }[],
): Promise<void> {
  await session.query(followText, [
    uuids(rows.map(({ id }) => id)),
    arrayLiteral(
      'instant',
      rows.map(({ at }) => at),
    ),
    arrayLiteral(
      'text',
      rows.map(({ stages }) => stages),
    ),
    arrayLiteral(
      'text',
      rows.map(({ record }) => record),
    ),
  ]);
}
