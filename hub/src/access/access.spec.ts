import { beforeEach, describe, expect, it } from 'vitest';
import { MemoryStore, association, city, districtUnit, somebody, ward } from '../engine/testing/index.js';
import type { Account } from '../ports/index.js';
import { endIdleSessions, hashPassword, isPassword, openAccess, type Access } from './index.js';
import { MemoryIdentities, MemorySignIns } from './testing/index.js';

const serverKey = Buffer.alloc(32, 7);
const password = 'Demo-Fatong-2026';
const passwordHash = await hashPassword(password, serverKey);
const clerk: Account = { ...somebody('clerk', ['ward.clerk'], city).account, passwordHash };

let now = '';
let identities: MemoryIdentities;
let signIns: MemorySignIns;
let store: MemoryStore;
let access: Access;
/** From where, with which browser, as whom: this much differs between two tries. */
interface Entering {
  readonly word?: string;
  readonly username?: string;
  readonly from?: string;
  readonly device?: string;
  readonly surface?: 'portal' | 'admin';
  readonly at?: Access;
}
async function enter({ word = password, username = 'clerk', from = '10.0.0.1', device, surface, at = access }: Entering) {
  const place = await at.placeOf({ username, address: from, device });
  return at.login({ username, password: word, ...(surface && { surface }) }, { address: from, place });
}
const later = (minutes: number): void => void (now = new Date(Date.parse(now) + minutes * 60_000).toISOString());
const open = (surfaces: readonly ('portal' | 'admin')[] = ['portal', 'admin']): Access =>
  openAccess({ areas: [ward], identities, signIns, store, serverKey, surfaces, clock: () => now });

beforeEach(() => {
  now = '2026-03-02T01:00:00.000Z';
  identities = new MemoryIdentities(
    [clerk, { ...clerk, id: 'gone', username: 'gone', disabled: true }],
    [city, association, districtUnit('310101')],
  );
  signIns = new MemorySignIns(() => now);
  store = new MemoryStore();
  access = open();
});

const login = async (word = password, username = 'clerk') => enter({ word, username });
const signOuts = (): unknown[] => store.tables.added.audit.filter(({ act }) => act === 'logout').map(({ detail }) => detail);
async function token(): Promise<string> {
  const outcome = await login();
  if ('refused' in outcome) throw new Error(outcome.refused.problem);
  return outcome.token;
}

describe('a password', () => {
  it('is argon2id with 19 MiB and 2 passes under a key of the server: another key or password fits not', async () => {
    expect(passwordHash).toMatch(/^\$fatong\$argon2id\$m=19456,t=2,p=1\$/);
    expect(await isPassword(password, passwordHash, serverKey)).toBe(true);
    expect(await isPassword(`${password} `, passwordHash, serverKey)).toBe(false);
    expect(await isPassword(password, passwordHash, Buffer.alloc(32, 8))).toBe(false);
    expect(await isPassword(password, 'plain', serverKey)).toBe(false);
    expect(await hashPassword(password, serverKey)).not.toBe(passwordHash);
  });

  it('needs a server key of 32 bytes', () => {
    expect(() => openAccess({ areas: [], identities, signIns, store, serverKey: Buffer.alloc(8), surfaces: ['admin'] })).toThrow(
      'at least 32 bytes',
    );
  });
});

describe('signing in', () => {
  it('gives a token that is stored only as its digest, and an audit row', async () => {
    const outcome = await login();
    expect(outcome).toMatchObject({
      account: { id: 'clerk' },
      unit: { id: 'city/office' },
      session: { surface: 'admin', expiresAt: '2026-03-02T01:15:00.000Z' },
    });
    const given = 'token' in outcome ? outcome.token : '';
    expect(Buffer.from(given, 'base64url')).toHaveLength(32);
    expect(JSON.stringify([...identities.sessions])).not.toContain(given);
    expect(store.tables.added.audit).toMatchObject([{ account: 'clerk', act: 'login', outcome: 'done', address: '10.0.0.1' }]);
  });

  it('says the same of an unknown name, a wrong password and a disabled account', async () => {
    const outcomes = [await login('x'), await login(password, 'nobody'), await login(password, 'gone')];
    expect(outcomes).toEqual(Array(3).fill({ refused: { problem: 'login-failed' } }));
    expect(store.tables.added.audit.map(({ account, detail }) => [account, detail['why']])).toEqual([
      ['clerk', 'password'],
      ['nobody', 'unknown'],
      ['gone', 'disabled'],
    ]);
  });

  it('is refused at the other surface and where the process does not serve it', async () => {
    expect(await enter({ surface: 'portal' })).toEqual({ refused: { problem: 'wrong-surface' } });
    expect(await enter({ at: open(['portal']) })).toEqual({ refused: { problem: 'wrong-surface' } });
  });
});

describe('a session', () => {
  it('goes on while it is used and ends after 15 idle minutes for officials', async () => {
    const given = await token();
    later(14);
    expect(await access.session(given, 'admin')).toMatchObject({
      account: { id: 'clerk' },
      session: { expiresAt: '2026-03-02T01:29:00.000Z' },
    });
    later(14);
    expect(await access.session(given, 'admin')).not.toBeNull();
    later(15);
    expect(await access.session(given, 'admin')).toBeNull();
    expect(identities.sessions.size).toBe(0);
    expect(signOuts()).toEqual([{ surface: 'admin', why: 'idle', since: '2026-03-02T01:43:00.000Z' }]);
  });

  it('is not written at every request', async () => {
    const given = await token();
    for (let i = 0; i < 10; i++) await access.session(given, 'admin');
    expect(identities.touched).toEqual([]);
    later(1);
    await access.session(given, 'admin');
    expect(identities.touched).toHaveLength(1);
  });

  it('ends after twelve hours in any case', async () => {
    const given = await token();
    let minutes = 0;
    while ((await access.session(given, 'admin')) !== null && minutes < 2000) {
      later(10);
      minutes += 10;
    }
    expect(minutes).toBe(720);
    expect(signOuts()).toEqual([{ surface: 'admin', why: 'longest' }]);
  });

  it("is nobody's with another token, at the other surface, signed out, or of a disabled account", async () => {
    const given = await token();
    expect(await access.session(`${given}x`, 'admin')).toBeNull();
    expect(await access.session(given, 'portal')).toBeNull();
    identities.accounts.set('clerk', { ...clerk, disabled: true });
    expect(await access.session(given, 'admin')).toBeNull();
    identities.accounts.set('clerk', clerk);
    expect(await access.session(given, 'admin')).not.toBeNull();
    await access.logout(given, { address: null, why: 'person' });
    expect(await access.session(given, 'admin')).toBeNull();
  });

  it('that its person ends is in the audit, from where, once', async () => {
    const given = await token();
    await access.logout(given, { address: '10.0.0.9', why: 'person' });
    await access.logout(given, { address: '10.0.0.9', why: 'person' });
    expect(store.tables.added.audit.slice(1)).toMatchObject([
      {
        account: 'clerk',
        unit: 'city/office',
        act: 'logout',
        object: 'session',
        outcome: 'done',
        address: '10.0.0.9',
        detail: { surface: 'admin', why: 'person' },
      },
    ]);
  });

  it('that nobody comes back to is ended by upkeep and written down; others go on', async () => {
    const left = await token();
    later(10);
    const used = await token();
    later(6);
    expect([await endIdleSessions({ identities, store }, now), await endIdleSessions({ identities, store }, now)]).toEqual([1, 0]);
    expect(signOuts()).toEqual([{ surface: 'admin', why: 'idle', since: '2026-03-02T01:15:00.000Z' }]);
    expect([await access.session(left, 'admin'), await access.session(used, 'admin')]).toMatchObject([null, { account: { id: 'clerk' } }]);
  });
});
