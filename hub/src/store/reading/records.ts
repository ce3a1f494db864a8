import type {
  AlikeQuery,
  ClockRow,
  DoneQuery,
  DeliveryState,
  InvolvementRow,
  ListQuery,
  Page,
  RecordDelivery,
  RecordEventRow,
  RecordReader,
  RecordRow,
  Scope,
  ScoreRow,
  StatedFact,
  Tally,
  TallyQuery,
} from '../../ports/index.js';
import { arrayLiteral } from '../dialects/index.js';
import { names, statedFacts, typeOf } from '../dialects/index.js';
import { codeOf } from '../errors.js';
import type { StoredRow } from '../dialects/index.js';
import { isUuid } from '../finding.js';
import { tableOf, type Kit } from '../kit.js';
import { readClock } from '../rows/clock.js';
import { readScore } from '../rows/score.js';
import { readFact } from '../rows/message.js';
import { readRecord } from '../rows/record.js';
import { readEvent, readInvolvement } from '../rows/timeline.js';
import { readCause } from '../rows/cause.js';
import { defined, text, textOrNull } from '../rows/read.js';
import { involvement, recordClock, recordEvent, recordScore } from '../schema/record-tables.js';
import type { RecordTable } from '../schema/record-type.js';
import { columnOf } from '../schema/table.js';
import { Binds } from './binds.js';
import { column, targetOf } from './columns.js';
import { pageOf, whereText, type Keyset } from './page.js';
import { alikeIds } from './alike.js';
import { Rollups, rolledTally } from './rolled-tally.js';
import { scopesOf } from './scopes.js';
import { tally } from './tally.js';
import { whereOf } from './where.js';

const mostRows = 200;
const noSuchTable = '42P01';

export class SqlRecordReader implements RecordReader {
  private readonly rollups = new Rollups();

  constructor(private readonly kit: Kit) {}

  async list({ type, scopes, where, sort, cursor, limit, isCounted, fields }: ListQuery): Promise<Page<RecordRow>> {
    const table = tableOf(this.kit, type);
    const binds = new Binds();
    const asking = { table, binds, hashes: this.kit.hashes, tables: this.kit.tables };
    const conditions = [scopesOf(scopes, type, binds, (when) => whereOf(when, asking)), ...(where ? [whereOf(where, asking)] : [])];
    const keyset = keysetOf(table, sort);
    const page = await this.kit.database.run((session) =>
      pageOf(session, {
        columns: columnsOf(table, fields, keyset.name),
        from: from(table),
        where: conditions,
        binds,
        keyset,
        cursor,
        limit: Math.min(limit, mostRows),
        isCounted: isCounted !== false,
      }),
    );
    return { ...page, items: page.items.map((row) => readRecord(table, row, this.kit.seal)) };
  }

  alike(query: AlikeQuery): Promise<readonly string[]> {
    return this.kit.database.run((session) => alikeIds(session, query, this.kit));
  }

  async get(type: string, id: string, scopes: readonly Scope[]): Promise<RecordRow | null> {
    if (!isUuid(id)) return null;
    const table = tableOf(this.kit, type);
    const binds = new Binds();
    const asking = { table, binds, hashes: this.kit.hashes, tables: this.kit.tables };
    const where = [`r."id" = ${binds.of(id)}`, scopesOf(scopes, type, binds, (when) => whereOf(when, asking), { isOne: true })];
    const { rows } = await this.kit.database.run((session) =>
      session.query<StoredRow>({ text: `SELECT ${names(table.table.columns, 'r.')} FROM ${from(table)}${whereText(where)}` }, binds.values),
    );
    return rows[0] ? readRecord(table, rows[0], this.kit.seal) : null;
  }

  async timeline(type: string, id: string): Promise<readonly RecordEventRow[]> {
    if (!isUuid(id)) return [];
    const rows = await this.rows(
      `SELECT ${names(recordEvent.columns)} FROM record_event WHERE record_id = $1 AND type = $2 ORDER BY coalesce(source_version, 0), at, id`,
      [id, type],
    );
    return mirroredOrder(rows.map((row) => readEvent(row, this.kit.seal)));
  }

  /** A page of each type by its index, and of these the latest. */
  async done({ types, name, unit, from, before, cursor, limit }: DoneQuery): ReturnType<RecordReader['done']> {
    if (types.length === 0) return { items: [], next: null };
    const binds = new Binds();
    const [at, id] = cursor?.split('|') ?? [];
    const most = Math.min(limit, mostRows);
    const where = [
      ...(name === undefined ? [] : [`e.name = ${binds.of(name)}`]),
      ...(unit === undefined ? [] : [`e.actor_unit = ${binds.of(unit)}`]),
      ...(from === undefined ? [] : [`e."at" >= ${binds.of(from)}::timestamptz(3)`]),
      ...(before === undefined ? [] : [`e."at" < ${binds.of(before)}::timestamptz(3)`]),
      ...(at === undefined || id === undefined ? [] : [`(e."at", e."id") < (${binds.of(at)}::timestamptz(3), ${binds.of(id)}::uuid)`]),
    ];
    const ofEach = types.map(
      (type) =>
        `(SELECT ${names(recordEvent.columns, 'e.')} FROM record_event e${whereText([`e.type = ${binds.of(type)}`, ...where])} ORDER BY e."at" DESC, e."id" DESC LIMIT ${most + 1})`,
    );
    const rows = await this.rows(
      `SELECT * FROM (${ofEach.join(' UNION ALL ')}) AS d ORDER BY d."at" DESC, d."id" DESC LIMIT ${most + 1}`,
      binds.values,
    );
    const items = rows.slice(0, most).map((row) => readEvent(row, this.kit.seal));
    const last = items.at(-1);
    return { items, next: rows.length > most && last ? `${last.at}|${last.id}` : null };
  }

  async timelines(type: string, ids: readonly string[]): Promise<ReadonlyMap<string, readonly RecordEventRow[]>> {
    const wanted = ids.filter(isUuid);
    if (wanted.length === 0) return new Map();
    const rows = await this.rows(
      `SELECT ${names(recordEvent.columns)} FROM record_event WHERE record_id = ANY($1::uuid[]) AND type = $2 ORDER BY coalesce(source_version, 0), at, id`,
      [arrayLiteral('uuid', wanted), type],
    );
    const byRecord = Map.groupBy(
      rows.map((row) => readEvent(row, this.kit.seal)),
      ({ recordId }) => recordId,
    );
    return new Map([...byRecord].map(([id, events]) => [id, mirroredOrder(events)]));
  }

  async stated(ids: readonly string[]): Promise<ReadonlyMap<string, StatedFact>> {
    const wanted = ids.filter(isUuid);
    if (wanted.length === 0) return new Map();
    const rows = await this.kit.database.run((session) => statedFacts(session, arrayLiteral('uuid', wanted)));
    return new Map(rows.map((row) => readFact(row, this.kit.seal)).map((fact) => [fact.id, fact]));
  }

  async involvements(type: string, id: string): Promise<readonly InvolvementRow[]> {
    if (!isUuid(id)) return [];
    const rows = await this.rows(
      `SELECT ${names(involvement.columns)} FROM involvement WHERE type = $1 AND record_id = $2 ORDER BY since, who, role`,
      [type, id],
    );
    return rows.map(readInvolvement);
  }

  async clocks(type: string, id: string): Promise<readonly ClockRow[]> {
    if (!isUuid(id)) return [];
    return (await this.rows(`SELECT ${names(recordClock.columns)} FROM record_clock WHERE type = $1 AND record_id = $2`, [type, id])).map(
      readClock,
    );
  }

  async score(type: string, id: string): Promise<ScoreRow | null> {
    if (!isUuid(id)) return null;
    const [row] = await this.rows(`SELECT ${names(recordScore.columns)} FROM record_score WHERE type = $1 AND record_id = $2`, [type, id]);
    return row ? readScore(row) : null;
  }

  async involvementsOf(who: readonly string[], type: string, ids: readonly string[]): Promise<readonly InvolvementRow[]> {
    const wanted = ids.filter(isUuid);
    if (wanted.length === 0) return [];
    const rows = await this.rows(
      `SELECT ${names(involvement.columns)} FROM involvement WHERE type = $1 AND record_id = ANY($2::uuid[]) AND who = ANY($3::text[]) AND done IS NULL ORDER BY since, who, role`,
      [type, arrayLiteral('uuid', wanted), arrayLiteral('text', who)],
    );
    return rows.map(readInvolvement);
  }

  async titles(type: string, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const wanted = ids.filter(isUuid);
    if (wanted.length === 0) return new Map();
    const named = `CASE WHEN state IS NOT NULL AND position(number IN title) = 0 THEN number || ' ' || title ELSE title END AS title`;
    const rows = await this.rows(`SELECT record_id, ${named} FROM record_index WHERE type = $1 AND record_id = ANY($2::uuid[])`, [
      type,
      arrayLiteral('uuid', wanted),
    ]);
    return new Map(rows.map((row) => [text(row, 'record_id'), text(row, 'title')]));
  }

  async tally(query: TallyQuery): Promise<Tally> {
    const table = tableOf(this.kit, query.type);
    return (await this.rolled(table, query)) ?? this.kit.database.run((session) => tally(session, table, query, this.kit));
  }

  /** From counts that are kept where they answer it; a later release may have taken them away meanwhile. */
  private async rolled(table: RecordTable, query: TallyQuery): Promise<Tally | undefined> {
    if (Object.keys(table.type.rollups).length === 0) return undefined;
    try {
      return await this.kit.database.run((session) => rolledTally(session, table, query, { ...this.kit, rollups: this.rollups }));
    } catch (error) {
      if (codeOf(error) !== noSuchTable) throw error;
      this.rollups.forget(table);
      return undefined;
    }
  }

  async deliveriesOf(record: string): Promise<readonly RecordDelivery[]> {
    return (await this.rows(`${sent} WHERE d.record = $1 AND d.direction = 'out' ORDER BY d.seq`, [record])).map(readSent);
  }

  /** Through the index of what is stuck, which is as long as that is. */
  async stuckOf(account: string, most: number): Promise<readonly (RecordDelivery & { readonly record: string })[]> {
    const rows = await this.rows(
      `${sent} WHERE d.sender = $1 AND d.state IN ('parked', 'unknown') AND d.record IS NOT NULL ORDER BY d.updated_at DESC, d.id LIMIT $2`,
      [account, most],
    );
    return rows.map((row) => ({ ...readSent(row), record: text(row, 'record') }));
  }

  private async rows(sql: string, values: readonly unknown[]): Promise<StoredRow[]> {
    return (await this.kit.database.run((session) => session.query<StoredRow>({ text: sql }, values))).rows;
  }
}

const sent = `SELECT d.id, d.message_id, m.causation, d.system, d.type, d.state, d.attempt, d.created_at, d.due_at, d.updated_at, d.cause, d.record, d.sender
  FROM delivery d LEFT JOIN message m ON m.id = d.message_id AND m.received_at = d.message_at`;

const readSent = (row: StoredRow): RecordDelivery => ({
  deliveryId: text(row, 'id'),
  messageId: text(row, 'message_id'),
  factId: textOrNull(row, 'causation'),
  system: text(row, 'system'),
  type: text(row, 'type'),
  state: text(row, 'state') as DeliveryState,
  attempt: row['attempt'] as number,
  createdAt: text(row, 'created_at'),
  dueAt: text(row, 'due_at'),
  updatedAt: text(row, 'updated_at'),
  ...defined({ cause: readCause(textOrNull(row, 'cause')), sender: textOrNull(row, 'sender') }),
});

const from = ({ table }: RecordTable): string => `"${table.name}" r`;

/** What every row has, the sorted column, and the fields asked for. */
function columnsOf({ table, fields }: RecordTable, wanted: readonly string[], sorted: string): string {
  const ofFields = new Set(fields.flatMap(({ places, blind }) => [...places, ...blind].map((place) => place.column)));
  const shown = new Set(fields.filter(({ name }) => wanted.includes(name)).flatMap(({ places }) => places.map((place) => place.column)));
  return table.columns
    .filter(({ name }) => !ofFields.has(name) || shown.has(name) || name === sorted)
    .map(({ name }) => column(name))
    .join(', ');
}

function keysetOf(table: RecordTable, { field, descending }: ListQuery['sort']): Keyset {
  const target = targetOf(table, field);
  if (target.kind !== 'clear') throw new Error(`${table.type.name} cannot be sorted by the sealed field ${field}`);
  const by = target.columns[0]!;
  const name = by.slice(3, -1);
  return { by, name, id: column('id'), isOptional: columnOf(table.table, name).optional, descending, type: typeOf[target.type] };
}

/** On a mirror its master's reports stand by the master's versions; what was done here stands where it happened between them. */
function mirroredOrder(events: readonly RecordEventRow[]): RecordEventRow[] {
  const reports = events.filter(({ sourceVersion }) => sourceVersion !== undefined);
  const others = events.filter(({ sourceVersion }) => sourceVersion === undefined);
  if (reports.length === 0 || others.length === 0) return [...events];
  const merged: RecordEventRow[] = [...reports];
  for (const event of others) {
    const before = merged.findLastIndex(({ at, id }) => at < event.at || (at === event.at && id < event.id));
    merged.splice(before + 1, 0, event);
  }
  return merged;
}
