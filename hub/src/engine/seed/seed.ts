import { today as todayInShanghai } from '@fatong/contracts/codes';
import type { DemoAccount } from '../../definitions/index.js';
import type { Identities, IdentityRegister, OrgUnit, Reading, Viewer } from '../../ports/index.js';
import { partsOf, type EngineParts } from '../parts.js';
import { rescore } from '../score/rescore.js';
import { bureau, demoPassword, staff } from './bureau.js';
import { demoContents } from './contents.js';
import { entryId, putEntries, rowsOf } from './entries.js';
import { relive } from './history.js';
import type { Desk } from './papers.js';
import { inBatches } from './batches.js';
import { mergedAccounts, mergedUnits } from './merged.js';

export interface SeedParts extends Omit<EngineParts, 'clock'> {
  readonly identities: Pick<Identities, 'account'> & IdentityRegister;
  /** Hashes a password, as access does. */
  readonly hash: (password: string) => Promise<string>;
  /** Takes in what people hand in. */
  readonly desk: Desk;
  /** What partners' messages are to the areas. */
  readonly read: Reading;
  /** How many persons or institutions an area supervises, and all else alike. */
  readonly size: number;
  /** Names of the areas that are told of; all when absent. */
  readonly only?: readonly string[];
  /** Share of the whole city, as it is counted. */
  readonly city?: number;
  /** Legal date up to which history is told; today when absent. */
  readonly today?: string;
  /** Hears how far it has come, after each batch. */
  readonly come?: (so: Coming) => void;
}

/** How far the seed of an area has come: entries of registers first, then what happened up to an instant. */
export interface Coming {
  readonly area: string;
  readonly entries: number;
  readonly reports: number;
  /** UTC instant; null: the history has not begun. */
  readonly at: string | null;
}

export interface Seeded {
  /** False: the database had its demo data already and was left as it is. */
  readonly isNew: boolean;
  /** Who the simulated partners know, for their population file. */
  readonly population: readonly object[];
}

/** Days of the history that people are told of: what is older, a demo's people have long read. */
const daysTold = 30;

/** Fills an empty database with demo data, set-wise and as they would have come: what partners tell through the mappings, acts through their actions. Stopped half-way, it goes on where it was. */
export async function seedDemo({
  identities,
  hash,
  desk,
  read,
  size,
  only,
  city,
  today = todayInShanghai(),
  come = () => undefined,
  ...given
}: SeedParts): Promise<Seeded> {
  const data = given.areas.flatMap((area) =>
    area.demo && (only?.includes(area.name) ?? true) ? [{ area, ...area.demo({ size, today, ...(city !== undefined && { city }) }) }] : [],
  );
  const population = data.flatMap((one) => one.population);
  const accounts = mergedAccounts([...staff, ...data.flatMap((one) => one.accounts)]);
  // One account is stored last: who finds it finds the rest.
  if (await identities.account(accounts.at(-1)!.username)) return { isNew: false, population };
  const units = mergedUnits([...bureau, ...data.flatMap((one) => one.units)]);
  await identities.putUnits(units);
  const viewers = new Map(accounts.map((account) => [account.username, viewerOf(account, units)]));
  const passwordHash = await hash(demoPassword);
  const stored = [...viewers.values()].map(({ account }) => ({ ...account, passwordHash }));
  // Acts name people: they are there before anything is done.
  await identities.addAccounts(stored.slice(0, -1));
  const contents = demoContents();
  const bringing = { blobs: contents.blobs, receiving: desk.receiving, files: desk.files };
  const reading: Reading = (said) => read(contents.laidDown(said));
  const parts = { ...partsOf({ ...given, bringing }), desk, toldFrom: new Date(Date.parse(today) - daysTold * 86_400_000).toISOString() };
  for (const { area, entries, acts, ...history } of data) {
    let written = 0;
    for (const rows of inBatches(rowsOf(entries))) {
      await given.store.transact((unit) => putEntries(parts, unit, rows));
      come({ area: area.name, entries: (written += rows.length), reports: 0, at: null });
    }
    const reports = await relive(
      parts,
      area,
      { ...history, acts },
      { viewers, read: reading, come: (so) => come({ area: area.name, entries: entries.length, ...so }) },
    );
    given.log.info({ area: area.name, entries: entries.length, reports, acts: acts.length }, 'Demo data stored');
  }
  // What was counted on its day of the history stands as on the morning of today.
  const morning = { ...parts, clock: () => `${today}T00:00:00.000Z` };
  while ((await rescore(morning)) > 0);
  await identities.addAccounts(stored.slice(-1));
  return { isNew: true, population };
}

function viewerOf({ username, name, roles, unit, surface, person }: DemoAccount, units: readonly OrgUnit[]): Viewer {
  return {
    account: {
      id: entryId('account', username),
      username,
      name,
      passwordHash: '',
      surface,
      roles,
      unit,
      person: person ? `${person.type}:${entryId(person.type, person.key)}` : null,
      disabled: false,
    },
    unit: units.find(({ id }) => id === unit) ?? null,
  };
}
