import pg from 'pg';

/** Keys and records of stored messages, drawn by chance, and how large the database is. */
export async function drawn(databaseUrl: string): Promise<{ keys: readonly string[]; records: readonly string[]; disk: number }> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const some = async (column: string): Promise<readonly string[]> =>
      (
        await client.query<{ value: string }>(
          `SELECT "${column}" AS value FROM message TABLESAMPLE SYSTEM (0.05) WHERE "${column}" IS NOT NULL LIMIT 500`,
        )
      ).rows.map(({ value }) => value);
    const {
      rows: [size],
    } = await client.query<{ gb: number }>('SELECT round(pg_database_size(current_database()) / 1e9, 2)::float8 AS gb');
    return { keys: await some('key'), records: await some('record'), disk: size!.gb };
  } finally {
    await client.end();
  }
}
