import type { Page } from '../../ports/index.js';
import type { Session } from '../connect.js';
import type { StoredRow } from '../dialects/index.js';
import { Binds } from './binds.js';

/** Counted exactly up to here. */
export const countedUpTo = 10_000;

export interface Keyset {
  /** Column in SQL, and its name in the row. */
  readonly by: string;
  readonly name: string;
  /** Ties are broken by this column, in the same direction. */
  readonly id: string;
  readonly isOptional: boolean;
  readonly descending: boolean;
  /** Type of the column in casts of the cursor's value. */
  readonly type: string;
}

export interface PageOf {
  readonly columns: string;
  readonly from: string;
  /** Conditions, all of which hold. */
  readonly where: readonly string[];
  readonly binds: Binds;
  readonly keyset: Keyset;
  readonly cursor: string | undefined;
  readonly limit: number;
  readonly isCounted?: boolean;
}

/** One page by keyset: the row after the cursor is found through the index, however deep. An unreadable cursor begins anew. */
export async function pageOf(
  session: Session,
  { columns, from, where, binds, keyset, cursor, limit, isCounted = true }: PageOf,
): Promise<Page<StoredRow>> {
  const total = isCounted ? await countOf(session, from, where, binds) : { atLeast: 0 };
  const paged = new Binds();
  paged.values.push(...binds.values);
  const after = cursor === undefined ? undefined : afterCursor(cursor, keyset, paged);
  const conditions = [...where, ...(after === undefined ? [] : [after])];
  const direction = keyset.descending ? 'DESC' : 'ASC';
  const text = `SELECT ${columns} FROM ${from}${whereText(conditions)} ORDER BY ${keyset.by} ${direction}, ${keyset.id} ${direction} LIMIT ${Math.trunc(limit) + 1}`;
  const { rows } = await session.query<StoredRow>({ text }, paged.values);
  const items = rows.slice(0, limit);
  const last = rows.length > limit ? items.at(-1) : undefined;
  return { items, next: last ? cursorOf(last, keyset) : null, total };
}

export const whereText = (conditions: readonly string[]): string => (conditions.length > 0 ? ` WHERE ${conditions.join(' AND ')}` : '');

async function countOf(session: Session, from: string, where: readonly string[], binds: Binds): Promise<Page<never>['total']> {
  const { rows } = await session.query<{ n: number }>(
    { text: `SELECT count(*) AS n FROM (SELECT 1 FROM ${from}${whereText(where)} LIMIT ${countedUpTo + 1}) AS counted` },
    binds.values,
  );
  const n = rows[0]?.n ?? 0;
  return n > countedUpTo ? { atLeast: countedUpTo } : n;
}

export const cursorOf = (row: StoredRow, { name }: Pick<Keyset, 'name'>): string =>
  Buffer.from(JSON.stringify([row[name] ?? null, row['id']])).toString('base64url');

/** Empty values come last upwards and first downwards, as the index has them. */
function afterCursor(cursor: string, { by, id, isOptional, descending, type }: Keyset, binds: Binds): string | undefined {
  const read = readCursor(cursor);
  if (!read) return undefined;
  const [value, last] = read;
  const than = descending ? '<' : '>';
  const tie = `${binds.of(last)}::uuid`;
  if (value === null)
    return descending ? `((${by} IS NULL AND ${id} < ${tie}) OR ${by} IS NOT NULL)` : `(${by} IS NULL AND ${id} > ${tie})`;
  const beyond = `(${by}, ${id}) ${than} (${binds.of(value)}::${type}, ${tie})`;
  return isOptional && !descending ? `(${beyond} OR ${by} IS NULL)` : beyond;
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export function readCursor(cursor: string): [value: string | number | boolean | null, id: string] | undefined {
  try {
    const read = JSON.parse(Buffer.from(cursor, 'base64url').toString()) as unknown;
    if (!Array.isArray(read) || read.length !== 2 || typeof read[1] !== 'string' || !uuid.test(read[1])) return undefined;
    return typeof read[0] === 'object' && read[0] !== null ? undefined : (read as [string, string]);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error; // what is no JSON never came from us
    return undefined;
  }
}
