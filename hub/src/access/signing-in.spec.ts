import { beforeEach, describe, expect, it } from 'vitest';
import { MemoryStore, city, somebody, ward } from '../engine/testing/index.js';
import type { Account } from '../ports/index.js';
import { networkOf } from './places.js';
import { hashPassword, openAccess, type Access } from './index.js';
import { MemoryIdentities, MemorySignIns } from './testing/index.js';

const serverKey = Buffer.alloc(32, 7);
const password = 'Demo-Fatong-2026';
const clerk: Account = {
  ...somebody('clerk', ['ward.clerk'], city).account,
  passwordHash: await hashPassword(password, serverKey, { memory: 8, passes: 1, parallelism: 1 }),
};
const people = [
  clerk,
  { ...clerk, id: 'lead', username: 'lead' },
  { ...clerk, id: 'gone', username: 'gone', disabled: true },
  ...Array.from({ length: 100 }, (_, i) => ({ ...clerk, id: `guess-${i}`, username: `guess-${i}` })),
];
const [office, stranger] = ['10.0.0.1', '203.0.113.9'];

let now = '';
let store: MemoryStore;
let signIns: MemorySignIns;
let access: Access;
const later = (minutes: number): void => void (now = new Date(Date.parse(now) + minutes * 60_000).toISOString());

beforeEach(() => {
  now = '2026-03-02T01:00:00.000Z';
  store = new MemoryStore();
  signIns = new MemorySignIns(() => now);
  access = openAccess({
    areas: [ward],
    identities: new MemoryIdentities(people, [city]),
    signIns,
    store,
    serverKey,
    surfaces: ['portal', 'admin'],
    clock: () => now,
  });
});

/** What became of a try: in, or the problem. */
async function enter(
  from: string,
  { as = 'clerk', with: word = password, by }: { as?: string; with?: string; by?: string } = {},
): Promise<string> {
  const place = await access.placeOf({ username: as, address: from, device: by });
  const outcome = await access.login({ username: as, password: word }, { address: from, place });
  return 'refused' in outcome ? outcome.refused.problem : 'in';
}
async function fail(times: number, from: string, as?: string, by?: string): Promise<Set<string>> {
  const said = new Set<string>();
  for (let i = 0; i < times; i++) said.add(await enter(from, { as, with: 'x', by }));
  return said;
}
/** A browser the person signed in with, by its cookie. */
const browserOf = async (as: string, from: string): Promise<string> => {
  const place = await access.placeOf({ username: as, address: from, device: undefined });
  await access.login({ username: as, password }, { address: from, place });
  return place.device;
};
/** Twenty addresses fail three times each with one name: what is borne of a name is used up. */
const besiege = async (as: string): Promise<void> => {
  for (let i = 0; i < 20; i++) await fail(3, `198.51.100.${i}`, as);
};

describe('failures to sign in', () => {
  it('lock the name for half an hour from there, for the right password too, and then all is forgotten', async () => {
    expect(await fail(5, stranger)).toEqual(new Set(['login-failed']));
    const place = await access.placeOf({ username: 'clerk', address: stranger, device: undefined });
    expect(await access.login({ username: 'clerk', password }, { address: stranger, place })).toEqual({
      refused: { problem: 'login-locked', wait: 1800, params: { minutes: 30 } },
    });
    later(31);
    await fail(4, stranger);
    expect(await enter(stranger)).toBe('in');
  });

  it('of a stranger keep nobody out elsewhere, however long he goes on', async () => {
    for (let halfHours = 0; halfHours < 48; halfHours++) {
      await fail(6, stranger);
      later(30);
    }
    expect([await fail(6, stranger), await enter(office)]).toEqual([new Set(['login-failed', 'login-locked']), 'in']);
  });

  it('are forgotten with a right password', async () => {
    await fail(4, office);
    expect(await enter(office)).toBe('in');
    await fail(4, office);
    expect(await enter(office)).toBe('in');
  });

  it('are counted for a name that nobody has, and for a disabled account, as for one that is there: the answers do not differ', async () => {
    const answers = async (as: string, at: string): Promise<string[]> => {
      const said: string[] = [];
      for (let i = 0; i < 7; i++) said.push(await enter(at, { as, with: 'x' }));
      return said;
    };
    const [known, unknown, gone] = [await answers('clerk', office), await answers('nobody', office), await answers('gone', office)];
    expect(known).toEqual([...Array<string>(5).fill('login-failed'), 'login-locked', 'login-locked']);
    expect([unknown, gone]).toEqual([known, known]);
  });

  it('made at the same moment are all counted', async () => {
    const said = await Promise.all(Array.from({ length: 8 }, () => enter(stranger, { with: 'x' })));
    expect(said.filter((one) => one === 'login-locked')).toHaveLength(3);
  });

  it('with one name from many addresses bar strangers, but neither the person’s own browser nor an address where he signed in before', async () => {
    const browser = await browserOf('clerk', office);
    await besiege('clerk');
    expect([await enter(stranger), await enter('192.0.2.77', { by: browser }), await enter(office)]).toEqual(['login-locked', 'in', 'in']);
    expect(await enter(stranger, { as: 'lead' })).toBe('in');
    later(6);
    expect(await enter(stranger)).toBe('in');
  });

  it('from one address with many names bar it for strangers, not for who signed in from it before', async () => {
    const browser = await browserOf('clerk', '192.0.2.5');
    expect(await enter(stranger, { as: 'lead' })).toBe('in');
    for (let i = 0; i < 100; i++) await fail(1, stranger, `guess-${i}`);
    expect(await enter(stranger)).toBe('login-locked');
    expect([await enter(stranger, { by: browser }), await enter(stranger, { as: 'lead' }), await enter(office)]).toEqual([
      'in',
      'in',
      'in',
    ]);
  });

  it('do not tell, where too many failed, who has been there before: that shows only to the right password', async () => {
    expect(await enter(stranger, { as: 'lead' })).toBe('in');
    for (let i = 0; i < 100; i++) await fail(1, stranger, `guess-${i}`);
    expect([await fail(1, stranger, 'lead'), await fail(1, stranger, 'nobody')]).toEqual([
      new Set(['login-locked']),
      new Set(['login-locked']),
    ]);
  });

  it('of somebody else at the same address do not count in the person’s own browser, and his own there do', async () => {
    const browser = await browserOf('clerk', office);
    await fail(6, office);
    expect([await enter(office), await enter(office, { by: browser })]).toEqual(['login-locked', 'in']);
    await fail(5, office, 'clerk', browser);
    expect(await enter(office, { by: browser })).toBe('login-locked');
  });

  it('are not spared by a cookie that was made up, nor by the browser of another person', async () => {
    const others = await browserOf('lead', stranger);
    await besiege('clerk');
    expect([await enter(stranger, { by: others }), await enter(stranger, { by: 'A'.repeat(43) })]).toEqual([
      'login-locked',
      'login-locked',
    ]);
  });

  it('leave neither names nor addresses where they are counted', async () => {
    await fail(1, stranger, 'a-password-typed-as-name');
    await browserOf('clerk', office);
    const kept = JSON.stringify([[...signIns.counts], [...signIns.places].map(([name, places]) => [name, [...places]])]);
    for (const clear of ['a-password-typed-as-name', 'clerk', stranger, office]) expect(kept).not.toContain(clear);
  });

  it('are audited with what was counted', async () => {
    await fail(6, stranger);
    expect(store.tables.added.audit.at(-1)).toMatchObject({
      account: 'clerk',
      act: 'login',
      outcome: 'refused',
      address: stranger,
      detail: { why: 'locked', lock: 'pair' },
    });
  });
});

describe('an address', () => {
  it.each([
    ['192.0.2.1', '192.0.2.1'],
    ['::ffff:192.0.2.1', '192.0.2.1'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:DB8:0001:2::1', '2001:db8:1:2::/64'],
    ['2001:db8::1', '2001:db8:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['', ''],
  ])('%s counts as %s', (address, network) => expect(networkOf(address)).toBe(network));

  it('of the same IPv6 network is the same place', async () => {
    for (let i = 0; i < 5; i++) await fail(1, `2001:db8:1:2::${i + 1}`);
    expect([await enter('2001:db8:1:2:ffff::9'), await enter('2001:db8:1:3::9')]).toEqual(['login-locked', 'in']);
  });
});
