import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { migrate, newKeyRing, openStore, type Stores } from '../../store/index.js';
import type { Log } from '../../ports/index.js';
import { gateBefore, type Gate } from './gate.js';
import { engine } from './new-line.js';

/** A real store for one test: a database of its own, with a gate before it. */
export interface TestStore extends Pick<Stores, 'store' | 'flow' | 'attempts' | 'operations' | 'corrections' | 'gatherings' | 'bodySeal'> {
  readonly reader: Stores['messages'];
  readonly gate: Gate;
  /** What the test engine acted on, committed, in order. */
  acted(): Promise<readonly string[]>;
  /** Another process on the same database, through a gate of its own: shut, it is as good as dead to everybody else. */
  mortal(): Promise<Mortal>;
  close(): Promise<void>;
}

export interface Mortal extends Pick<Stores, 'store' | 'flow' | 'operations' | 'corrections' | 'gatherings'> {
  readonly gate: Gate;
}

export interface TestDatabases {
  open(): Promise<TestStore>;
  close(): Promise<void>;
}

/** Where the database is, as the runner of integration tests says. */
export function databaseUrl(): string {
  const url = process.env['DATABASE_URL'];
  if (!url) throw new Error('DATABASE_URL is not set: run this through npm run integration');
  return url;
}

/** One migrated template; each test gets a copy. */
export async function testDatabases(url: string, log: Log): Promise<TestDatabases> {
  const template = `pipeline_${randomUUID().slice(0, 8)}`;
  await administrate(url, `CREATE DATABASE ${template}`);
  await migrate(withDatabase(url, template));
  const keys = newKeyRing();
  let count = 0;
  return {
    async open() {
      const name = `${template}_${++count}`;
      await administrate(url, `CREATE DATABASE ${name} TEMPLATE ${template}`);
      const gate = await gateBefore(withDatabase(url, name));
      const stores = await openStore({ url: gate.url, keys, records: [], log });
      const mortals: (Mortal & Pick<Stores, 'close'>)[] = [];
      return {
        store: stores.store,
        flow: stores.flow,
        attempts: stores.attempts,
        operations: stores.operations,
        corrections: stores.corrections,
        gatherings: stores.gatherings,
        bodySeal: stores.bodySeal,
        reader: stores.messages,
        gate,
        acted: async () =>
          (await stores.audit.list({ account: engine, limit: 200 })).items
            .toSorted((a, b) => (a.id < b.id ? -1 : 1))
            .map(({ object }) => object),
        async mortal() {
          const own = await gateBefore(withDatabase(url, name));
          const mortal = { ...(await openStore({ url: own.url, keys, records: [], log })), gate: own };
          mortals.push(mortal);
          return mortal;
        },
        async close() {
          await Promise.all([stores, ...mortals].map((one) => one.close()));
          await Promise.all([gate, ...mortals.map((mortal) => mortal.gate)].map((one) => one.close()));
          await administrate(url, `DROP DATABASE ${name} WITH (FORCE)`);
        },
      };
    },
    close: () => administrate(url, `DROP DATABASE ${template} WITH (FORCE)`),
  };
}

function withDatabase(url: string, name: string): string {
  const own = new URL(url);
  own.pathname = `/${name}`;
  return own.toString();
}

async function administrate(url: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
