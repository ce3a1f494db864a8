import { beforeEach, describe, expect, it } from 'vitest';
import { MemoryStore, association, city, districtUnit, somebody, ward } from '../engine/testing/index.js';
import type { Account } from '../ports/index.js';
import { hashPassword, isPassword, openAccess, type Access } from './index.js';
import { MemoryIdentities } from './testing/index.js';

const serverKey = Buffer.alloc(32, 7);
const password = 'Demo-Fatong-2026';
const passwordHash = await hashPassword(password, serverKey);
const clerk: Account = { ...somebody('clerk', ['ward.clerk'], city).account, passwordHash };

let now = '';
let identities: MemoryIdentities;
let store: MemoryStore;
let access: Access;
const later = (minutes: number): void => void (now = new Date(Date.parse(now) + minutes * 60_000).toISOString());
const open = (surfaces: readonly ('portal' | 'admin')[] = ['portal', 'admin']): Access => openAccess({ areas: [ward], identities, store, serverKey, surfaces, clock: () => now });

beforeEach(() => {
  now = '2026-03-02T01:00:00.000Z';
  identities = new MemoryIdentities([clerk, { ...clerk, id: 'gone', username: 'gone', disabled: true }], [city, association, districtUnit('310101')], () => now);
  store = new MemoryStore();
  access = open();
});

const login = async (word = password, username = 'clerk') => access.login({ username, password: word }, '10.0.0.1');
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
    expect(() => openAccess({ areas: [], identities, store, serverKey: Buffer.alloc(8), surfaces: ['admin'] })).toThrow('at least 32 bytes');
  });
});

describe('signing in', () => {
  it('gives a token that is stored only as its digest, and an audit row', async () => {
    const outcome = await login();
    expect(outcome).toMatchObject({ account: { id: 'clerk' }, unit: { id: 'city/office' }, session: { surface: 'admin', expiresAt: '2026-03-02T01:15:00.000Z' } });
    const given = 'token' in outcome ? outcome.token : '';
    expect(Buffer.from(given, 'base64url')).toHaveLength(32);
    expect(JSON.stringify([...identities.sessions])).not.toContain(given);
    expect(store.tables.added.audit).toMatchObject([{ account: 'clerk', act: 'login', outcome: 'done', address: '10.0.0.1' }]);
  });

  it('says the same of an unknown name, a wrong password and a disabled account', async () => {
    const outcomes = [await login('x'), await login(password, 'nobody'), await login(password, 'gone')];
    expect(outcomes).toEqual(Array(3).fill({ refused: { problem: 'login-failed' } }));
    expect(store.tables.added.audit.map(({ account, detail }) => [account, detail['why']])).toEqual([['clerk', 'password'], ['nobody', 'unknown'], ['gone', 'disabled']]);
  });

  it('locks for 30 minutes after five failures, for the right password too', async () => {
    for (let i = 0; i < 5; i++) await login('x');
    expect(await login()).toEqual({ refused: { problem: 'login-locked', params: { minutes: 30 } } });
    later(31);
    expect(await login()).toMatchObject({ account: { id: 'clerk' } });
  });

  it('is refused at the other surface and where the process does not serve it', async () => {
    expect(await access.login({ username: 'clerk', password, surface: 'portal' }, null)).toEqual({ refused: { problem: 'wrong-surface' } });
    expect(await open(['portal']).login({ username: 'clerk', password }, null)).toEqual({ refused: { problem: 'wrong-surface' } });
  });
});

describe('a session', () => {
  it('goes on while it is used and ends after 15 idle minutes for officials', async () => {
    const given = await token();
    later(14);
    expect(await access.session(given, 'admin')).toMatchObject({ account: { id: 'clerk' }, session: { expiresAt: '2026-03-02T01:29:00.000Z' } });
    later(14);
    expect(await access.session(given, 'admin')).not.toBeNull();
    later(15);
    expect(await access.session(given, 'admin')).toBeNull();
    expect(identities.sessions.size).toBe(0);
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
  });

  it('is nobody\'s with another token, at the other surface, signed out, or of a disabled account', async () => {
    const given = await token();
    expect(await access.session(`${given}x`, 'admin')).toBeNull();
    expect(await access.session(given, 'portal')).toBeNull();
    identities.accounts.set('clerk', { ...clerk, disabled: true });
    expect(await access.session(given, 'admin')).toBeNull();
    identities.accounts.set('clerk', clerk);
    expect(await access.session(given, 'admin')).not.toBeNull();
    await access.logout(given);
    expect(await access.session(given, 'admin')).toBeNull();
  });
});
