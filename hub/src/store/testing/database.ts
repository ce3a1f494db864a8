import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import type { RecordType } from '../../definitions/index.js';
import type { Log } from '../../ports/index.js';
import type { Statement } from '../connect.js';
import type { BlobPlace } from '../blobs/index.js';
import { makeTables, newKeyRing, openStore, type Stores } from '../index.js';

/** A database of its own for one file of tests, and stores on it: several are several processes. */
export interface TestDatabase {
  readonly url: string;
  readonly records: readonly RecordType[];
  /** Through a gate with its `url`; with `records` as a later release declares them. */
  open(options?: {
    readonly url?: string;
    readonly records?: readonly RecordType[];
    readonly poolSize?: number;
    readonly blobPlace?: BlobPlace;
    readonly onStatement?: (statement: Statement) => void;
  }): Promise<Stores>;
  /** Rows as they are stored, past the store. */
  rows(sql: string, values?: readonly unknown[]): Promise<Record<string, unknown>[]>;
  /** A connection of one's own, past the store: to hold locks. */
  client(): Promise<Client>;
  drop(): Promise<void>;
}

export const silent: Log = { info: () => undefined, warn: () => undefined, error: () => undefined };

export function serverUrl(): string {
  const url = process.env['DATABASE_URL'];
  if (!url) throw new Error('DATABASE_URL is not set: run this through npm run integration');
  return url;
}

export async function emptyDatabase(): Promise<{ url: string; client(): Promise<Client>; drop(): Promise<void> }> {
  const name = `store_${randomUUID().slice(0, 8)}`;
  await administrate(`CREATE DATABASE ${name}`);
  const own = new URL(serverUrl());
  own.pathname = `/${name}`;
  const clients: Client[] = [];
  return {
    url: own.toString(),
    async client() {
      const client = new Client({ connectionString: own.toString() });
      client.on('error', () => undefined); // tests end servers' sides on purpose
      await client.connect();
      clients.push(client);
      return client;
    },
    async drop() {
      await Promise.all(clients.map((client) => client.end()));
      await administrate(`DROP DATABASE ${name} WITH (FORCE)`);
    },
  };
}

export async function testDatabase(records: readonly RecordType[]): Promise<TestDatabase> {
  const database = await emptyDatabase();
  await makeTables(database.url, records);
  const keys = newKeyRing();
  const opened: Stores[] = [];
  let reader: Client | undefined;
  return {
    ...database,
    records,
    async open(options = {}) {
      const stores = await openStore({ url: database.url, keys, records, log: silent, ...options });
      opened.push(stores);
      return stores;
    },
    async rows(sql, values = []) {
      reader ??= await database.client();
      return (await reader.query<Record<string, unknown>>(sql, [...values])).rows;
    },
    async drop() {
      await Promise.all(opened.map((stores) => stores.close()));
      await database.drop();
    },
  };
}

async function administrate(sql: string): Promise<void> {
  const client = new Client({ connectionString: serverUrl() });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
