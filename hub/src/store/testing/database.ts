import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import type { RecordType } from '../../definitions/index.js';
import type { Log } from '../../ports/index.js';
import type { OnStatement } from '../connect.js';
import type { BlobPlace } from '../blobs/index.js';
import { makeTables, newKeyRing, openStore, type Stores } from '../index.js';
import { recordTable } from '../schema/index.js';

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
    readonly onStatement?: OnStatement;
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

/** A database and the way to it, past the store. */
export interface OwnDatabase {
  readonly url: string;
  client(): Promise<Client>;
  drop(): Promise<void>;
}

export const emptyDatabase = (): Promise<OwnDatabase> => newDatabase();

interface Filled<T> {
  readonly name: string;
  readonly given: T;
}

const filled = new Map<string, Promise<Filled<unknown>>>();

/**
 * A database as `fill` leaves it, with no connection open, and what `fill` gave. It is filled once a process, for many files of tests begin alike, and copied for
 * each: `of` says everything that makes one beginning differ from another.
 */
export async function filledDatabase<T>(of: string, fill: (url: string) => Promise<T>): Promise<OwnDatabase & { readonly given: T }> {
  const there = filled.get(of) as Promise<Filled<T>> | undefined;
  const begun = there ?? fillOnce(fill);
  filled.set(of, begun);
  const { name, given } = await begun;
  return { ...(await newDatabase(`TEMPLATE ${name}`)), given };
}

async function fillOnce<T>(fill: (url: string) => Promise<T>): Promise<Filled<T>> {
  const name = newName();
  await administrate(`CREATE DATABASE ${name}`);
  return { name, given: await fill(addressOf(name)) };
}

const newName = (): string => `store_${randomUUID().slice(0, 8)}`;

function addressOf(name: string): string {
  const own = new URL(serverUrl());
  own.pathname = `/${name}`;
  return own.toString();
}

async function newDatabase(as = ''): Promise<OwnDatabase> {
  const name = newName();
  await administrate(`CREATE DATABASE ${name} ${as}`);
  const url = addressOf(name);
  const clients: Client[] = [];
  return {
    url,
    async client() {
      const client = new Client({ connectionString: url });
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

/** What is in a database before a file's tests begin: see {@link filledDatabase}. */
export interface Beginning {
  readonly of: string;
  fill(database: TestDatabase): Promise<unknown>;
}

/** Tables of these types, with nothing in them or as `beginning` has it. */
export async function testDatabase(records: readonly RecordType[], beginning?: Beginning): Promise<TestDatabase> {
  const tables = JSON.stringify(records.map((type) => recordTable(type).table));
  const empty = (): Promise<OwnDatabase> => filledDatabase(tables, (url) => makeTables(url, records));
  if (beginning === undefined) return storesOn(await empty(), newKeyRing(), records);
  const { given, ...database } = await filledDatabase(`${beginning.of} ${tables}`, async (url) => {
    const keys = newKeyRing();
    await makeTables(url, records);
    const there = storesOn(
      { url, client: () => Promise.reject(new Error('It is only filled')), drop: () => Promise.resolve() },
      keys,
      records,
    );
    await beginning.fill(there);
    await there.drop();
    return keys;
  });
  return storesOn(database, given, records);
}

/** `drop` closes the stores before the database goes. */
function storesOn(database: OwnDatabase, keys: ReturnType<typeof newKeyRing>, records: readonly RecordType[]): TestDatabase {
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
