import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { usualGuard } from '@fatong/contracts';
import type { FlowView, GuardView, ListAnswer, MaintenanceView, SystemView } from '@fatong/contracts/api';
import type { Client } from '../testing/client.js';
import { startRig, type Rig } from '../testing/rig.js';

const inHours = (hours: number): string => new Date(Date.now() + hours * 3600_000).toISOString();

describe('Partners over the API (S11)', () => {
  let rig: Rig;
  let operator: Client;
  beforeEach(async () => {
    rig = await startRig();
    operator = await rig.signIn('operator');
  });
  afterEach(() => rig.close());

  const association = async (): Promise<GuardView> =>
    (await operator.get<ListAnswer<GuardView>>('/api/flow/guards')).body.items.find(({ system }) => system === 'lawyers-association')!;
  const plan = { system: 'lawyers-association', from: inHours(-1), until: inHours(1), reason: '对方升级' };
  const opened = (probe: string | null = null): void => {
    rig.store.tables.rules = {
      ...rig.store.tables.rules,
      circuits: [{ system: 'lawyers-association', since: inHours(-1), retryAt: inHours(0.1), probe, words: ['没有答复', 'no answer'] }],
    };
  };

  it('have limits that an operator changes, from the version that was seen', async () => {
    expect(await association()).toEqual({
      system: 'lawyers-association',
      title: ['市律师协会', 'Lawyers association'],
      numbers: usualGuard,
      usual: usualGuard,
      own: [],
      changed: null,
      circuit: null,
      maintenance: null,
      version: 0,
    });
    const after = await operator.post<GuardView>('/api/flow/guards/lawyers-association', {
      version: 0,
      numbers: { perSecond: 0.5, concurrency: 2 },
    });
    expect(after).toMatchObject({
      status: 200,
      body: {
        numbers: { perSecond: 0.5, concurrency: 2, failures: 5 },
        usual: usualGuard,
        own: ['concurrency', 'perSecond'],
        changed: { who: { username: 'operator' } },
        version: 1,
      },
    });
    expect(await association()).toEqual(after.body);
    expect(await operator.post('/api/flow/guards/lawyers-association', { version: 0, numbers: {} })).toMatchObject({
      status: 409,
      body: { params: { yours: 0, current: 1 } },
    });
    expect(await operator.post('/api/flow/guards/lawyers-association', { version: 1, numbers: { timeout: 1 } })).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: '/numbers/timeout' }] },
    });
    expect(
      await operator.post('/api/flow/guards/lawyers-association', { version: 1, numbers: { pause: 60, longestPause: 5 } }),
    ).toMatchObject({ status: 422, body: { errors: [{ pointer: '/numbers/longestPause' }] } });
    expect((await operator.post('/api/flow/guards/nobody', { version: 1, numbers: {} })).status).toBe(404);
  });

  it('have maintenance that shows where the flow is read, and is ended', async () => {
    const made = await operator.post<MaintenanceView>('/api/flow/maintenance', plan);
    expect(made).toMatchObject({ status: 201, body: { system: 'lawyers-association', active: true, account: 'id-operator' } });
    await operator.post('/api/flow/maintenance', { ...plan, from: inHours(5), until: inHours(6) });
    expect((await operator.get<ListAnswer<MaintenanceView>>('/api/flow/maintenance')).body.items.map(({ active }) => active)).toEqual([
      true,
      false,
    ]);
    for (const items of [
      (await operator.get<ListAnswer<SystemView>>('/api/systems')).body.items,
      (await operator.get<FlowView>('/api/flow')).body.systems,
    ]) {
      expect(items.map(({ system, maintenance }) => [system, maintenance?.reason ?? null])).toEqual([
        ['court-cases', null],
        ['lawyers-association', '对方升级'],
      ]);
    }
    expect(await operator.post(`/api/flow/maintenance/${made.body.id}/end`, {})).toMatchObject({ status: 200, body: { active: false } });
    expect((await association()).maintenance).toBeNull();
    expect((await operator.post(`/api/flow/maintenance/${made.body.id}/end`, {})).status).toBe(404);
  });

  it('refuse windows that cannot be, with the field', async () => {
    for (const [over, pointer] of [
      [{ system: 'court-cases' }, '/system'],
      [{ from: 'tomorrow, 10' }, '/from'],
      [{ until: inHours(-0.5) }, '/until'],
      [{ reason: '' }, '/reason'],
    ] as const) {
      expect([pointer, await operator.post('/api/flow/maintenance', { ...plan, ...over })]).toMatchObject([
        pointer,
        { status: 422, body: { errors: [{ pointer }] } },
      ]);
    }
  });

  it('show an open circuit with its cause and the next try, which an operator need not wait for', async () => {
    opened();
    expect(await association()).toMatchObject({ circuit: { state: 'open', words: ['没有答复', 'no answer'] } });
    expect((await operator.get<ListAnswer<SystemView>>('/api/systems')).body.items.map(({ circuit }) => circuit?.state ?? null)).toEqual([
      null,
      'open',
    ]);
    expect((await operator.post('/api/flow/guards/lawyers-association/probe', {})).status).toBe(200);
    opened('0197a000-0000-7000-8000-00000000dead');
    expect((await association()).circuit).toMatchObject({ state: 'half-open' });
    expect(await operator.post('/api/flow/guards/lawyers-association/probe', {})).toMatchObject({
      status: 409,
      body: { type: '/problems/action-not-possible' },
    });
    expect((await operator.post('/api/flow/guards/court-cases/probe', {})).status).toBe(409);
    expect(rig.store.tables.added.audit.filter(({ act }) => act === 'flow.probe')).toHaveLength(1);
  });

  it('are for the operator alone', async () => {
    for (const name of ['auditor', 'city']) {
      const other = await rig.signIn(name);
      expect((await other.get('/api/flow/guards')).status).toBe(403);
      expect((await other.post('/api/flow/maintenance', plan)).status).toBe(403);
    }
  });
});
