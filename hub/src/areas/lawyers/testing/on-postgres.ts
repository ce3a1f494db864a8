import { mappings } from '@fatong/mappings';
import { hashPassword, openAccess, type Access } from '../../../access/index.js';
import { openEngine, seedDemo, type Engine, type EngineParts, type Seeded } from '../../../engine/index.js';
import { reading } from '../../../pipeline/index.js';
import type { Viewer } from '../../../ports/index.js';
import { Receiver } from '../../../receiving/index.js';
import type { Stores } from '../../../store/index.js';
import { silent, testDatabase, type TestDatabase } from '../../../store/testing/index.js';
import { area } from '../index.js';

export interface Hub {
  readonly stores: Stores;
  readonly access: Access;
  readonly engine: Engine;
}

/** The area with its demo data on a database of its own, told up to 2 March 2026. */
export interface OnPostgres extends Hub {
  readonly database: TestDatabase;
  /** One more hub on it. */
  another(): Promise<Hub>;
  seed(): Promise<Seeded>;
  viewer(username: string): Promise<Viewer>;
}

const serverKey = Buffer.alloc(32, 5);

/** `clock`: of the engines; the machine's when absent. `drop` of the database ends all. */
export async function onPostgres({ size, clock }: { readonly size: number; readonly clock?: () => string }): Promise<OnPostgres> {
  const partsOf = (stores: Stores, access: Access): Omit<EngineParts, 'clock'> => ({
    areas: [area],
    store: stores.store,
    records: stores.records,
    rights: access.rights,
    systems: { 'lawyers-association': ['市律师协会', 'Lawyers association'] },
    log: silent,
  });
  const hubOn = async (database: TestDatabase): Promise<Hub> => {
    const stores = await database.open();
    const access = openAccess({
      areas: [area],
      identities: stores.identities,
      signIns: stores.signIns,
      store: stores.store,
      serverKey,
      surfaces: ['portal', 'admin'],
    });
    return { stores, access, engine: openEngine({ ...partsOf(stores, access), ...(clock && { clock }) }) };
  };
  const seed = ({ stores, access }: Hub): Promise<Seeded> =>
    seedDemo({
      ...partsOf(stores, access),
      identities: stores.identities,
      hash: (password) => hashPassword(password, serverKey),
      desk: { files: stores.files, receiving: new Receiver({ blobs: stores.blobs }) },
      read: reading(mappings),
      size,
      today: '2026-03-02',
    });
  const database = await testDatabase(area.records, {
    // What is told has days of its own, whatever the clock of those who go on from there.
    of: `demo of ${area.name}, ${size}`,
    fill: async (empty) => seed(await hubOn(empty)),
  });
  const first = await hubOn(database);
  const { identities } = first.stores;
  return {
    ...first,
    database,
    another: () => hubOn(database),
    seed: () => seed(first),
    async viewer(username) {
      const account = (await identities.account(username))!;
      return { account, unit: await identities.unit(account.unit), address: null };
    },
  };
}
