import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';

export interface Beginning {
  /** A server, by the address of any of its databases. */
  readonly servers: string;
  /** Everything that makes one beginning differ from another. */
  readonly of: readonly (string | number)[];
  /** Fills an empty database and data folder; called for the first system of its kind only. */
  readonly fill: (databaseUrl: string, data: string) => Promise<void>;
}

/** Of the run, for what its files share; e2e/run.mjs makes and removes it. Without it every system is filled anew. */
const shared = process.env['FATONG_E2E_FOLDER'];

/**
 * A database of this name, and its data folder, as they stand when they were migrated and seeded. Most journeys begin alike: that is done once a run, and then
 * copied, database and keys together.
 * @returns the database's address
 */
export async function begin({ servers, of, fill }: Beginning, name: string, data: string): Promise<string> {
  const client = new pg.Client({ connectionString: servers });
  await client.connect();
  try {
    if (shared === undefined) {
      await client.query(`CREATE DATABASE ${name}`);
      await fill(addressOf(servers, name), data);
      return addressOf(servers, name);
    }
    const kind = createHash('sha256')
      .update(JSON.stringify([servers, ...of]))
      .digest('hex')
      .slice(0, 16);
    const [template, folder] = [`begun_${kind}`, join(shared, kind)];
    // One process fills it, the others wait; the lock ends with the connection.
    await client.query('SELECT pg_advisory_lock(hashtext($1))', [template]);
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [template]);
    if (rowCount === 0) {
      // What one who was cut off in the middle left is no beginning.
      rmSync(folder, { recursive: true, force: true });
      await client.query(`DROP DATABASE IF EXISTS ${template}_new WITH (FORCE)`);
      mkdirSync(folder, { recursive: true });
      await client.query(`CREATE DATABASE ${template}_new`);
      await fill(addressOf(servers, `${template}_new`), folder);
      await client.query(`ALTER DATABASE ${template}_new RENAME TO ${template}`);
    }
    await client.query(`CREATE DATABASE ${name} TEMPLATE ${template}`);
    cpSync(folder, data, { recursive: true });
    return addressOf(servers, name);
  } finally {
    await client.end();
  }
}

function addressOf(servers: string, name: string): string {
  const own = new URL(servers);
  own.pathname = `/${name}`;
  return own.href;
}
