import pg from 'pg';
import { withoutIndexes } from './indexes.js';
import type { RunningSystem } from './system.js';

export interface Multiplied {
  readonly complaints: number;
  readonly lawyers: number;
  /** Of all types. */
  readonly records: number;
}

/** A system whose hub can be sent away while its records grow. */
type Grown = Pick<RunningSystem, 'hub' | 'databaseUrl'>;

/** Copies every complaint with its history, index and involvements until there are so many, and memberships to forty thousand. What is sealed is bound to its record: copies have none of it. */
export const multiply = (system: Grown, wanted: number): Promise<Multiplied> =>
  multiplied(system, { 'lawyers.complaint': wanted, 'lawyers.membership': 40_000 });

/** What stands beside a record and is copied with it. Events are not: their content is sealed for the record it is of. */
const beside = ['record_index', 'record_state', 'record_key', 'record_clock', 'record_score', 'record_turn', 'involvement'];
/** What people have in hand grows little with the years: nearly all copies are of records that have ended and of which nothing is asked of anybody any more. */
const mostOpenCopies = 3;
/** Two cores. */
const atOnce = 2;

/**
 * Copies records of any types until there are so many of each. Types that others lead to come first: the like copy of a record leads to the like copy of what the
 * record leads to, so that a lawyer has as many complaints as before, and there are more lawyers. No hub runs meanwhile: its rounds would keep turns of copies that
 * are only half there.
 */
export async function multiplied({ hub, databaseUrl }: Grown, wanted: Readonly<Record<string, number>>): Promise<Multiplied> {
  await hub.kill();
  try {
    return await filled(databaseUrl, wanted);
  } finally {
    await hub.start();
  }
}

async function filled(url: string, wanted: Readonly<Record<string, number>>): Promise<Multiplied> {
  const pool = new pg.Pool({ connectionString: url, max: atOnce + 1, options: '-c synchronous_commit=off -c maintenance_work_mem=256MB' });
  try {
    await pool.query('CREATE UNLOGGED TABLE copies (old uuid, k int, id uuid, type text, tag int)');
    await pool.query('CREATE UNLOGGED TABLE copy_rounds (type text, rounds int)');
    const types = Object.keys(wanted);
    await withoutIndexes(pool, [...types.map(tableOf), ...beside], atOnce, async () => {
      for (const [type, count] of Object.entries(wanted)) await copy(pool, type, count);
    });
    await pool.query('DROP TABLE copies, copy_rounds');
    await pool.query('VACUUM ANALYZE');
    const {
      rows: [counts],
    } = await pool.query<Multiplied>(`SELECT (SELECT count(*)::int FROM lawyers_complaint) AS complaints,
      (SELECT count(*)::int FROM lawyers_membership WHERE until IS NULL) AS lawyers, (SELECT count(*)::int FROM record_index) AS records`);
    return counts!;
  } finally {
    await pool.end();
  }
}

const tableOf = (type: string): string =>
  type
    .replaceAll(/([a-z])([A-Z])/g, '$1_$2')
    .replace('.', '_')
    .toLowerCase();

/** Which record is copied how often, so that there are `wanted` in the end, and what is put behind its number: more than there were, so that copies may be copied again. Of a type hardly any of which ends, as those of a register, all are. */
const chosen = (
  table: string,
): string => `WITH now AS (SELECT t.id, i.closed_at IS NULL OR EXISTS (SELECT FROM record_turn d WHERE d.type = $1 AND d.record_id = t.id) AS is_open FROM "${table}" t JOIN record_index i ON i.type = $1 AND i.record_id = t.id),
  size AS (SELECT $2::int - count(*)::int AS missing, greatest(1, count(*) FILTER (WHERE NOT is_open))::int AS ended, count(*)::int AS all_there, 50 * count(*) FILTER (WHERE NOT is_open) < count(*) AS are_entries FROM now)
  INSERT INTO copies (old, k, id, type, tag) SELECT n.id, k, uuidv7(), $1, all_there + k FROM size, now n, LATERAL generate_series(1, 1 + missing / CASE WHEN are_entries THEN all_there ELSE ended END) AS k
  WHERE missing > 0 AND (are_entries OR NOT n.is_open OR k <= ${mostOpenCopies}) ORDER BY k, random() LIMIT greatest(0, (SELECT missing FROM size))`;

async function copy(pool: pg.Pool, type: string, wanted: number): Promise<void> {
  const table = tableOf(type);
  await pool.query(chosen(table), [type, wanted]);
  await pool.query('INSERT INTO copy_rounds SELECT $1, max(k) FROM copies WHERE type = $1', [type]);
  await pool.query('CREATE INDEX IF NOT EXISTS copies_by_old ON copies (old, k)');
  await pool.query('ANALYZE copies');
  const statements = await Promise.all(
    [table, ...beside].map(async (of) => insertion(await columnsOf(pool, of), { of, table, led: await ledTo(pool, of, table) })),
  );
  const worker = async (): Promise<void> => {
    for (let next = statements.shift(); next !== undefined; next = statements.shift()) await pool.query(next, [type]);
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
}

interface Column {
  readonly name: string;
  readonly kind: string;
  readonly isNullable: boolean;
  /** Two rows may not have it alike. */
  readonly isUnique: boolean;
}

const columnsOf = async (pool: pg.Pool, table: string): Promise<readonly Column[]> =>
  (
    await pool.query<Column>(
      `SELECT column_name AS name, data_type AS kind, is_nullable = 'YES' AS "isNullable", column_name IN (
        SELECT a.attname FROM pg_index x JOIN pg_attribute a ON a.attrelid = x.indrelid AND a.attnum = ANY(x.indkey) WHERE x.indrelid = $1::text::regclass AND x.indisunique AND NOT x.indisprimary
      ) AS "isUnique" FROM information_schema.columns WHERE table_schema = current_schema() AND table_name = $1::text AND is_generated = 'NEVER' ORDER BY ordinal_position`,
      [table],
    )
  ).rows;

/** Of the columns that lead to records: how many rounds of copies there are of what they lead to. */
async function ledTo(pool: pg.Pool, of: string, table: string): Promise<ReadonlyMap<string, number>> {
  const led = new Map<string, number>();
  if (of !== table) return led;
  for (const { name } of (await columnsOf(pool, of)).filter(({ name, kind }) => kind === 'uuid' && name !== 'id')) {
    const { rows } = await pool.query<{ rounds: number | null }>(
      `SELECT max(k) AS rounds FROM copies WHERE old IN (SELECT "${name}" FROM "${table}" WHERE "${name}" IS NOT NULL LIMIT 1000)`,
    );
    if (rows[0]?.rounds) led.set(name, rows[0].rounds);
  }
  return led;
}

/** Columns by which people and entries are addressed: `lawyers.lawyer:<id>`. */
const addresses = new Set(['who', 'in_hand_of', 'address']);
/** No machine has anything to do about copies. */
const emptied = new Set(['next_on', 'next_at']);

interface Insertion {
  readonly of: string;
  readonly table: string;
  readonly led: ReadonlyMap<string, number>;
}

function insertion(columns: readonly Column[], { of, table, led }: Insertion): string {
  const key = of === table ? 'id' : 'record_id';
  const joins: string[] = [];
  const value = ({ name, kind, isNullable, isUnique }: Column): string => {
    const plain = `t."${name}"`;
    if (name === key) return 'c.id';
    if (kind === 'bytea' && isNullable && of === table) return 'NULL';
    if (emptied.has(name)) return 'NULL';
    const rounds = led.get(name);
    if (rounds !== undefined) {
      joins.push(`LEFT JOIN copies "to_${name}" ON "to_${name}".old = ${plain} AND "to_${name}".k = c.k % ${rounds + 1}`);
      return `coalesce("to_${name}".id, ${plain})`;
    }
    if (addresses.has(name)) {
      joins.push(
        `LEFT JOIN copies "to_${name}" ON ${plain} ~ ':[0-9a-f-]{36}$' AND "to_${name}".old = CASE WHEN ${plain} ~ ':[0-9a-f-]{36}$' THEN right(${plain}, 36)::uuid END AND "to_${name}".k = c.k % (1 + coalesce((SELECT r.rounds FROM copy_rounds r WHERE r.type = split_part(${plain}, ':', 1)), 0))`,
      );
      return `coalesce(split_part(${plain}, ':', 1) || ':' || "to_${name}".id, ${plain})`;
    }
    // Found by its own number, not with all its copies.
    if (of === 'record_key' && name === 'key')
      return `CASE WHEN ${plain} IN (SELECT n.number FROM record_index n WHERE n.type = t.type AND n.record_id = t.record_id) THEN ${plain} || '-' || c.tag ELSE ${plain} END`;
    if (['number', 'source_id'].includes(name) || (isUnique && (kind === 'text' || kind === 'character varying')))
      return `${plain} || '-' || c.tag`;
    return plain;
  };
  const values = columns.map(value);
  const names = columns.map(({ name }) => `"${name}"`).join(', ');
  return `INSERT INTO "${of}" (${names}) SELECT ${values.join(', ')} FROM copies c JOIN "${of}" t ON t."${key}" = c.old${of === table ? '' : ' AND t.type = c.type'} ${joins.join(' ')} WHERE c.type = $1`;
}
