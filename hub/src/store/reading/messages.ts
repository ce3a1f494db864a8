import type {
  AttemptRow,
  Backlog,
  BodyRow,
  DeliveryRow,
  FailureGroup,
  MessageQuery,
  MessageReader,
  MessageRow,
  MessageState,
  NewestFirst,
  Page,
  Refusal,
  SystemLoad,
  SystemPace,
  TypeLoad,
} from '../../ports/index.js';
import { failureGroupsText, names } from '../dialects/index.js';
import type { StoredRow } from '../dialects/index.js';
import { attemptsOf } from '../attempts.js';
import { bodiesOf, deliveriesOf, instantAround, isUuid, messageById } from '../finding.js';
import type { Kit } from '../kit.js';
import { groupId, readCause } from '../rows/cause.js';
import { readMessage } from '../rows/message.js';
import { defined, text, textOrNull } from '../rows/read.js';
import { readRefusal, readRefusalBody } from '../rows/refusal.js';
import { message, refusal } from '../schema/message-tables.js';
import { Binds } from './binds.js';
import { Loads } from './loads.js';
import { searchMessages } from './search.js';
import { paceOf } from './pace.js';
import { pageOf, type Keyset } from './page.js';

const mostRows = 200;
const trendHours = 24;
const resolvedDays = 7;

export class SqlMessageReader implements MessageReader {
  private readonly loads = new Loads();

  constructor(private readonly kit: Kit) {}

  async list(query: MessageQuery): Promise<Page<MessageRow>> {
    const { person, ...rest } = query;
    const asked = {
      ...rest,
      limit: Math.min(query.limit, mostRows),
      ...(person !== undefined && { term: this.kit.hashes.personTerm(person) }),
    };
    const page = await this.kit.database.run((session) => searchMessages(session, asked));
    return { ...page, items: page.items.map(readMessage) };
  }

  message(id: string): Promise<MessageRow | null> {
    return this.kit.database.run(
      async (session) => (await messageById(session, id)) ?? (isUuid(id) ? messageById(session, this.kit.receipts.messageOf(id)) : null),
    );
  }

  receiptOf(messageId: string): string {
    return this.kit.receipts.of(messageId);
  }

  deliveries(messageId: string): Promise<readonly DeliveryRow[]> {
    return this.kit.database.run((session) => deliveriesOf(session, messageId, this.kit.seal));
  }

  bodies(messageId: string): Promise<readonly BodyRow[]> {
    return this.kit.database.run((session) => bodiesOf(session, messageId, this.kit.seal));
  }

  attempts(messageId: string): Promise<readonly AttemptRow[]> {
    return this.kit.database.run((session) => attemptsOf(session, messageId, this.kit.seal));
  }

  /** What has one of the ids this message names as its correlation or its own, and the nearest of its key before and after, some weeks around it: a key may have very many. */
  async conversation(id: string): Promise<readonly MessageRow[]> {
    const origin = await this.message(id);
    if (origin === null) return [];
    const ids = [...new Set([origin.id, origin.correlation, origin.causation].filter((name) => name !== undefined))];
    const rows = await this.rows(
      `SELECT * FROM (${['m.correlation = ANY($1::text[])', 'm.id = ANY($2::uuid[])'].map((names) => `(SELECT ${columns} FROM message m WHERE ${names} AND ${around} LIMIT ${mostRows})`).join(' UNION ')}
         UNION (${ofKey('<=', 'DESC')}) UNION (${ofKey('>', 'ASC')})) AS f ORDER BY received_at, id LIMIT ${mostRows}`,
      [
        ids,
        ids.filter(isUuid),
        origin.key,
        origin.receivedAt,
        instantAround(origin.receivedAt, -hoursAround),
        instantAround(origin.receivedAt, hoursAround),
      ],
    );
    return rows.map(readMessage);
  }

  async stateCounts(ids: readonly string[]): Promise<Readonly<Partial<Record<MessageState, number>>>> {
    const rows = await this.rows('SELECT state, count(*) AS n FROM message WHERE id = ANY($1::uuid[]) GROUP BY state', [
      ids.filter(isUuid),
    ]);
    return Object.fromEntries(rows.map((row) => [text(row, 'state'), row['n'] as number]));
  }

  async keysOf(ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const rows = await this.rows('SELECT id, key FROM message WHERE id = ANY($1::uuid[])', [ids.filter(isUuid)]);
    return new Map(rows.map((row) => [text(row, 'id'), text(row, 'key')]));
  }

  async failureGroups(withResolved = false): Promise<readonly FailureGroup[]> {
    const { rows } = await this.kit.database.run((session) =>
      session.query<StoredRow>(failureGroupsText, [trendHours, withResolved ? resolvedDays : 0]),
    );
    return rows.filter((row) => withResolved || text(row, 'state') !== 'resolved').map(readGroup);
  }

  systems(minutes: number): Promise<readonly SystemLoad[]> {
    return this.kit.database.run((session) => this.loads.of(session, minutes));
  }

  pace(system: string, minutes: number): Promise<SystemPace> {
    return this.kit.database.run((session) => paceOf(session, system, minutes));
  }

  traffic(minutes: number): Promise<readonly TypeLoad[]> {
    return this.kit.database.run((session) => this.loads.byType(session, minutes));
  }

  backlog(): Promise<readonly Backlog[]> {
    return this.kit.database.run((session) => this.loads.backlog(session));
  }

  async refusals({ system, cursor, limit, oldestFirst }: { readonly system?: string } & NewestFirst): Promise<Page<Omit<Refusal, 'body'>>> {
    const binds = new Binds();
    const where = system === undefined ? [] : [`f.system = ${binds.of(system)}`];
    const listed = refusal.columns.filter(({ name }) => name !== 'body');
    const page = await this.kit.database.run((session) =>
      pageOf(session, {
        columns: names(listed, 'f.'),
        from: 'refusal f',
        where,
        binds,
        keyset: byTime('f', 'at', { oldestFirst }),
        cursor,
        limit: Math.min(limit, mostRows),
      }),
    );
    return { ...page, items: page.items.map(readRefusal) };
  }

  async refusal(id: string): Promise<Refusal | null> {
    if (!isUuid(id)) return null;
    const [row] = await this.rows(`SELECT ${names(refusal.columns)} FROM refusal WHERE id = $1`, [id]);
    return row ? { ...readRefusal(row), body: readRefusalBody(row, this.kit.seal) } : null;
  }

  async refusalCounts(minutes: number): Promise<readonly { readonly system: string; readonly problem: string; readonly count: number }[]> {
    const rows = await this.rows(
      'SELECT system, problem, sum(count)::bigint AS count FROM refusal_count WHERE minute > now() - make_interval(mins => $1) GROUP BY system, problem ORDER BY system, problem',
      [minutes],
    );
    return rows.map((row) => ({ system: text(row, 'system'), problem: text(row, 'problem'), count: row['count'] as number }));
  }

  private async rows(sql: string, values: readonly unknown[]): Promise<StoredRow[]> {
    return (await this.kit.database.run((session) => session.query<StoredRow>({ text: sql }, values))).rows;
  }
}

function readGroup(row: StoredRow): FailureGroup {
  const cause = readCause(text(row, 'cause'))!;
  return {
    id: text(row, 'group_id'),
    group: cause.group,
    system: text(row, 'system'),
    type: text(row, 'type'),
    cause,
    state: text(row, 'state') as FailureGroup['state'],
    count: row['n'] as number,
    firstAt: text(row, 'first_at'),
    lastAt: text(row, 'last_at'),
    total: row['total'] as number,
    trend: JSON.parse(text(row, 'trend')) as number[],
    version: row['version'] as number,
    ...defined({
      owner: textOrNull(row, 'owner'),
      note: textOrNull(row, 'note'),
      notedBy: textOrNull(row, 'noted_by'),
      notedAt: textOrNull(row, 'noted_at'),
    }),
  };
}

const columns = names(message.columns, 'm.');
const around = 'm.received_at > $5 AND m.received_at < $6';
const hoursAround = 60 * 24;
const ofKey = (side: '<=' | '>', order: 'ASC' | 'DESC'): string =>
  `SELECT ${columns} FROM message m WHERE m.key = $3 AND m.received_at ${side} $4::timestamptz AND ${around} ORDER BY m.received_at ${order}, m.id ${order} LIMIT ${mostRows / 4}`;

const byTime = (alias: string, name: string, { oldestFirst = false }: { readonly oldestFirst?: boolean | undefined }): Keyset => ({
  by: `${alias}."${name}"`,
  name,
  id: `${alias}."id"`,
  isOptional: false,
  descending: !oldestFirst,
  type: 'timestamptz(3)',
});

export function conditionsOf(
  { type, types, system, state, direction, key, group, from, to }: Omit<MessageQuery, 'limit'>,
  binds: Binds,
): string[] {
  const equal = Object.entries({ type, system, state, direction, key }).flatMap(([name, value]) =>
    value === undefined ? [] : [`m."${name}" = ${binds.of(value)}`],
  );
  return [
    ...equal,
    ...(types === undefined ? [] : [`m."type" = ANY(${binds.of(types)}::text[])`]),
    ...(group === undefined ? [] : [`m."group_id" = ANY(${binds.of([group, groupId(group, 'in'), groupId(group, 'out')])}::text[])`]),
    ...(from === undefined ? [] : [`m."received_at" >= ${binds.of(from)}::timestamptz`]),
    ...(to === undefined ? [] : [`m."received_at" < ${binds.of(to)}::timestamptz`]),
  ];
}
