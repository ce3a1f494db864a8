import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { AuditEntry, ListAnswer, OperatorChecks, SystemPageView } from '@fatong/contracts/api';
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
    ]);
  });
});
