import type { MessageQuery, Page } from '../../ports/index.js';
import type { Session } from '../connect.js';
import { arrayLiteral, names, partitionDays, type StoredRow } from '../dialects/index.js';
import { readLanes } from '../lanes.js';
import { groupId } from '../rows/cause.js';
import { message } from '../schema/message-tables.js';
import { Binds } from './binds.js';
import { countedUpTo, cursorOf, readCursor, whereText } from './page.js';
import { windowsOf, type Window } from './windows.js';

/** `term`: the keyed hash of a person. */
export type Asked = Omit<MessageQuery, 'person'> & { readonly term?: string };

/** How rows are found: by one index in the order of the list, once for each of the heads where there are any. */
interface Way {
  /** Values that are gone through one after the other, as a table `l`. */
  readonly heads?: (binds: Binds) => string;
  readonly from: string;
  readonly where: (binds: Binds) => readonly string[];
  /** Whose time and id an index has. */
  readonly order: readonly [time: string, id: string];
}

const columns = names(message.columns, 'm.');

/**
 * A page of messages by any conditions. What names few (person, key, record, group) leads; else the lanes that fit, since in one lane the index has the order
 * of the list. It walks through the days and stops when the page is full, so that no more is read the more is stored.
 */
export async function searchMessages(session: Session, asked: Asked, now = Date.now()): Promise<Page<StoredRow>> {
  const way = await wayOf(session, asked);
  if (way === undefined) return { items: [], next: null, total: 0 };
  const walk = {
    days: [...(await partitionDays(session, message))],
    from: asked.from,
    to: asked.to,
    oldestFirst: asked.oldestFirst ?? false,
    now,
  };
  const after = asked.cursor === undefined ? undefined : readCursor(asked.cursor);
  const [time, id] = after ?? [];
  const begin =
    typeof time !== 'string' || id === undefined ? walk : walk.oldestFirst ? { ...walk, from: time } : { ...walk, to: justAfter(time) };
  const found: StoredRow[] = [];
  for (const window of windowsOf(begin)) {
    if (found.length > asked.limit) break;
    found.push(
      ...(await rowsOf(session, {
        way,
        asked,
        window,
        limit: asked.limit + 1 - found.length,
        after: typeof time === 'string' && id !== undefined ? [time, id] : undefined,
      })),
    );
  }
  const items = found.slice(0, asked.limit);
  const last = found.length > asked.limit ? items.at(-1) : undefined;
  const isWhole = last === undefined && asked.cursor === undefined;
  return {
    items,
    next: last ? cursorOf(last, { name: 'received_at' }) : null,
    total: isWhole ? items.length : await countOf(session, way, asked, windowsOf(walk)),
  };
}

/** Cursors hold milliseconds, as the column does. */
const justAfter = (time: string): string => new Date(Date.parse(time) + 1).toISOString();

async function wayOf(
  session: Session,
  { term, key, record, group, channel, system, type, types, direction, state }: Asked,
): Promise<Way | undefined> {
  const plain = { from: 'message m', order: ['m.received_at', 'm.id'] } as const;
  if (term !== undefined)
    return {
      from: 'message_term t JOIN message m ON m.id = t.message_id AND m.received_at = t.received_at',
      where: (binds) => [`t.term = ${binds.of(term)}::uuid`],
      order: ['t.received_at', 't.message_id'],
    };
  if (key !== undefined) return { ...plain, where: (binds) => [`m.key = ${binds.of(key)}`] };
  if (record !== undefined) return { ...plain, where: (binds) => [`m.record = ${binds.of(record)}`] };
  if (group !== undefined) {
    const groups = await groupsOf(session, [group, groupId(group, 'in'), groupId(group, 'out')]);
    return {
      ...plain,
      heads: (binds) => `unnest(${binds.of(arrayLiteral('text', groups))}::text[]) AS l(group_id)`,
      where: () => ['m.group_id = l.group_id'],
    };
  }
  if (channel !== undefined) return { ...plain, where: (binds) => [`m.channel = ${binds.of(channel)}`] };
  const byState = state === undefined || state === 'done' ? [] : [`m.state = '${state}'`];
  if ([system, type, types, direction].every((one) => one === undefined)) return { ...plain, where: () => byState };
  const lanes = (await readLanes(session)).filter(
    (lane) =>
      [undefined, lane.system].includes(system) &&
      [undefined, lane.type].includes(type) &&
      [undefined, lane.direction].includes(direction) &&
      (types ?? [lane.type]).includes(lane.type),
  );
  if (lanes.length === 0) return undefined;
  const column = (name: 'system' | 'direction' | 'type'): string =>
    arrayLiteral(
      'text',
      lanes.map((lane) => lane[name]),
    );
  return {
    ...plain,
    heads: (binds) =>
      `unnest(${binds.of(column('system'))}::text[], ${binds.of(column('direction'))}::text[], ${binds.of(column('type'))}::text[]) AS l(system, direction, type)`,
    where: () => ['m.system = l.system', 'm.direction = l.direction', 'm.type = l.type', ...byState],
  };
}

/** Those there are; one older than the counting of failures is in no table of groups. */
async function groupsOf(session: Session, ids: readonly string[]): Promise<readonly string[]> {
  const { rows } = await session.query<{ id: string }>(
    { name: 'groups there are', text: 'SELECT id FROM failure_group WHERE id = ANY($1::text[])' },
    [arrayLiteral('text', ids)],
  );
  return rows.length > 0 ? rows.map(({ id }) => id) : ids;
}

/** What else is asked; conditions that lead are among them again and cost nothing. */
function alsoOf({ system, type, types, direction, state, channel }: Asked, binds: Binds): string[] {
  const equal = Object.entries({ system, type, direction, state, channel }).flatMap(([name, value]) =>
    value === undefined ? [] : [`m."${name}" = ${binds.of(value)}`],
  );
  return [...equal, ...(types === undefined ? [] : [`m."type" = ANY(${binds.of(arrayLiteral('text', types))}::text[])`])];
}

interface Piece {
  readonly way: Way;
  readonly asked: Asked;
  readonly window: Window;
  readonly limit: number;
  readonly after: readonly [time: string, id: string] | undefined;
}

async function rowsOf(session: Session, { way, asked, window, limit, after }: Piece): Promise<StoredRow[]> {
  const binds = new Binds();
  const heads = way.heads?.(binds);
  const direction = asked.oldestFirst ? 'ASC' : 'DESC';
  const [time, id] = way.order;
  const beyond =
    after === undefined
      ? []
      : [`(${time}, ${id}) ${asked.oldestFirst ? '>' : '<'} (${binds.of(after[0])}::timestamptz(3), ${binds.of(after[1])}::uuid)`];
  const one = `SELECT ${columns} FROM ${way.from}${whereText([...conditionsOf(way, asked, window, binds), ...beyond])} ORDER BY ${time} ${direction}, ${id} ${direction} LIMIT ${limit}`;
  const text =
    heads === undefined
      ? one
      : `SELECT f.* FROM ${heads} CROSS JOIN LATERAL (${one}) AS f ORDER BY f.received_at ${direction}, f.id ${direction} LIMIT ${limit}`;
  return (await session.query<StoredRow>({ text }, binds.values)).rows;
}

function conditionsOf(way: Way, asked: Asked, { from, to }: Window, binds: Binds): string[] {
  // Said of both sides of a join: a bound is not carried over to the other, and days would be planned in vain.
  const times = new Set([way.order[0], 'm.received_at']);
  const bounds = [...times].flatMap((time) => [
    ...(from === null ? [] : [`${time} >= ${binds.of(from)}::timestamptz`]),
    ...(to === null ? [] : [`${time} < ${binds.of(to)}::timestamptz`]),
  ]);
  return [...way.where(binds), ...alsoOf(asked, binds), ...bounds];
}

/** Counted in so many pieces of the time line: the first 128 days of the list. */
const countedPieces = 8;

/** Exactly up to a number, where the days end before those that are counted. In the order of the list, so that it goes by the same index: what is not there would be looked for in all rows otherwise. */
async function countOf(session: Session, way: Way, asked: Asked, windows: readonly Window[]): Promise<Page<never>['total']> {
  let total = 0;
  for (const window of windows.slice(0, countedPieces)) {
    const binds = new Binds();
    const heads = way.heads?.(binds);
    const most = countedUpTo + 1 - total;
    const one = `SELECT 1 FROM ${way.from}${whereText(conditionsOf(way, asked, window, binds))} ORDER BY ${way.order.join(', ')} LIMIT ${most}`;
    const all = heads === undefined ? one : `SELECT 1 FROM ${heads} CROSS JOIN LATERAL (${one}) AS f LIMIT ${most}`;
    const { rows } = await session.query<{ n: number }>({ text: `SELECT count(*) AS n FROM (${all}) AS counted` }, binds.values);
    total += rows[0]!.n;
    if (total > countedUpTo) return { atLeast: countedUpTo };
  }
  return windows.length > countedPieces ? { atLeast: total } : total;
}
