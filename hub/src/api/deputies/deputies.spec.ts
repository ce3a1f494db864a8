import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ActionAnswer, Definitions, DeputiesAnswer, DeputyView, TrayAnswer } from '@fatong/contracts/api';
import { daysAfter } from '@fatong/contracts/calendar';
import { now, today } from '@fatong/contracts/codes';
import { roster } from '../../engine/testing/index.js';
import type { Client } from '../testing/client.js';
import { districtA, units, type Person } from '../testing/people.js';
import { startRig, type Rig } from '../testing/rig.js';

const office = units[0]!.id;
const people: readonly Person[] = [
  { username: 'a', roles: ['roster.officer'], unit: office },
  { username: 'b', roles: ['roster.officer'], unit: office },
  { username: 'c', roles: ['roster.officer', 'roster.clerk'], unit: office },
  { username: 'd', roles: ['roster.clerk'], unit: office },
  { username: 'lead', roles: ['roster.lead'], unit: office },
  { username: 'far', roles: ['roster.officer', 'roster.lead'], unit: `district/${districtA}` },
];

describe('who acts in whose place (离岗代理)', () => {
  let rig: Rig;
  /** Each signs in once: that costs on purpose. */
  const signedIn = new Map<string, Promise<Client>>();
  const as = (username: string): Promise<Client> => {
    const known = signedIn.get(username) ?? rig.signIn(username);
    signedIn.set(username, known);
    return known;
  };
  const day = (ahead: number): string => daysAfter(today(now()), ahead);
  beforeEach(async () => {
    signedIn.clear();
    rig = await startRig({ areas: [roster], people });
  });
  afterEach(() => rig.close());

  const set = async (by: string, order: Partial<Record<'account' | 'deputy' | 'from' | 'until', string>> = {}) =>
    (await as(by)).post<DeputyView>('/api/deputies', { account: 'id-a', deputy: 'id-b', from: day(0), until: day(4), ...order });
  const refused = async (by: string, order: Parameters<typeof set>[1] = {}) => {
    const { status, body } = await set(by, order);
    const { errors } = body as unknown as { errors?: readonly { pointer: string; detail: string }[] };
    return [status, errors?.[0]?.pointer, errors?.[0]?.detail];
  };
  /** A case that is left to two people by name. */
  const given = async (...who: readonly string[]): Promise<string> => {
    const { id } = (await (await as('d')).post<ActionAnswer>('/api/records/roster.job/actions/open', { form: { what: '争议' } })).body;
    await (await as('lead')).post(`/api/records/roster.job/${id}/actions/assign`, {
      version: 1,
      reason: '应当如此',
      form: { handlers: who.map((one) => ({ id: `id-${one}` })) },
    });
    return id;
  };
  const due = async (username: string): Promise<TrayAnswer['items']> =>
    (await (await as(username)).get<TrayAnswer>('/api/tray')).body.items;
  const find = async (username: string, id: string) =>
    (await as(username)).post(`/api/records/roster.job/${id}/actions/find`, { version: 2, form: { finding: '属实' } });
  const sees = async (username: string, id: string): Promise<number> =>
    (await (await as(username)).get(`/api/records/roster.job/${id}`)).status;
  const all = async (username: string): Promise<DeputiesAnswer> => (await (await as(username)).get<DeputiesAnswer>('/api/deputies')).body;

  it('brings him what is left to the other by name, with for whom, to see and to do; the audit says in whose place', async () => {
    const id = await given('a', 'd');
    expect([await due('b'), await sees('b', id)]).toEqual([[], 404]);
    expect((await set('a')).status).toBe(201);
    expect(await due('b')).toMatchObject([{ id, asked: ['find'], standsFor: ['a', 'a'] }]);
    expect((await due('a')).map((one) => [one.id, one.standsFor])).toEqual([[id, undefined]]);
    expect([await sees('b', id), (await find('b', id)).status]).toEqual([200, 200]);
    expect(rig.store.tables.added.audit.find(({ act }) => act === 'roster.job/find')).toMatchObject({
      account: 'id-b',
      detail: { insteadOf: 'id-a' },
    });
  });

  it('holds from its first day to its last, and no longer once it is ended', async () => {
    const id = await given('a', 'd');
    await set('a', { from: day(1), until: day(2) });
    expect([await due('b'), (await find('b', id)).status]).toEqual([[], 404]);
    const [coming] = (await all('a')).items;
    expect(coming).toMatchObject({ state: 'coming', account: { name: 'a' }, deputy: { name: 'b' }, setBy: 'a', mayEnd: true });
    expect((await all('b')).items).toMatchObject([{ id: coming!.id, mayEnd: false }]);
    expect((await (await as('b')).post(`/api/deputies/${coming!.id}/end`, {})).status).toBe(403);
    expect((await (await as('lead')).post(`/api/deputies/${coming!.id}/end`, {})).status).toBeLessThan(300);
    expect((await all('a')).items).toEqual([]);
    await set('a');
    expect(await due('b')).toHaveLength(1);
    await (await as('a')).post(`/api/deputies/${(await all('a')).items[0]!.id}/end`, {});
    expect([await due('b'), await sees('b', id)]).toEqual([[], 404]);
  });

  it('is arranged by himself or by who has charge of him in his unit, and each is written down; by nobody else', async () => {
    expect((await set('lead')).body).toMatchObject({ setBy: 'lead', state: 'running' });
    expect((await set('b', { deputy: 'id-c' })).status).toBe(403);
    expect((await set('far')).status).toBe(403);
    expect((await set('b', { account: 'id-nobody' })).status).toBe(403);
    expect(
      rig.store.tables.added.audit.filter(({ act }) => act === 'deputy').map(({ account, outcome, detail }) => [account, outcome, detail]),
    ).toEqual([
      ['id-lead', 'done', { did: 'set', deputy: 'id-b', from: day(0), until: day(4) }],
      ...['id-b', 'id-far', 'id-b'].map((id) => [id, 'refused', { did: 'set', why: 'role' }]),
    ]);
  });

  it('is refused where the deputy lacks a role, is of another unit, is himself or is nobody', async () => {
    const why = 'A deputy is somebody else of the same unit who has every role of whom he stands for.';
    for (const deputy of ['id-d', 'id-far', 'id-a', 'id-nobody', 'id-lead'])
      expect(await refused('a', { deputy })).toEqual([400, 'deputy', why]);
    expect(await refused('c', { account: 'id-c', deputy: 'id-b' })).toEqual([400, 'deputy', why]);
    expect((await set('a', { deputy: 'id-c' })).status).toBe(201);
  });

  it('is refused as a chain, and twice for the same days', async () => {
    await set('a', { until: day(3) });
    expect(await refused('a', { deputy: 'id-c', from: day(3) })).toEqual([
      400,
      'account',
      'b stands for a in this time already: end that first.',
    ]);
    expect(await refused('b', { account: 'id-b', deputy: 'id-c', from: day(2) })).toEqual([
      400,
      'account',
      'b stands for a in this time: name another deputy for a first.',
    ]);
    expect((await set('b', { account: 'id-b', deputy: 'id-c', from: day(4), until: day(6) })).status).toBe(201);
    expect(await refused('a', { from: day(4), until: day(4) })).toEqual([
      400,
      'deputy',
      'b is away in this time too (c stands in): nobody passes on what was passed on to him.',
    ]);
  });

  it('is refused for days that are over, turned round, too far or too long', async () => {
    expect((await refused('a', { from: day(-1) }))[1]).toBe('from');
    expect((await refused('a', { from: day(181), until: day(182) }))[1]).toBe('from');
    expect((await refused('a', { from: day(3), until: day(2) }))[1]).toBe('until');
    expect((await refused('a', { until: day(93) }))[1]).toBe('until');
    expect((await refused('a', { until: '2027-02-30' }))[0]).toBe(400);
  });

  it('ends by itself where the deputy lost the role', async () => {
    const id = await given('a', 'd');
    await set('a');
    const b = rig.identities.accounts.get('id-b')!;
    rig.identities.accounts.set('id-b', { ...b, roles: ['roster.clerk'] });
    expect((await due('b')).filter((one) => one.standsFor !== undefined)).toEqual([]);
    expect((await find('b', id)).status).toBe(409);
  });

  it('shows who has charge of others how much each has in hand and is asked for', async () => {
    await given('a', 'd');
    await given('a', 'c');
    const { colleagues } = await all('lead');
    expect(colleagues.map(({ name, load }) => [name, load.inHand, load.asked])).toEqual([
      ['lead', 0, 0],
      ['a', 2, 2],
      ['b', 0, 0],
      ['c', 1, 1],
      // Who opened a case has it in hand too.
      ['d', 2, 1],
    ]);
    expect((await all('a')).colleagues).toMatchObject([{ name: 'a', deputies: [{ name: 'b' }, { name: 'c' }] }]);
  });

  it('that somebody has charge of others is among his definitions, and of nobody else’s', async () => {
    const leads = async (username: string): Promise<unknown> =>
      (await (await as(username)).get<Definitions>('/api/definitions')).body.areas.map((area) => area.leads);
    expect([await leads('lead'), await leads('a'), await leads('d')]).toEqual([[true], [undefined], [undefined]]);
  });
});
