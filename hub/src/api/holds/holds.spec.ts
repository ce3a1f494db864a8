import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { HoldView, ListAnswer, MessageAnswer } from '@fatong/contracts/api';
import type { MessageRow } from '../../ports/index.js';
import type { Client } from '../testing/client.js';
import { startRig, type Rig } from '../testing/rig.js';

const record = `lawyers.complaint:${randomUUID()}`;
const message: MessageRow = {
  id: randomUUID(),
  receivedAt: '2026-03-02T01:00:00.000Z',
  direction: 'in',
  system: 'lawyers-association',
  type: 'lawyers-association.complaint.v1',
  source: '/systems/lawyers-association',
  time: '2026-03-02T01:00:00Z',
  key: 'case-1',
  digest: 'd'.repeat(64),
  size: 10,
  state: 'done',
  stages: [],
  record,
};

describe('Legal holds over the API (S11)', () => {
  let rig: Rig;
  let operator: Client;
  beforeEach(async () => {
    rig = await startRig();
    operator = await rig.signIn('operator');
    rig.messages.rows.push(message);
  });
  afterEach(() => rig.close());

  const held = async (): Promise<boolean> => (await operator.get<MessageAnswer>(`/api/messages/${message.id}`)).body.isHeld;

  it('are laid on a record or a key and released, each by a person with a reason, and both are audited', async () => {
    expect(await held()).toBe(false);
    const laid = await operator.post<HoldView>('/api/holds', { kind: 'record', value: record, reason: '行政复议，保全' });
    expect(laid).toMatchObject({
      status: 201,
      body: {
        kind: 'record',
        value: record,
        account: 'id-operator',
        who: { username: 'operator' },
        reason: '行政复议，保全',
        released: null,
      },
    });
    expect(await held()).toBe(true);
    expect(await operator.post('/api/holds', { kind: 'record', value: record, reason: '再次保全' })).toMatchObject({
      status: 409,
      body: { type: '/problems/action-not-possible' },
    });
    await operator.post('/api/holds', { kind: 'key', value: 'case-2', reason: '审计调取' });
    const released = await operator.post<HoldView>(`/api/holds/${laid.body.id}/release`, { reason: '复议已结' });
    expect(released).toMatchObject({
      status: 200,
      body: { released: { account: 'id-operator', who: { username: 'operator' }, reason: '复议已结' } },
    });
    expect(await operator.post(`/api/holds/${laid.body.id}/release`, { reason: '复议已结' })).toMatchObject({ status: 409 });
    expect((await operator.post(`/api/holds/${randomUUID()}/release`, { reason: '复议已结' })).status).toBe(404);
    const values = async (state: string) =>
      (await operator.get<ListAnswer<HoldView>>(`/api/holds?filter[state]=${state}`)).body.items.map(({ value }) => value);
    expect([await held(), await values('open'), await values('released')]).toEqual([false, ['case-2'], [record]]);
    expect(
      rig.store.tables.added.audit
        .filter(({ act }) => act.startsWith('hold.'))
        .map(({ act, account, detail }) => [act, account, detail['reason']]),
    ).toEqual([
      ['hold.lay', 'id-operator', '行政复议，保全'],
      ['hold.lay', 'id-operator', '审计调取'],
      ['hold.release', 'id-operator', '复议已结'],
    ]);
  });

  it('are laid on a person by name or number, of which a masked form is all that shows', async () => {
    for (const [value, shown] of [
      ['欧阳娜娜', '欧阳*'],
      ['31010119900307001X', '310***********001X'],
    ] as const) {
      expect(await operator.post<HoldView>('/api/holds', { kind: 'person', value, reason: '个人信息查询争议' })).toMatchObject({
        status: 201,
        body: { kind: 'person', value: shown },
      });
    }
    expect(rig.holds.persons).toEqual(['欧阳娜娜', '31010119900307001X']);
    expect(JSON.stringify([(await operator.get('/api/holds')).body, rig.store.tables.added.audit, rig.log])).not.toMatch(/娜娜|199003/);
  });

  it('are refused without a reason and where nothing of that kind can be', async () => {
    for (const [body, pointer] of [
      [{ kind: 'key', value: 'case-1', reason: '' }, '/reason'],
      [{ kind: 'record', value: 'case-1', reason: '保全' }, '/value'],
      [{ kind: 'record', value: `lawyers.nothing:${randomUUID()}`, reason: '保全' }, '/value'],
      [{ kind: 'law', value: 'x', reason: '保全' }, '/kind'],
    ] as const) {
      expect([pointer, await operator.post('/api/holds', body)]).toMatchObject([pointer, { status: 422, body: { errors: [{ pointer }] } }]);
    }
    expect((await operator.get('/api/holds?filter[state]=x')).status).toBe(400);
  });

  it('are the operator’s alone', async () => {
    for (const name of ['auditor', 'city', 'sysadmin']) {
      const other = await rig.signIn(name);
      expect([
        (await other.get('/api/holds')).status,
        (await other.post('/api/holds', { kind: 'key', value: 'case-1', reason: '保全' })).status,
      ]).toEqual([403, 403]);
    }
  });

  it('are not what a message says whose bodies went by retention: it says when, also to who would see them in clear', async () => {
    rig.holds.bodiesRemovedAt = '2026-09-01T02:00:00.000Z';
    expect((await operator.get<MessageAnswer>(`/api/messages/${message.id}`)).body).toMatchObject({
      bodies: [],
      bodiesRemovedAt: '2026-09-01T02:00:00.000Z',
      isHeld: false,
    });
    const revealed = await operator.post(`/api/messages/${message.id}/reveal`, { stage: 'received', purpose: '核对报文' });
    expect(revealed).toMatchObject({ status: 410, body: { type: '/problems/body-removed', params: { on: '2026-09-01' } } });
    rig.messages.kept.push({
      messageId: message.id,
      receivedAt: message.receivedAt,
      stage: 'received',
      contentType: 'application/json',
      body: Buffer.from('{}'),
    });
    expect((await operator.get<MessageAnswer>(`/api/messages/${message.id}`)).body).toMatchObject({
      bodiesRemovedAt: null,
      bodies: [{ stage: 'received' }],
    });
  });
});
