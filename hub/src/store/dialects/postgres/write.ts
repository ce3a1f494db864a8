import type { Session, Statement } from '../../connect.js';
import { columnOf, type Column, type Table } from '../../schema/table.js';
import type { OnConflict, StoredRow } from '../dialect.js';
import { arrayLiteral, oneValue, packed } from './arrays.js';
import { shortened } from './schema.js';
import { names, typeOf } from './types.js';

/** Rows as `(SELECT … FROM unnest(…)) AS v`, one statement for any number of them; `values` fills its placeholders from `$1`. */
export interface Rows {
  readonly text: string;
  values(rows: readonly StoredRow[]): unknown[];
  /** Placeholders used: more may follow. */
  readonly used: number;
}

/** `first`: number of its first placeholder. `same`: columns whose value is that of the first row in every row; it is sent and read once. */
export function rowsOf(columns: readonly Column[], first = 1, same: ReadonlySet<string> = none): Rows {
  const arrays: string[] = [];
  const raw: string[] = [];
  const shown: string[] = [];
  const readers: ((rows: readonly StoredRow[]) => unknown[])[] = [];
  let n = first - 1;
  for (const { name, kind } of columns) {
    if (same.has(name)) {
      shown.push(`$${++n}::${typeOf[kind]} AS "${name}"`);
      readers.push((rows) => [oneValue(kind, rows[0]?.[name])]);
    } else if (kind === 'bytes') {
      const bytes = ++n;
      arrays.push(`$${++n}::int[]`, `$${++n}::int[]`);
      raw.push(`"${name}_at"`, `"${name}_length"`);
      shown.push(
        `CASE WHEN "${name}_length" >= 0 THEN substring($${bytes}::bytea FROM "${name}_at" FOR "${name}_length") END AS "${name}"`,
      );
      readers.push((rows) => {
        const { bytes: all, offsets, lengths } = packed(rows.map((row) => row[name]));
        return [all, offsets, lengths];
      });
    } else {
      arrays.push(`$${++n}::${typeOf[kind]}[]`);
      raw.push(`"${name}"`);
      shown.push(`"${name}"`);
      readers.push((rows) => [
        arrayLiteral(
          kind,
          rows.map((row) => row[name]),
        ),
      ]);
    }
  }
  return {
    text: `(SELECT ${shown.join(', ')} FROM unnest(${arrays.join(', ')}) AS r(${raw.join(', ')})) AS v`,
    values: (rows) => readers.flatMap((read) => read(rows)),
    used: n,
  };
}

const none: ReadonlySet<string> = new Set();

interface Prepared {
  readonly statement: Statement;
  readonly rows: Rows;
}
const prepared = new WeakMap<Table, Map<string, Prepared>>();

/** Statements are built once a table and purpose, and prepared once a connection. */
function preparedOnce(table: Table, purpose: string, make: () => { readonly rows: Rows; readonly text: string }): Prepared {
  const ofTable = prepared.get(table) ?? new Map<string, Prepared>();
  prepared.set(table, ofTable);
  const found = ofTable.get(purpose);
  if (found) return found;
  const { rows, text } = make();
  const made = { rows, statement: { name: shortened(`${purpose} ${table.name}`), text } };
  ofTable.set(purpose, made);
  return made;
}

/** Inserts rows in the order given; with a conflict in the order of its key, so that two processes never wait for each other. Answers how many rows came or changed. */
export async function insert(session: Session, table: Table, rows: readonly StoredRow[], conflict?: OnConflict): Promise<number> {
  if (rows.length === 0) return 0;
  const columns = table.columns.filter(({ kind }) => kind !== 'serial');
  const purpose = `insert ${conflict?.take.join() ?? 'new'}${conflict?.where ? ' some' : ''}`;
  const { shape, same } = shapeOf(table, purpose, columns, rows);
  const { statement, rows: batch } = preparedOnce(table, `${purpose}${shape}`, () => {
    const of = rowsOf(columns, 1, same);
    return {
      rows: of,
      text: `INSERT INTO "${table.name}" (${names(columns)}) SELECT ${names(columns, 'v.')} FROM ${of.text}${conflict ? ` ORDER BY ${names(conflict.key, 'v.')}${onConflict(conflict)}` : ''}`,
    };
  });
  return (await session.query(statement, batch.values(rows))).count;
}

/** From so many rows on it pays to look which columns hold one value only. */
const fewest = 16;
/** Each shape is a statement that every connection prepares: of a table and purpose the first so many have one of their own. */
const mostShapes = 8;
const shapes = new WeakMap<Table, Map<string, string[]>>();

/** Which columns of a batch hold one value in every row: most of a message's, since what comes together comes from one system by one type. */
function shapeOf(
  table: Table,
  purpose: string,
  columns: readonly Column[],
  rows: readonly StoredRow[],
): { readonly shape: string; readonly same: ReadonlySet<string> } {
  const whole = { shape: '', same: none };
  if (rows.length < fewest) return whole;
  const isSame = columns.map((column) => holdsOneValue(column, rows));
  if (!isSame.includes(true) || !isSame.includes(false)) return whole;
  const ofTable = shapes.get(table) ?? new Map<string, string[]>();
  shapes.set(table, ofTable);
  const known = ofTable.get(purpose) ?? [];
  ofTable.set(purpose, known);
  const shape = ` ${BigInt(`0b${isSame.map(Number).join('')}`).toString(36)}`;
  if (!known.includes(shape)) {
    if (known.length >= mostShapes) return whole;
    known.push(shape);
  }
  return { shape, same: new Set(columns.filter((_, i) => isSame[i]).map(({ name }) => name)) };
}

/** Of bytes only that there are none: they are not compared. */
function holdsOneValue({ name, kind }: Column, rows: readonly StoredRow[]): boolean {
  const first = rows[0]![name] ?? null;
  if (kind === 'bytes' && first !== null) return false;
  for (const row of rows) if ((row[name] ?? null) !== first) return false;
  return true;
}

function onConflict({ key, where, take }: OnConflict): string {
  const target = ` ON CONFLICT (${names(key)})${where ? ` WHERE ${where}` : ''} DO `;
  return take.length === 0 ? `${target}NOTHING` : `${target}UPDATE SET ${take.map((name) => `"${name}" = EXCLUDED."${name}"`).join(', ')}`;
}

/** Overwrites rows whose id and version are those given, and gives them `next_version`. Answers the ids it found. */
export async function updateGuarded(session: Session, table: Table, rows: readonly StoredRow[]): Promise<ReadonlySet<string>> {
  const fixed = new Set(['id', 'version', 'created_at']);
  const changed = table.columns.filter(({ name }) => !fixed.has(name));
  const columns: readonly Column[] = [
    ...table.columns.filter(({ name }) => name !== 'created_at'),
    { ...columnOf(table, 'version'), name: 'next_version' },
  ];
  const { statement, rows: batch } = preparedOnce(table, 'update', () => {
    const of = rowsOf(columns);
    return {
      rows: of,
      text: `UPDATE "${table.name}" t SET "version" = v."next_version", ${changed.map(({ name }) => `"${name}" = v."${name}"`).join(', ')} FROM ${of.text} WHERE t."id" = v."id" AND t."version" = v."version" RETURNING t."id"`,
    };
  });
  const { rows: found } = await session.query<{ id: string }>(statement, batch.values(rows));
  return new Set(found.map(({ id }) => id));
}
