import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Client as DatabaseClient } from 'pg';
import { demoPassword, seedDemo } from '../../engine/index.js';
import { hashPassword, mayKnow, rolesIn, scopesOf } from '../../access/index.js';
import { startHub, type Hub } from '../../app.js';
import { areas } from '../../areas/index.js';
import { deleteTopology } from '../../broker/testing/raw.js';
import { variable } from '../../broker/testing/management.js';
import { hubTopology, reader, systemTitles } from '../../known.js';
import { openForStart, recordsOf, type OpenStore } from '../../opening.js';
import { hubVariables, readConfig, type HubConfig } from '../../platform/index.js';
import type { Log } from '../../ports/index.js';
import { Receiver } from '../../receiving/index.js';
import { openStore, type OnStatement } from '../../store/index.js';
import { filledDatabase, silent } from '../../store/testing/index.js';
import { client, type Client } from './client.js';

export interface HubRig {
  readonly config: HubConfig;
  readonly store: OpenStore;
  readonly log: { readonly level: string; readonly fields: object; readonly message: string }[];
  readonly hub: Hub;
  /** Another process on the same database and broker. */
  another(change?: Partial<HubConfig>): Promise<Hub>;
  rows(sql: string): Promise<Record<string, unknown>[]>;
  /** A connection of one's own to its database. */
  database(): Promise<DatabaseClient>;
  signIn(username: string, hub?: Hub): Promise<Client>;
  drop(): Promise<void>;
}

/** A whole hub on the real servers: database and queues of its own, demo data of 200 lawyers. `onStatement`: told of what its hubs ask the database. */
export async function startHubRig({ onStatement }: { readonly onStatement?: OnStatement } = {}): Promise<HubRig> {
  const database = await filledDatabase('demo of 200', seeded);
  const data = newFolder();
  cpSync(database.given, data, { recursive: true });
  const prefix = `api${process.pid}.`;
  const config = configOf(database.url, data);
  const log: HubRig['log'] = [];
  const noting = (level: string) => (fields: object, message: string) => void log.push({ level, fields, message });
  const logs: Log = { info: noting('info'), warn: noting('warn'), error: noting('error') };

  const hubs: Hub[] = [];
  const opened = (own: HubConfig): Promise<OpenStore> =>
    onStatement === undefined
      ? openForStart(own, logs)
      : openStore({ url: own.databaseUrl, dataDir: own.data, blobs: own.blobs, records: recordsOf(areas), log: logs, onStatement });
  const another = async (change: Partial<HubConfig> = {}): Promise<Hub> => {
    const own = { ...config, ...change };
    const hub = await startHub({ config: own, log: logs, store: await opened(own), queuePrefix: prefix });
    hubs.push(hub);
    return hub;
  };
  const hub = await another();
  const reading = await database.client();
  const store = await openForStart(config, logs);
  return {
    config,
    store,
    log,
    hub,
    another,
    database: () => database.client(),
    rows: async (sql) => (await reading.query<Record<string, unknown>>(sql)).rows,
    async signIn(username, at = hub) {
      const one = client(at.url);
      const { status } = await one.post('/api/session', { username, password: demoPassword });
      if (status !== 201) throw new Error(`${username} cannot sign in: ${status}`);
      return one;
    },
    async drop() {
      await Promise.all(hubs.map((one) => one.stop()));
      await store.close();
      await deleteTopology(hubTopology(prefix));
      await database.drop();
      rmSync(data, { recursive: true });
    },
  };
}

/** Fills a database with the demo. @returns the data folder with its keys, which goes with this process */
async function seeded(url: string): Promise<string> {
  const data = newFolder();
  process.once('exit', () => rmSync(data, { recursive: true }));
  const seeding = await openForStart(configOf(url, data), silent);
  await seedDemo({
    areas,
    store: seeding.store,
    records: seeding.records,
    identities: seeding.identities,
    rights: { rolesIn, scopesOf, mayKnow },
    systems: systemTitles,
    log: silent,
    hash: (password) => hashPassword(password, seeding.secret('passwords')),
    desk: { files: seeding.files, receiving: new Receiver({ blobs: seeding.blobs }) },
    read: reader,
    size: 200,
  });
  await seeding.close();
  return data;
}

const newFolder = (): string => mkdtempSync(join(tmpdir(), 'fatong-api-'));

function configOf(database: string, data: string): HubConfig {
  const read = readConfig(hubVariables, {
    DATABASE_URL: database,
    AMQP_URL: variable('AMQP_URL'),
    FATONG_DATA: data,
    FATONG_MODE: 'test',
    FATONG_HOST: '127.0.0.1',
    PORT: '0',
  });
  if ('faults' in read) throw new Error(read.faults.join(' '));
  return read.config;
}
