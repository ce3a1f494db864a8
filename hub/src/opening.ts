import { isPassword } from './access/index.js';
import { areas as declared } from './areas/index.js';
import type { Area } from './definitions/index.js';
import { demoPassword, staff } from './engine/index.js';
import { StartRefused, foreignKeys, lacksMigrations, whenThere, type HubConfig } from './platform/index.js';
import type { Log } from './ports/index.js';
import { migrate, openStore, pending, type Stores } from './store/index.js';

export type OpenStore = Stores;

const areas: readonly Area[] = declared;

/** Opens the database when it is there and at this release's version: elsewhere than in production it is brought there, in production a mismatch is refused. */
export async function openForStart(config: Pick<HubConfig, 'databaseUrl' | 'data' | 'blobs' | 'mode'>, log: Log): Promise<OpenStore> {
  const missing = await whenThere('database', log, () => pending(config.databaseUrl, log));
  if (missing.length > 0 && config.mode === 'production') throw lacksMigrations(missing);
  if (missing.length > 0) await migrate(config.databaseUrl, log);
  const store = await openStore({ url: config.databaseUrl, dataDir: config.data, blobs: config.blobs, records: areas.flatMap(({ records }) => records), log });
  const refusal = await refusalOf(store, config);
  if (refusal === undefined) return store;
  await store.close();
  throw refusal;
}

async function refusalOf(store: OpenStore, { data, mode }: Pick<HubConfig, 'data' | 'mode'>): Promise<StartRefused | undefined> {
  if (!(await store.keysFit())) return foreignKeys(data);
  const known = mode === 'production' ? await demoAccountOf(store) : undefined;
  return known === undefined ? undefined : new StartRefused(`The account ${known} still has its demo password: production refuses demo accounts; disable it or give it another password.`);
}

async function demoAccountOf(store: OpenStore): Promise<string | undefined> {
  const key = store.secret('passwords');
  const accounts = [...staff, ...areas.flatMap((area) => area.demo?.({ size: 100, today: '2026-01-01' }).accounts ?? [])];
  for (const { username } of accounts) {
    const account = await store.identities.account(username);
    if (account !== null && !account.disabled && (await isPassword(demoPassword, account.passwordHash, key))) return username;
  }
  return undefined;
}
