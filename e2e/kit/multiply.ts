import pg from 'pg';

/** Copies every complaint with its history, index and involvements until there are so many, and memberships to forty thousand. Sealed columns are copied as they are: nobody opens them here. */
export async function multiply(url: string, wanted: number): Promise<{ complaints: number; lawyers: number }> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await copy(client, 'lawyers_complaint', 'lawyers.complaint', wanted);
    await copy(client, 'lawyers_membership', 'lawyers.membership', 40_000);
    await client.query('VACUUM ANALYZE');
    const { rows: [counts] } = await client.query<{ complaints: number; lawyers: number }>('SELECT (SELECT count(*)::int FROM lawyers_complaint) AS complaints, (SELECT count(*)::int FROM lawyers_membership WHERE until IS NULL) AS lawyers');
    return counts!;
  } finally {
    await client.end();
  }
}

async function copy(client: pg.Client, table: string, type: string, wanted: number): Promise<void> {
  await client.query(`CREATE TEMP TABLE copies AS SELECT r.id AS old, gen_random_uuid() AS id, k FROM "${table}" r, generate_series(1, greatest(1, ($1::int / (SELECT count(*)::int FROM "${table}")))) AS k ORDER BY k, random() LIMIT greatest(0, $1::int - (SELECT count(*)::int FROM "${table}"))`, [wanted]);
  const columnsOf = async (of: string): Promise<readonly string[]> => (await client.query<{ name: string }>('SELECT column_name AS name FROM information_schema.columns WHERE table_schema = current_schema() AND table_name = $1', [of])).rows.map(({ name }) => name);
  const insert = async (of: string, key: string): Promise<void> => {
    const columns = await columnsOf(of);
    const values = columns.map((name) => (name === key ? 'c.id' : name === 'number' || name === 'source_id' ? `t."${name}" || '-' || c.k` : `t."${name}"`));
    await client.query(`INSERT INTO "${of}" (${columns.map((name) => `"${name}"`).join(', ')}) SELECT ${values.join(', ')} FROM "${of}" t JOIN copies c ON c.old = t."${key}"${of === table ? '' : ` AND t.type = '${type}'`}`);
  };
  await insert(table, 'id');
  for (const of of ['record_state', 'record_index', 'record_key', 'involvement']) await insert(of, 'record_id');
  await client.query('DROP TABLE copies');
}
