import { beforeAll, describe, expect, it } from 'vitest';
import { validator } from '@fatong/contracts';
import { mappings, run } from '@fatong/mappings';
import { mayKnow, rolesIn, scopesOf } from '../../../access/index.js';
import { demoContents, seedDemo } from '../../../engine/index.js';
import { MemoryReader, MemoryStore, memoryDesk } from '../../../engine/testing/index.js';
import type { Account, OrgUnit } from '../../../ports/index.js';
import { area } from '../index.js';
import { demo } from './demo.js';

const data = demo({ size: 20, today: '2026-03-02' });

describe('the demo data of petitions', () => {
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

  it('have an account of every role, each in a unit that is there', () => {
    const held = new Set(data.accounts.flatMap(({ roles }) => roles));
    expect(Object.keys(area.roles).filter((role) => !held.has(`petitions.${role}`))).toEqual([]);
    expect(accounts.filter(({ unit }) => unit !== null && !units.some(({ id }) => id === unit)).map(({ username }) => username)).toEqual(
      [],
    );
  });

  it('have files of petitioners and events, a verdict that joined a letter and one to be judged, and copies that went by the business', () => {
    const found = (type: string) => store.tables.of(`petitions.${type}`).map(({ state }) => state);
    expect(new Set(found('person'))).toEqual(new Set(['current']));
    expect(found('person').length).toBeGreaterThan(2);
    expect(found('event').length).toBeGreaterThan(5);
    expect(found('verdict').toSorted()).toEqual(expect.arrayContaining(['judged', 'proposed']));
    expect(found('copy')).toContain('sent');
  });

  it('have orders, advice, targets, a frozen table, a sample and assessments on the screens of the supervision', () => {
    expect(
      ['order', 'advice', 'target', 'monthly', 'sample', 'round', 'assessment', 'exportRequest'].map((type) => [
        type,
        [...new Set(store.tables.of(`petitions.${type}`).map(({ state }) => state))].toSorted(),
      ]),
    ).toEqual([
      ['order', ['handling', 'issued', 'lapsed']],
      ['advice', ['issued']],
      ['target', ['current']],
      ['monthly', ['frozen']],
      ['sample', ['drawn']],
      ['round', ['made']],
      ['assessment', ['counted']],
      ['exportRequest', ['asked']],
    ]);
  });

  it('have what came from the ministry, the website and the former system as their contracts and our mappings want it', () => {
    const contents = demoContents();
    const reports = data.reports.map(({ contract, data: said }) => contents.laidDown({ contract, data: said }));
    for (const { contract, data: said } of reports) expect([contract.type, validator(contract)(said)]).toEqual([contract.type, []]);
    const made = reports.map(({ contract, data: said }) => run(mappings.find(({ from }) => from.type === contract.type)!, said));
    expect(made.map((one) => ('outputs' in one ? one.outputs.map(({ type }) => type) : one))).toEqual([
      ...Array<string[]>(3).fill(['petitions.petition-arrived.v1']),
      ...Array<string[]>(4).fill(['petitions.paper-uploaded.v1']),
      ...Array<string[]>(3).fill(['petitions.petition-taken-over.v1']),
      ['petitions.petition-rated.v1'],
    ]);
  });

  it('have petitions in the states of each desk, and parts that wait, are handled and were answered', () => {
    expect(new Set(store.tables.of('petitions.petition').map(({ state }) => state))).toEqual(
      new Set(['review', 'direction', 'dividing', 'handling', 'delivered', 'merged']),
    );
    expect(store.tables.of('petitions.rating').map(({ state }) => state)).toEqual(['rated']);
    expect(new Set(store.tables.of('petitions.upload').map(({ state }) => state))).toEqual(new Set(['waiting', 'approved']));
    expect(store.tables.of('petitions.guide')).toHaveLength(2);
    expect(new Set(store.tables.of('petitions.part').map(({ state }) => state))).toEqual(new Set(['sent', 'handling', 'answered']));
  });
});
