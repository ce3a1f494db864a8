import { beforeEach, describe, expect, it } from 'vitest';
import { MemoryStore, city, firmUnit, harbour } from '../engine/testing/index.js';
import { isPassword, openAccess, type Access } from './index.js';
import { MemoryIdentities, MemorySignIns } from './testing/index.js';

const serverKey = Buffer.alloc(32, 7);
const guild = firmUnit('guild', '310101');
const address = '10.0.0.1';
let identities: MemoryIdentities;
let store: MemoryStore;
let access: Access;
beforeEach(() => {
  identities = new MemoryIdentities([], [city, guild]);
  store = new MemoryStore();
  access = openAccess({
    areas: [harbour],
    identities,
    signIns: new MemorySignIns(() => '2026-03-02T01:00:00.000Z'),
    store,
    serverKey,
    surfaces: ['portal', 'admin'],
  });
});
const enter = async (more: { readonly unit?: string | null; readonly role?: string } = {}) =>
  access.enterIdentified(
    {
      person: 'harbour.sailor:s1',
      said: ['B-1'],
      assurance: 'guild',
      newcomer: { name: '李四', role: 'harbour.sailor', unit: null, ...more },
    },
    { address, place: await access.placeOf({ username: 'B-1', address, device: undefined }) },
  );

describe('the account of whom another system has identified', () => {
  it('is made with one role, in a unit of his own, and no password opens it', async () => {
    expect(await enter()).toMatchObject({
      account: { name: '李四', roles: ['harbour.sailor'], surface: 'portal', person: 'harbour.sailor:s1' },
      unit: { id: 'own/harbour.sailor:s1', kind: 'institution', parent: null, district: null },
      session: { assurance: 'guild', surface: 'portal' },
    });
    const [account] = [...identities.accounts.values()];
    for (const word of ['', account!.id, 'Demo-Fatong-2026']) expect(await isPassword(word, account!.passwordHash, serverKey)).toBe(false);
  });

  it('is found the second time, and of two who come in at once one is made; both is written down', async () => {
    const [first, second] = await Promise.all([enter(), enter()]);
    expect([first, second].map((one) => 'account' in one && one.account.id)).toEqual(Array(2).fill('identified/harbour.sailor:s1'));
    await enter();
    expect(identities.accounts.size).toBe(1);
    expect(store.tables.added.audit.map(({ act, outcome }) => [act, outcome]).toSorted()).toEqual([
      ['account', 'done'],
      ['login', 'done'],
      ['login', 'done'],
      ['login', 'done'],
    ]);
    expect(store.tables.added.audit.find(({ act }) => act === 'account')).toMatchObject({
      object: 'account:identified/harbour.sailor:s1',
      detail: { made: ['harbour.sailor'], assurance: 'guild' },
    });
  });

  it('belongs to the house of his entry, and to none of an authority', async () => {
    expect(await enter({ unit: guild.id })).toMatchObject({ account: { unit: guild.id } });
    identities.accounts.clear();
    for (const unit of [city.id, 'nowhere']) {
      expect(await enter({ unit })).toMatchObject({ account: { unit: 'own/harbour.sailor:s1' } });
      identities.accounts.clear();
    }
  });

  it('stays shut once an administrator has shut it, and a role nobody declares lets nobody in', async () => {
    await enter();
    const [account] = [...identities.accounts.values()];
    identities.accounts.set(account!.id, { ...account!, disabled: true });
    expect(await enter()).toEqual({ refused: { problem: 'identity-refused' } });
    identities.accounts.clear();
    expect(await enter({ role: 'harbour.captain' })).toEqual({ refused: { problem: 'identity-refused' } });
    expect(identities.accounts.size).toBe(0);
  });
});
