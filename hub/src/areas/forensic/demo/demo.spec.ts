import { beforeAll, describe, expect, it } from 'vitest';
import { mayKnow, rolesIn, scopesOf } from '../../../access/index.js';
import { seedDemo } from '../../../engine/index.js';
import { MemoryReader, MemoryStore, memoryDesk } from '../../../engine/testing/index.js';
import type { Account, OrgUnit } from '../../../ports/index.js';
import { area } from '../index.js';
import { demo } from './demo.js';

const data = demo({ size: 20, today: '2026-03-02' });

describe('the demo data of forensic appraisal', () => {
  const store = new MemoryStore();
  const accounts: Account[] = [];
  const units: OrgUnit[] = [];
  const parts = {
    areas: [area],
    store,
    records: new MemoryReader(store.tables),
    rights: { mayKnow, rolesIn, scopesOf },
    systems: {},
    identities: {
      account: async (username: string) => accounts.find((account) => account.username === username) ?? null,
      putUnits: async (all: readonly OrgUnit[]) => void units.push(...all),
      addAccounts: async (all: readonly Account[]) => void accounts.push(...all),
    },
    desk: memoryDesk(store.tables),
    read: () => [],
    size: 200,
    today: '2026-03-02',
    log: { info: () => undefined, warn: () => undefined, error: () => undefined },
    hash: async (password: string) => `hash of ${password}`,
  };
  beforeAll(async () => void (await seedDemo(parts)));
  const all = (type: string) => store.tables.of(`forensic.${type}`);

  it('have an account of every role, each in a unit that is there', () => {
    const held = new Set(data.accounts.flatMap(({ roles }) => roles));
    expect(Object.keys(area.roles).filter((role) => !held.has(`forensic.${role}`))).toEqual([]);
    expect(accounts.filter(({ unit }) => unit !== null && !units.some(({ id }) => id === unit)).map(({ username }) => username)).toEqual(
      [],
    );
  });

  it('have 46 institutions, of which J-01 has items of all 18 categories, and three appraisers for each', () => {
    expect(all('institution')).toHaveLength(46);
    const first = all('institution').find(({ values }) => values['code'] === 'J-01')!;
    const scope = first.values['scope'] as readonly { readonly code: string }[];
    expect(new Set(scope.map(({ code }) => code.slice(0, 3))).size).toBe(18);
    const own = all('person').filter(
      ({ values }) => values['institution'] === first.id && (values['scope'] as readonly object[]).length > 0,
    );
    expect(own.length).toBeGreaterThanOrEqual(3);
  });

  it('have a delivered case of each category, and cases in the states that each desk meets', () => {
    const delivered = all('case').filter(({ state }) => state === 'delivered');
    expect(new Set(delivered.map(({ values }) => values['category'])).size).toBe(18);
    expect(new Set(all('case').map(({ state }) => state))).toEqual(
      new Set(['entrusted', 'accepted', 'appraising', 'paused', 'reviewing', 'delivered', 'refused', 'terminated']),
    );
    expect(all('review').filter(({ state }) => state === 'asked')).toHaveLength(1);
  });
});
