import { isPassword } from './access/index.js';
import { areas as declared } from './areas/index.js';
import type { Area, RecordType } from './definitions/index.js';
import { demoPassword, staff } from './engine/index.js';
import { StartRefused, foreignKeys, lacksMigrations, whenThere, type HubConfig } from './platform/index.js';
import type { Log } from './ports/index.js';
import { migrate, openStore, pending, unmade, type Stores } from './store/index.js';

export type OpenStore = Stores;

type OpeningConfig = Pick<HubConfig, 'databaseUrl' | 'data' | 'blobs' | 'mode'>;

/**
 * Opens the database when it is there and at this release's version: elsewhere than in production it is brought there, in production a mismatch is refused.
 * A release whose definitions are not what its own migrations make is refused everywhere, before the database is asked.
 */
export async function openForStart(
  config: OpeningConfig,
  log: Log,
  areas: readonly Area[] = declared,
  how: { readonly isRepeatable?: boolean } = {},
): Promise<OpenStore> {
  const records = recordsOf(areas);
  const faults = unmade(records);
  if (faults.length > 0) throw new StartRefused(faults.join('\n'));
  const missing = await whenThere('database', log, () => pending(config.databaseUrl, log));
  if (missing.length > 0 && config.mode === 'production') throw lacksMigrations(missing);
  if (config.mode !== 'production') await migrate(config.databaseUrl, log, records);
  const store = await openStore({ url: config.databaseUrl, dataDir: config.data, blobs: config.blobs, records, log, ...how });
  const refusal = await refusalOf(store, config, areas);
  if (refusal === undefined) return store;
  await store.close();
  throw refusal;
}

async function refusalOf(
  store: OpenStore,
  { data, mode }: Pick<HubConfig, 'data' | 'mode'>,
  areas: readonly Area[],
): Promise<StartRefused | undefined> {
  if (!(await store.keysFit())) return foreignKeys(data);
  const known = mode === 'production' ? await demoAccountOf(store, areas) : undefined;
  return known === undefined
    ? undefined
    : new StartRefused(
        `The account ${known} still has its demo password: production refuses demo accounts; disable it or give it another password.`,
      );
}

export const recordsOf = (areas: readonly Area[]): readonly RecordType[] => areas.flatMap(({ records }) => records);

async function demoAccountOf(store: OpenStore, areas: readonly Area[]): Promise<string | undefined> {
  const key = store.secret('passwords');
  const accounts = [...staff, ...areas.flatMap((area) => area.demo?.({ size: 100, today: '2026-01-01' }).accounts ?? [])];
  for (const { username } of accounts) {
    const account = await store.identities.account(username);
    if (account !== null && !account.disabled && (await isPassword(demoPassword, account.passwordHash, key))) return username;
  }
  return undefined;
}
