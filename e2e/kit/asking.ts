import pg from 'pg';

export type Ask = (sql: string, values?: readonly unknown[]) => Promise<readonly Readonly<Record<string, string>>[]>;

/** Asks a store beside the hub, on a connection of its own, for what only its tables say. */
export async function asking<T>(url: string, of: (ask: Ask) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await of(async (sql, values = []) => (await client.query<Record<string, string>>(sql, [...values])).rows);
  } finally {
    await client.end();
  }
}
