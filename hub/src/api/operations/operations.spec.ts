import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ListAnswer, MessageAnswer, OperationMessage, OperationView } from '@fatong/contracts/api';
import type { Problem } from '@fatong/contracts';
import type { MessageRow } from '../../ports/index.js';
import type { Client } from '../testing/client.js';
import { startRig, type Rig } from '../testing/rig.js';

const cause = { stage: 'mapped', code: 'mapping', kind: 'data', words: ['映射失败', 'The mapping failed'], group: 'in-1' } as const;
const parked = (key: string): MessageRow => ({
  id: randomUUID(),
  receivedAt: '2026-01-05T01:00:00.000Z',
  direction: 'in',
  system: 'lawyers-association',
  type: 'lawyers-association.complaint.v1',
  source: '/systems/lawyers-association',
  time: '2026-01-05T01:00:00.000Z',
  key,
  digest: 'd',
  size: 2,
  state: 'parked',
  stages: [],
  cause,
});

describe('Operations over the API', () => {
  let rig: Rig;
  let operator: Client;
  let rows: readonly MessageRow[];
  beforeEach(async () => {
    rig = await startRig();
    operator = await rig.signIn('operator');
    rows = ['A', 'B', 'C'].map(parked);
    rig.messages.rows.push(...rows);
    rig.messages.groups = [
      {
        id: 'in-1',
        group: cause.group,
        system: rows[0]!.system,
        type: rows[0]!.type,
        cause,
        state: 'parked',
        count: 3,
        firstAt: rows[0]!.receivedAt,
        lastAt: rows[0]!.receivedAt,
        total: 3,
        trend: [3],
        version: 0,
      },
    ];
  });
  afterEach(() => rig.close());

  const prepare = (body: object, by = operator, headers = {}) => by.post<OperationView & Problem>('/api/operations', body, headers);
  const tell = (id: string, act: string) => operator.post<OperationView & Problem>(`/api/operations/${id}/${act}`, {});
  const ids = (): string[] => rows.map(({ id }) => id);

  it('are prepared once a key, listed with who is at them, begun, paused, resumed and cancelled; each is audited', async () => {
    const key = { 'idempotency-key': randomUUID() };
    const made = await prepare({ kind: 'retry', ids: ids(), tolerated: 2 }, operator, key);
    expect(made).toMatchObject({
      status: 201,
      body: {
        kind: 'retry',
        state: 'prepared',
        who: { username: 'operator' },
        chosen: { ids: 3 },
        orders: { waves: [1, 5, 20, 100], perSecond: 50, tolerated: 2 },
        progress: { total: 3, waiting: 3 },
        offers: ['try', 'start', 'cancel'],
      },
    });
    const { id } = made.body;
    expect((await prepare({ kind: 'retry', ids: ids(), tolerated: 2 }, operator, key)).body.id).toBe(id);
    expect((await prepare({ kind: 'retry', ids: ids() }, operator, key)).body).toMatchObject({
      status: 409,
      type: '/problems/idempotency-conflict',
    });
    expect((await tell(id, 'dry-runs')).body).toMatchObject({ dryRun: { tried: 0, isDone: false } });
    expect((await tell(id, 'start')).body).toMatchObject({ state: 'running', offers: ['pause', 'cancel'] });
    expect((await tell(id, 'start')).body).toMatchObject({
      status: 409,
      type: '/problems/action-not-possible',
      detail: 'The operation has begun.',
    });
    expect((await tell(id, 'pause')).body).toMatchObject({
      state: 'paused',
      halt: { account: 'id-operator', why: null },
      offers: ['try', 'resume', 'cancel'],
    });
    expect((await tell(id, 'resume')).body).toMatchObject({ state: 'running', halt: null });
    expect((await tell(id, 'cancel')).body).toMatchObject({ state: 'cancelled', offers: [] });
    expect((await operator.get<ListAnswer<OperationView>>('/api/operations?sort=-createdAt')).body.items.map((one) => one.id)).toEqual([
      id,
    ]);
    const { body } = await operator.get<ListAnswer<OperationMessage>>(`/api/operations/${id}/messages?limit=2`);
    expect(body).toMatchObject({ items: [{ seq: 1, messageId: ids()[0], state: 'left' }, { seq: 2 }], total: 3 });
    expect(
      (await operator.get<ListAnswer<OperationMessage>>(`/api/operations/${id}/messages?limit=2&cursor=${body.next}`)).body,
    ).toMatchObject({ items: [{ seq: 3 }], next: null });
    expect(rig.store.tables.added.audit.filter(({ object }) => object === `operation:${id}`).map(({ act }) => act)).toEqual([
      'operation.prepare',
      'operation.try',
      'operation.start',
      'operation.pause',
      'operation.resume',
      'operation.cancel',
    ]);
    expect((await tell(randomUUID(), 'start')).status).toBe(404);
    expect((await operator.get(`/api/operations/${randomUUID()}`)).status).toBe(404);
  });

  it('hold their messages: whoever else takes one hears which operation, whose and since when, in either language', async () => {
    const {
      body: { id, createdAt },
    } = await prepare({ kind: 'retry', group: 'in-1' });
    for (const [address, body] of [
      ['/api/operations', { kind: 'discard', ids: ids(), reason: '无用' }],
      [`/api/messages/${ids()[1]}/retries`, {}],
      [`/api/messages/${ids()[1]}/discards`, { reason: '无用' }],
    ] as const) {
      const refused = await operator.post<Problem>(address, body, { 'accept-language': 'en' });
      expect([address, refused.body]).toMatchObject([
        address,
        {
          status: 409,
          type: '/problems/message-held',
          params: { operation: id, who: 'operator', since: createdAt },
          detail: expect.stringContaining(`operation ${id}, begun by operator`) as string,
        },
      ]);
    }
    expect(rig.retried).toEqual([]);
    expect((await operator.get<MessageAnswer>(`/api/messages/${ids()[1]}`)).body.retry).toEqual({
      allowed: false,
      why: expect.stringContaining(id) as string,
    });
    await tell(id, 'cancel');
    expect((await operator.post(`/api/messages/${ids()[1]}/retries`, {})).status).toBe(200);
  });

  it('name every place of an order that is wrong', async () => {
    const pointers = async (body: object): Promise<string[]> =>
      ((await prepare(body)).body.errors ?? []).map(({ pointer }) => pointer).sort();
    expect(await pointers({ kind: 'retry' })).toEqual(['/group']);
    expect(await pointers({ kind: 'retry', ids: ids(), group: 'in-1' })).toEqual(['/ids']);
    expect(await pointers({ kind: 'retry', group: 'in-9' })).toEqual(['/group']);
    expect(await pointers({ kind: 'discard', ids: ids(), confirmed: true })).toEqual(['/confirmed', '/reason']);
    expect(await pointers({ kind: 'replay', filter: { type: 'x' }, reason: '补齐' })).toEqual(['/filter/from', '/target']);
    expect(await pointers({ kind: 'replay', filter: { from: '2026-01-01' }, reason: '补齐', target: 'nowhere' })).toEqual(['/target']);
    expect(await pointers({ kind: 'retry', ids: ids(), target: 'lawyers' })).toEqual(['/target']);
    expect(await pointers({ kind: 'retry', filter: {} })).toEqual(['/filter']);
    expect(await pointers({ kind: 'retry', filter: { from: 'yesterday' } })).toEqual(['/filter/from']);
    expect(await pointers({ kind: 'retry', filter: { type: 'no-such-type' } })).toEqual(['']);
    expect(await pointers({ kind: 'retry', ids: ids(), waves: [], perSecond: 0 })).toEqual(['/perSecond', '/waves']);
    for (const query of ['filter[kind]=x', 'filter[state]=x', 'cursor=abc'])
      expect([query, (await operator.get(`/api/operations?${query}`)).status]).toEqual([query, 400]);
    expect(rig.operations.size).toBe(0);
  });

  it('are the operator’s alone', async () => {
    const {
      body: { id },
    } = await prepare({ kind: 'retry', ids: ids() });
    for (const name of ['city', 'auditor', 'sysadmin']) {
      const one = await rig.signIn(name);
      expect([
        name,
        (await one.get('/api/operations')).status,
        (await prepare({ kind: 'retry', ids: ids() }, one)).status,
        (await one.post(`/api/operations/${id}/start`, {})).status,
      ]).toEqual([name, 403, 403, 403]);
    }
  });
});
