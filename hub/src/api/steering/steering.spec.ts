import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { FailurePolicyView, ListAnswer, StopView } from '@fatong/contracts/api';
import type { Client } from '../testing/client.js';
import { startRig, type Rig } from '../testing/rig.js';

describe('Steering the line over the API', () => {
  let rig: Rig;
  let operator: Client;
  beforeEach(async () => {
    rig = await startRig();
    operator = await rig.signIn('operator');
  });
  afterEach(() => rig.close());

  const stops = async (): Promise<readonly StopView[]> => (await operator.get<ListAnswer<StopView>>('/api/flow/stops')).body.items;

  it('stops a system, says by whom and why, and releases it; both are audited', async () => {
    const made = await operator.post<StopView>('/api/flow/stops', { scope: 'system', name: 'lawyers-association', reason: '对方升级' });
    expect(made).toMatchObject({
      status: 201,
      body: { scope: 'system', name: 'lawyers-association', reason: '对方升级', account: 'id-operator' },
    });
    expect(await stops()).toEqual([made.body]);
    expect((await operator.post(`/api/flow/stops/${made.body.id}/release`, {})).status).toBe(200);
    expect(await stops()).toEqual([]);
    expect(rig.store.tables.added.audit.filter(({ act }) => act.startsWith('flow.')).map(({ act, object }) => [act, object])).toEqual([
      ['flow.stop', 'flow:system:lawyers-association'],
      ['flow.resume', 'flow:system:lawyers-association'],
    ]);
    expect((await operator.post(`/api/flow/stops/${made.body.id}/release`, {})).status).toBe(404);
  });

  it('refuses what is stopped already, what nobody knows, and names that do not fit, with the field', async () => {
    await operator.post('/api/flow/stops', { scope: 'all', reason: '演练' });
    expect(await operator.post('/api/flow/stops', { scope: 'all', reason: '演练' })).toMatchObject({
      status: 409,
      body: { type: '/problems/action-not-possible' },
    });
    for (const body of [
      { scope: 'system', name: 'nobody', reason: '试' + '试' },
      { scope: 'type', name: 'lawyers-association.nothing.v1', reason: '试试' },
      { scope: 'system', reason: '试试' },
      { scope: 'all', name: 'court-cases', reason: '试试' },
    ]) {
      expect([body, await operator.post('/api/flow/stops', body)]).toMatchObject([
        body,
        { status: 422, body: { errors: [{ pointer: '/name' }] } },
      ]);
    }
    expect(await operator.post('/api/flow/stops', { scope: 'system', name: 'court-cases', reason: '' })).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: '/reason' }] },
    });
  });

  it('changes what is done with failures of a kind or code, and only from the version that was seen', async () => {
    const before = (await operator.get<FailurePolicyView>('/api/flow/failure-policy')).body;
    expect(before).toMatchObject({
      version: 0,
      kinds: { transient: { later: [10, 60, 300, 1800] }, unknown: 'unknown' },
      own: { kinds: [], codes: [] },
    });
    const after = await operator.post<FailurePolicyView>('/api/flow/failure-policy', {
      version: 0,
      kinds: { transient: { again: 1, later: [5] } },
      codes: { crashed: { again: 0, later: [60] } },
    });
    expect(after).toMatchObject({
      status: 200,
      body: {
        version: 1,
        kinds: { transient: { again: 1, later: [5] }, data: { later: [] } },
        codes: { crashed: { later: [60] }, stale: { again: 3 } },
        own: { kinds: ['transient'], codes: ['crashed'] },
      },
    });
    expect((await operator.get('/api/flow/failure-policy')).body).toEqual(after.body);
    expect(await operator.post('/api/flow/failure-policy', { version: 0, kinds: {}, codes: {} })).toMatchObject({
      status: 409,
      body: { params: { yours: 0, current: 1 } },
    });
  });

  it('never repeats what cannot succeed, nor blindly what may have arrived', async () => {
    const again = { again: 0, later: [60] };
    for (const [kinds, codes, pointer] of [
      [{ contract: again }, {}, '/kinds/contract'],
      [{ data: again }, {}, '/kinds/data'],
      [{ unknown: again }, {}, '/kinds/unknown'],
      [{}, { 'outcome-unknown': again }, '/codes/outcome-unknown'],
      [{}, { unreadable: { again: 1, later: [] } }, '/codes/unreadable'],
    ] as const) {
      expect([pointer, await operator.post('/api/flow/failure-policy', { version: 0, kinds, codes })]).toMatchObject([
        pointer,
        { status: 422, body: { errors: [{ pointer }] } },
      ]);
    }
    expect(
      await operator.post('/api/flow/failure-policy', { version: 0, kinds: { transient: { again: 99, later: [] } }, codes: {} }),
    ).toMatchObject({ status: 422 });
  });

  it('is for the operator alone', async () => {
    for (const name of ['auditor', 'city']) {
      const other = await rig.signIn(name);
      expect((await other.get('/api/flow/stops')).status).toBe(403);
      expect((await other.post('/api/flow/stops', { scope: 'all', reason: '试试' })).status).toBe(403);
    }
  });
});
