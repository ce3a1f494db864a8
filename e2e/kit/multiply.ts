import pg from 'pg';

export interface Multiplied {
  readonly complaints: number;
  readonly lawyers: number;
  /** Of all types. */
  readonly records: number;
}

/** Copies every complaint with its history, index and involvements until there are so many, and memberships to forty thousand. What is sealed is bound to its record: copies have none of it. */
export const multiply = (url: string, wanted: number): Promise<Multiplied> =>
  multiplied(url, { 'lawyers.complaint': wanted, 'lawyers.membership': 40_000 });

/** The same of any record types: so many of each. */
export async function multiplied(url: string, wanted: Readonly<Record<string, number>>): Promise<Multiplied> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    for (const [type, count] of Object.entries(wanted)) await copy(client, tableOf(type), type, count);
    await client.query('VACUUM ANALYZE');
    const {
      rows: [counts],
    } = await client.query<Multiplied>(`SELECT (SELECT count(*)::int FROM lawyers_complaint) AS complaints,
      (SELECT count(*)::int FROM lawyers_membership WHERE until IS NULL) AS lawyers, (SELECT count(*)::int FROM record_index) AS records`);
    return counts!;
  } finally {
    await client.end();
  }
}

const tableOf = (type: string): string =>
  type
    .replaceAll(/([a-z])([A-Z])/g, '$1_$2')
    .replace('.', '_')
    .toLowerCase();

async function copy(client: pg.Client, table: string, type: string, wanted: number): Promise<void> {
  await client.query(
    `CREATE TEMP TABLE copies AS SELECT r.id AS old, gen_random_uuid() AS id, k FROM "${table}" r, generate_series(1, greatest(1, ($1::int / (SELECT count(*)::int FROM "${table}")))) AS k ORDER BY k, random() LIMIT greatest(0, $1::int - (SELECT count(*)::int FROM "${table}"))`,
    [wanted],
  );
  const columnsOf = async (of: string): Promise<readonly { name: string; sealed: boolean }[]> =>
    (
      await client.query<{ name: string; sealed: boolean }>(
        `SELECT column_name AS name, data_type = 'bytea' AND is_nullable = 'YES' AS sealed FROM information_schema.columns WHERE table_schema = current_schema() AND table_name = $1`,
        [of],
      )
    ).rows;
  const insert = async (of: string, key: string): Promise<void> => {
    const columns = await columnsOf(of);
    const copied = (name: string): string => (name === 'number' || name === 'source_id' ? `t."${name}" || '-' || c.k` : `t."${name}"`);
    const values = columns.map(({ name, sealed }) => (name === key ? 'c.id' : sealed && of === table ? 'NULL' : copied(name)));
    await client.query(
      `INSERT INTO "${of}" (${columns.map(({ name }) => `"${name}"`).join(', ')}) SELECT ${values.join(', ')} FROM "${of}" t JOIN copies c ON c.old = t."${key}"${of === table ? '' : ` AND t.type = '${type}'`}`,
    );
  };
  await insert(table, 'id');
  for (const of of ['record_state', 'record_index', 'record_key', 'involvement']) await insert(of, 'record_id');
  await client.query('DROP TABLE copies');
}
