import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { RecordType } from '../definitions/index.js';
import type { Log } from '../ports/index.js';
import { Database, type Session } from './connect.js';
import { createTable } from './dialects/index.js';
import { keepPartitions } from './partitions.js';
import { compareRollups, dropRollups, makeRollups, type Compared } from './rollups/keeping.js';
import { differences, readSnapshot, recordTable } from './schema/index.js';

/** Migrations are files beside this one, applied in the order of their names, each once. */
const folder = join(import.meta.dirname, 'migrations');
/** Any number will do, as long as it is ours: whoever holds it migrates, the others wait. */
const migrationLock = 7_061_001;
const silent: Log = { info: () => undefined, warn: () => undefined, error: () => undefined };

export function migrationNames(): string[] {
  const names = readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .sort();
  if (names.length === 0) throw new Error(`There are no migrations in ${folder}: this build is not complete.`);
  return names;
}

/** Where these definitions and the migrations of this release differ, in sentences; a program refuses to start while they do, whatever database it has. */
export function unmade(types: readonly RecordType[]): readonly string[] {
  return differences(types, readSnapshot(folder));
}

/**
 * Brings a database to this version, under a lock, each file in its own transaction; says which were applied. Makes the partitions of the next days, and the counts that these types
 * have kept: those that are declared no longer go before their columns may.
 */
export async function migrate(url: string, log: Log = silent, types: readonly RecordType[] = []): Promise<readonly string[]> {
  return withDatabase(url, log, async (database) => {
    const applied = await locked(database, async (session) => {
      const done: string[] = [];
      for (const rollup of await dropRollups(database, types)) log.info({ rollup }, 'took away counts that are no longer declared');
      for (const name of await missing(session)) {
        // Several statements in one query without parameters are one transaction.
        await session.query({
          text: `${readFileSync(join(folder, name), 'utf8')}\nINSERT INTO migration (name, applied_at) VALUES ('${name}', now())`,
        });
        log.info({ migration: name }, 'applied a migration');
        done.push(name);
      }
      for (const rollup of await makeRollups(database, types)) log.info({ rollup }, 'made counts that are kept');
      return done;
    });
    await keepPartitions(database);
    return applied;
  });
}

/** Names of the migrations this version brings and the database lacks; in production a program refuses to start while there are any. */
export async function pending(url: string, log: Log = silent): Promise<readonly string[]> {
  return withDatabase(url, log, (database) => database.run(missing));
}

/** For tests of record types that no migration knows: the frame by its migrations, and a table for each type. */
export async function makeTables(url: string, types: readonly RecordType[], log: Log = silent): Promise<void> {
  await migrate(url, log);
  await withDatabase(url, log, (database) =>
    database.transaction(async (session) => {
      const { rows } = await session.query<{ name: string }>({
        text: 'SELECT table_name AS name FROM information_schema.tables WHERE table_schema = current_schema()',
      });
      const there = new Set(rows.map(({ name }) => name));
      for (const { table } of types.map(recordTable)) {
        if (there.has(table.name)) continue;
        for (const text of createTable(table)) await session.query({ text });
      }
    }),
  );
  await withDatabase(url, log, (database) => makeRollups(database, types));
}

/** Counts that are kept, each with how many of them are not what a scan counts; with `again` all are made anew. */
export const comparedRollups = (
  url: string,
  types: readonly RecordType[],
  { again, log = silent }: { readonly again: boolean; readonly log?: Log },
): Promise<readonly Compared[]> => withDatabase(url, log, (database) => compareRollups(database, types, again));

async function withDatabase<T>(url: string, log: Log, work: (database: Database) => Promise<T>): Promise<T> {
  const database = new Database({ url, log, poolSize: 2, statementTimeout: 0 });
  try {
    return await work(database);
  } finally {
    await database.close();
  }
}

async function locked<T>(database: Database, work: (session: Session) => Promise<T>): Promise<T> {
  return database.run(async (session) => {
    await session.query({ text: 'SET lock_timeout = 0' }); // another start may be migrating for minutes
    await session.query({ text: 'SELECT pg_advisory_lock($1)' }, [migrationLock]);
    try {
      return await work(session);
    } finally {
      await session.query({ text: 'SELECT pg_advisory_unlock($1)' }, [migrationLock]);
    }
  });
}

async function missing(session: Session): Promise<string[]> {
  const {
    rows: [known],
  } = await session.query<{ exists: boolean }>({ text: `SELECT to_regclass('migration') IS NOT NULL AS exists` });
  if (!known?.exists) return migrationNames();
  const { rows } = await session.query<{ name: string }>({ text: 'SELECT name FROM migration' });
  const applied = new Set(rows.map(({ name }) => name));
  return migrationNames().filter((name) => !applied.has(name));
}
