import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { AuditEntry, ListAnswer, OperatorChecks, SystemContactView, SystemPageView } from '@fatong/contracts/api';
import type { Client } from '../testing/client.js';
import { startRig, type Rig } from '../testing/rig.js';

const system = 'court-cases';

describe('One outside system (S04)', () => {
  let rig: Rig;
  let operator: Client;
  beforeEach(async () => {
    rig = await startRig({ checks: { database: async () => true, broker: async () => 'not connected' } });
    operator = await rig.signIn('operator');
  });
  afterEach(() => rig.close());

  it('is told with its contracts and versions, how it is spoken with, its load and how long things take', async () => {
    const { status, body } = await operator.get<SystemPageView>(`/api/systems/${system}`);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      number: 'S04',
      minutes: 60,
      load: { system },
      pace: { in: { half: 12, most: 40, nearlyAll: 90 }, out: null },
    });
    const [first] = body.contracts;
    expect(first?.type.startsWith(`${system}.`)).toBe(true);
    const versions = Map.groupBy(body.contracts, ({ type }) => type.replace(/\.v\d+$/, ''));
    for (const of of versions.values()) expect(of.filter(({ isNewest }) => isNewest)).toHaveLength(1);
  });

  it('is told with the end of its keys and certificates, the first to end first, and never with a key', async () => {
    const at = '2026-11-25T06:05:00.000Z';
    const ends = '2027-03-01T00:00:00.000Z';
    await rig.systemCards.holds(
      system,
      [
        { name: `${system}:1`, kind: 'secret', endsAt: null },
        { name: `${system}:tls:1`, kind: 'tls', endsAt: ends },
      ],
      at,
    );
    expect((await operator.get<SystemPageView>(`/api/systems/${system}`)).body.keys).toEqual([
      { name: `${system}:tls:1`, kind: 'tls', endsAt: ends, toldAt: at },
      { name: `${system}:1`, kind: 'secret', endsAt: null, toldAt: at },
    ]);
  });

  const contact = (said: object): ReturnType<typeof operator.post<SystemContactView>> =>
    operator.post<SystemContactView>(`/api/systems/${system}/contact`, { version: 0, name: '', phone: '', email: '', ...said });

  it('has whom one phones: an operator writes it down, others see who did, and the audit says which parts and not what they say', async () => {
    const said = { name: '沈工', phone: '021-23120000 转 8012', email: 'shen@example.gov.cn' };
    expect((await operator.get<SystemPageView>(`/api/systems/${system}`)).body.contact).toEqual({
      name: '',
      phone: '',
      email: '',
      version: 0,
      changed: null,
    });
    expect(await contact({ ...said, name: ' 沈工 ' })).toMatchObject({
      status: 200,
      body: { ...said, version: 1, changed: { who: { username: 'operator' } } },
    });
    const other = await rig.signIn('operator-b');
    expect((await other.get<SystemPageView>(`/api/systems/${system}`)).body.contact).toMatchObject({ ...said, version: 1 });
    expect((await contact({ ...said, version: 1, phone: '+86 21 2312 0001' })).body).toMatchObject({
      version: 2,
      phone: '+86 21 2312 0001',
    });
    const written = rig.store.tables.added.audit.filter(({ act }) => act === 'flow.contact');
    expect(written.map(({ object, detail }) => [object, detail])).toEqual([
      [`flow:system:${system}`, { fields: ['name', 'phone', 'email'] }],
      [`flow:system:${system}`, { fields: ['phone'] }],
    ]);
    expect(JSON.stringify(written)).not.toContain('沈工');
  });

  it('keeps nobody by half: a name, a way to reach him, and each of them as such is written', async () => {
    for (const [said, pointers] of [
      [{ phone: '021-23120000' }, ['/name']],
      [{ name: '沈工' }, ['/phone']],
      [{ name: '沈工', phone: '打总机' }, ['/phone']],
      [{ name: '沈工', email: 'shen@example' }, ['/email']],
    ] as const) {
      const { status, body } = await contact(said);
      expect([said, status, (body as unknown as { errors: { pointer: string }[] }).errors.map(({ pointer }) => pointer)]).toEqual([
        said,
        422,
        pointers,
      ]);
    }
    expect(rig.systemCards.contacts.size).toBe(0);
    await contact({ name: '沈工', phone: '12345' });
    expect((await contact({ version: 1 })).body).toMatchObject({ name: '', phone: '', version: 2 });
  });

  it('has whom one phones written from what was seen, by nobody but operators, of a system that is there', async () => {
    const said = { name: '沈工', phone: '12345' };
    await contact(said);
    expect(await contact(said)).toMatchObject({ status: 409, body: { params: { yours: 0, current: 1 } } });
    expect((await operator.post('/api/systems/nobody/contact', { version: 0, name: '', phone: '', email: '' })).status).toBe(404);
    for (const name of ['city', 'auditor'])
      expect(
        (await (await rig.signIn(name)).post(`/api/systems/${system}/contact`, { version: 1, name: '', phone: '', email: '' })).status,
      ).toBe(403);
  });

  it('that nobody knows is not found, and is for operators alone', async () => {
    expect((await operator.get('/api/systems/nobody')).status).toBe(404);
    for (const path of [`/api/systems/${system}`, '/api/checks', '/api/flow/events'])
      expect((await (await rig.signIn('city')).get(path)).status).toBe(403);
  });

  it('has on record who stopped, limited and planned what, and nothing else of the audit', async () => {
    await operator.post('/api/flow/stops', { scope: 'system', name: system, reason: '对方升级' });
    await (await rig.signIn('operator-b')).post('/api/flow/stops', { scope: 'all', reason: '机房演练' });
    const events = async (query = ''): Promise<readonly AuditEntry[]> =>
      (await operator.get<ListAnswer<AuditEntry>>(`/api/flow/events${query}`)).body.items;
    const all = await events();
    expect(all.map(({ act, object, who }) => [act, object, who?.username]).toSorted()).toEqual([
      ['flow.stop', 'flow:all', 'operator-b'],
      ['flow.stop', `flow:system:${system}`, 'operator'],
    ]);
    expect(all.every(({ address }) => address === null)).toBe(true);
    expect((await events(`?filter[object]=flow:system:${system}`)).map(({ who }) => who?.username)).toEqual(['operator']);
  });
});

describe('What the hub needs', () => {
  it('is told to operators: each check, well or with the plain reason why not', async () => {
    const rig = await startRig({ checks: { database: async () => true, broker: async () => 'not connected' } });
    const { body } = await (await rig.signIn('operator')).get<OperatorChecks>('/api/checks');
    await rig.close();
    expect(body.items).toEqual([
      { name: 'database', isWell: true, why: null },
      { name: 'broker', isWell: false, why: 'not connected' },
      { name: 'keys', isWell: true, why: null },
    ]);
  });

  it('names keys that end within thirty days, and those that have ended', async () => {
    const rig = await startRig();
    const endsAt = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString();
    await rig.systemCards.holds(
      system,
      [
        { name: `${system}:1`, kind: 'secret', endsAt: null },
        { name: `${system}:tls:1`, kind: 'tls', endsAt: endsAt(29) },
        { name: `${system}:known:1`, kind: 'known', endsAt: endsAt(-1) },
        { name: `${system}:tls-ca:1`, kind: 'tls-ca', endsAt: endsAt(31) },
      ],
      new Date().toISOString(),
    );
    const { body } = await (await rig.signIn('operator')).get<OperatorChecks>('/api/checks');
    await rig.close();
    expect(body.items.find(({ name }) => name === 'keys')).toEqual({
      name: 'keys',
      isWell: false,
      why: `${system}:known:1 ${endsAt(-1).slice(0, 10)}, ${system}:tls:1 ${endsAt(29).slice(0, 10)}`,
    });
  });
});
