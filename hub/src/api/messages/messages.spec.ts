import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type {
  AuditEntry,
  ConversationView,
  DiscardAnswer,
  FailureGroupView,
  FlowView,
  ListAnswer,
  MessageAnswer,
  MessageItem,
  RefusalView,
  RetryAnswer,
  RevealedBody,
  SystemView,
} from '@fatong/contracts/api';
import type { Cause, MessageRow } from '../../ports/index.js';
import { startRig, type Rig } from '../testing/rig.js';
import { systems } from '../testing/spoken.js';

const cause: Cause = {
  stage: 'mapped',
  code: 'mapping',
  kind: 'data',
  words: ['代码无对应', 'A code has no row'],
  paths: ['/TSLB'],
  group: 'mapped:mapping:complaint',
  technical: 'Failure at TSLB: 31010119900307001X',
};
const received = { AJBH: 'case-1', BBH: 1, LSXM: '张三', TSRXM: '欧阳娜娜', TSNR: '收费后未办理委托事项', unheardOf: '隐私' };

function row(more: Partial<MessageRow> = {}): MessageRow {
  return {
    id: randomUUID(),
    receivedAt: '2026-03-02T01:00:00.000Z',
    direction: 'in',
    system: 'lawyers-association',
    type: 'lawyers-association.complaint.v1',
    source: '/systems/lawyers-association',
    time: '2026-03-02T01:00:00.000Z',
    key: 'case-1',
    digest: 'ab',
    size: 200,
    state: 'parked',
    stages: [
      { stage: 'received', at: '2026-03-02T01:00:00.000Z', ok: true },
      { stage: 'mapped', at: '2026-03-02T01:00:00.000Z', ok: false, note: cause.words },
    ],
    cause,
    ...more,
  };
}

describe('the operator’s messages over the API', () => {
  let rig: Rig;
  let parked: MessageRow;
  beforeEach(async () => {
    rig = await startRig();
    parked = row();
    rig.messages.rows.push(parked, row({ state: 'done', cause: undefined }));
    rig.messages.kept.push({
      messageId: parked.id,
      receivedAt: parked.receivedAt,
      stage: 'received',
      contentType: 'application/json',
      body: Buffer.from(JSON.stringify(received)),
    });
    rig.messages.kept.push({
      messageId: parked.id,
      receivedAt: parked.receivedAt,
      stage: 'technical',
      contentType: 'text/plain',
      body: Buffer.from('stack of 欧阳娜娜'),
    });
    rig.messages.waiting.push({
      id: randomUUID(),
      messageId: parked.id,
      messageAt: parked.receivedAt,
      direction: 'in',
      target: 'lawyers',
      system: parked.system,
      type: parked.type,
      key: parked.key,
      state: 'parked',
      dueAt: parked.receivedAt,
      attempt: 1,
      cause,
    });
    rig.messages.groups = [
      {
        id: 'g1',
        group: cause.group,
        system: parked.system,
        type: parked.type,
        cause,
        state: 'parked',
        count: 1,
        firstAt: parked.receivedAt,
        lastAt: parked.receivedAt,
        total: 3,
        trend: [1, 2],
        version: 0,
      },
    ];
  });
  afterEach(() => rig.close());

  it('are listed without bodies, filtered by what the address says', async () => {
    const operator = await rig.signIn('operator');
    const answer = (
      await operator.get<ListAnswer<MessageItem>>(
        '/api/messages?filter[state]=parked&filter[group]=g1&filter[time][from]=2026-03-01&filter[time][to]=2026-03-02&limit=20',
      )
    ).body;
    expect(answer.items.map(({ id }) => id)).toEqual([parked.id]);
    expect(answer.items[0]?.cause).toEqual({ stage: 'mapped', code: 'mapping', kind: 'data', words: cause.words, paths: ['/TSLB'] });
    expect(rig.messages.queries.at(-1)).toEqual({
      state: 'parked',
      group: 'g1',
      from: '2026-02-28T16:00:00.000Z',
      to: '2026-03-02T16:00:00.000Z',
      limit: 20,
    });
  });

  it('are found by the number of their receipt too, which is all that a partner can name', async () => {
    const operator = await rig.signIn('operator');
    const number = randomUUID();
    rig.messages.receipts.set(parked.id, number);
    expect((await operator.get<MessageAnswer>(`/api/messages/${number}`)).body).toMatchObject({
      id: parked.id,
      receipt: number,
      attributes: { id: parked.id },
    });
    expect((await operator.get<MessageAnswer>(`/api/messages/${parked.id}`)).body).toMatchObject({ receipt: number });
    const retried = await operator.post(`/api/messages/${number}/retries`, {}, { 'idempotency-key': randomUUID() });
    expect([retried.status, rig.retried.map(({ ids }) => ids)]).toEqual([200, [[parked.id]]]);
  });

  it('of one day are those of the day in Shanghai', async () => {
    const operator = await rig.signIn('operator');
    await operator.get('/api/messages?filter[time]=2026-11-25');
    expect(rig.messages.queries.at(-1)).toEqual({ from: '2026-11-24T16:00:00.000Z', to: '2026-11-25T16:00:00.000Z', limit: 50 });
    for (const query of [
      'filter[time]=2026-11-31',
      'filter[time]=2026-11-25T01:00:00Z',
      'filter[time]=2026-11-25&filter[time]=2026-11-26',
      'filter[time]=2026-11-25&filter[from]=2026-11-01',
    ]) {
      expect([query, (await operator.get(`/api/messages?${query}`)).body]).toMatchObject([
        query,
        { status: 400, params: { name: 'filter[time]' } },
      ]);
    }
  });

  it('are newest first unless asked the other way, and a cursor belongs to its order', async () => {
    const operator = await rig.signIn('operator');
    const cursor = rig.parts.cursors.seal('messages oldest', 'abc');
    await operator.get(`/api/messages?sort=receivedAt&cursor=${cursor}`);
    expect(rig.messages.queries.at(-1)).toEqual({ oldestFirst: true, cursor: 'abc', limit: 50 });
    await operator.get('/api/messages?sort=-receivedAt');
    expect(rig.messages.queries.at(-1)).toEqual({ limit: 50 });
    expect((await operator.get('/api/refusals?sort=at')).status).toBe(200);
    expect((await (await rig.signIn('auditor')).get('/api/audit?sort=-at')).status).toBe(200);
    for (const [address, name] of [
      [`/api/messages?cursor=${cursor}`, 'cursor'],
      ['/api/messages?sort=size', 'sort'],
      ['/api/refusals?sort=receivedAt', 'sort'],
      ['/api/systems?cursor=abc', 'cursor'],
      ['/api/failures/groups?limit=0', 'limit'],
    ] as const) {
      expect([address, (await operator.get(address)).body]).toMatchObject([address, { status: 400, params: { name } }]);
    }
    const page = (await operator.get<ListAnswer<FailureGroupView>>('/api/failures/groups?limit=1')).body;
    expect([page.items.length, page.next, page.total]).toEqual([1, null, 1]);
  });

  it('are found by person through a query that is posted, audited and repeated by its id; the person stands in no address, answer or log', async () => {
    const operator = await rig.signIn('operator');
    const about = row({ key: 'case-9', persons: ['欧阳娜娜'] });
    rig.messages.rows.push(about);
    const found = await operator.post<ListAnswer<MessageItem>>('/api/messages/query', {
      person: '欧阳娜娜',
      purpose: '答复来电查询',
      filter: { system: 'lawyers-association', from: '2026-03-02' },
    });
    expect(found).toMatchObject({ status: 200, body: { items: [{ id: about.id }], query: expect.any(String) as string } });
    expect(rig.messages.queries.at(-1)).toMatchObject({
      person: '欧阳娜娜',
      system: 'lawyers-association',
      from: '2026-03-01T16:00:00.000Z',
    });
    expect(
      (await operator.get<ListAnswer<MessageItem>>(`/api/messages?query=${found.body.query}&filter[direction]=in`)).body.items.map(
        ({ id }) => id,
      ),
    ).toEqual([about.id]);
    expect(rig.messages.queries.at(-1)).toMatchObject({ person: '欧阳娜娜', system: 'lawyers-association', direction: 'in' });
    expect(rig.store.tables.added.audit.filter(({ act }) => act === 'query')).toMatchObject([
      { account: 'id-operator', object: 'messages', detail: { fields: ['person', 'system', 'from'], purpose: '答复来电查询' } },
    ]);
    expect(JSON.stringify([found.body, rig.store.tables.added.audit, rig.log])).not.toContain('娜娜');
    expect((await operator.get('/api/messages?filter[person]=x')).status).toBe(400);
    expect((await operator.get('/api/messages?query=unknown')).body).toMatchObject({ status: 400, params: { name: 'query' } });
    const asked = { person: '欧阳娜娜', purpose: '答复来电查询' };
    expect((await operator.post('/api/messages/query', { ...asked, filter: { state: 'x' } })).status).toBe(400);
    expect((await operator.post('/api/messages/query', { ...asked, filter: { body: 'x' } })).status).toBe(422);
    for (const purpose of [undefined, '  '])
      expect(await operator.post('/api/messages/query', { person: '欧阳娜娜', ...(purpose !== undefined && { purpose }) })).toMatchObject({
        status: 422,
        body: { errors: [{ pointer: '/purpose' }] },
      });
    for (const name of ['auditor', 'city']) expect((await (await rig.signIn(name)).post('/api/messages/query', asked)).status).toBe(403);
  });

  it('of a record are listed, and show what joins them', async () => {
    const operator = await rig.signIn('operator');
    const record = `lawyers.complaint:${randomUUID()}`;
    const mine = row({ record });
    rig.messages.rows.push(mine);
    expect((await operator.get<ListAnswer<MessageItem>>(`/api/messages?filter[record]=${record}`)).body.items.map(({ id }) => id)).toEqual([
      mine.id,
    ]);
    expect((await operator.get<MessageAnswer>(`/api/messages/${mine.id}`)).body).toMatchObject({
      record,
      recordTitle: ['投诉案件', 'Complaint'],
    });
    expect((await operator.get<ConversationView>(`/api/messages/${mine.id}/conversation`)).body).toMatchObject({
      nodes: [{ id: mine.id }],
      edges: [],
    });
    expect((await operator.get(`/api/messages/${randomUUID()}/conversation`)).status).toBe(404);
    expect((await (await rig.signIn('city')).get(`/api/messages/${mine.id}/conversation`)).status).toBe(403);
  });

  it('show stages, masked bodies, lineage and whether a retry can help', async () => {
    const operator = await rig.signIn('operator');
    const { body } = await operator.get<MessageAnswer>(`/api/messages/${parked.id}`);
    expect(body.stages.map(({ title, ok }) => [title[1], ok])).toEqual([
      ['Received', true],
      ['Mapped', false],
    ]);
    expect(body.bodies.map(({ stage, masked }) => [stage, masked])).toEqual([
      ['received', true],
      ['technical', true],
    ]);
    const shown = JSON.parse(body.bodies[0]!.text) as Record<string, unknown>;
    expect(shown).toMatchObject({ AJBH: 'case-1', TSRXM: '欧阳*', TSNR: '***', unheardOf: '***' });
    expect(body.bodies[1]!.text).toBe('***');
    expect(body.lineage.find(({ sources }) => sources.includes('TSRXM'))).toBeDefined();
    expect(body.retry).toEqual({ allowed: true });
    for (const secret of ['欧阳娜娜', received.TSNR, '隐私', '31010119900307001X']) expect(JSON.stringify(body)).not.toContain(secret);
    const done = rig.messages.rows[1]!;
    expect((await operator.get<MessageAnswer>(`/api/messages/${done.id}`)).body.retry).toMatchObject({
      allowed: false,
      why: expect.any(String) as unknown,
    });
    expect((await operator.get(`/api/messages/${randomUUID()}`)).status).toBe(404);
    expect((await operator.get('/api/messages/1')).status).toBe(404);
  });

  it('L26: reveal a body for a purpose, audited, to the operator alone, and without one to nobody', async () => {
    const operator = await rig.signIn('operator');
    const reveal = { stage: 'received', purpose: '核对对方报文' };
    expect(JSON.parse((await operator.post<RevealedBody>(`/api/messages/${parked.id}/reveal`, reveal)).body.text)).toEqual(received);
    expect(rig.store.tables.added.audit.filter(({ act }) => act === 'reveal')).toMatchObject([
      { account: 'id-operator', object: `message:${parked.id}`, detail: { stage: 'received', purpose: '核对对方报文' } },
    ]);
    expect((await operator.post(`/api/messages/${parked.id}/reveal`, { stage: 'received', purpose: '' })).body).toMatchObject({
      status: 422,
      errors: [{ pointer: '/purpose' }],
    });
    expect((await (await rig.signIn('sysadmin')).post(`/api/messages/${parked.id}/reveal`, reveal)).status).toBe(403);
    expect((await (await rig.signIn('city')).get(`/api/messages/${parked.id}`)).status).toBe(403);
  });

  it('show each call to the partner with its answer, masked, which may be revealed', async () => {
    const sent = row({ direction: 'out', type: 'lawyers-association.urge.v1', state: 'done', cause: undefined });
    rig.messages.rows.push(sent);
    const answer = { contentType: 'application/json', body: Buffer.from('{"JSBH":"R-17","JSR":"欧阳娜娜"}') };
    rig.messages.calls.set(sent.id, [
      { deliveryId: 'd1', n: 1, begunAt: '2026-03-02T01:00:00.000Z', finishedAt: '2026-03-02T01:00:09.000Z', outcome: 'transient', cause },
      {
        deliveryId: 'd1',
        n: 2,
        begunAt: '2026-03-02T01:01:00.000Z',
        finishedAt: '2026-03-02T01:01:01.000Z',
        outcome: 'delivered',
        partnerRef: 'R-17',
        answer,
      },
      { deliveryId: 'd1', n: 3, begunAt: '2026-03-02T01:02:00.000Z' },
    ]);
    const operator = await rig.signIn('operator');
    const { body } = await operator.get<MessageAnswer>(`/api/messages/${sent.id}`);
    expect(body.attempts).toMatchObject([
      { n: 1, outcome: 'transient', cause: { code: 'mapping' }, answer: null },
      { n: 2, outcome: 'delivered', partnerRef: 'R-17', answer: 'answer.2' },
      { n: 3, outcome: null, finishedAt: null },
    ]);
    expect(body.bodies).toMatchObject([{ stage: 'answer.2', title: ['对方答复（第 2 次）', expect.any(String) as unknown], masked: true }]);
    expect(JSON.parse(body.bodies[0]!.text)).toEqual({ JSBH: '***', JSR: '***' });
    const revealed = await operator.post<RevealedBody>(`/api/messages/${sent.id}/reveal`, { stage: 'answer.2', purpose: '核对回执' });
    expect(JSON.parse(revealed.body.text)).toEqual({ JSBH: 'R-17', JSR: '欧阳娜娜' });
    expect((await operator.post(`/api/messages/${sent.id}/reveal`, { stage: 'answer.1', purpose: '核对回执' })).status).toBe(404);
    expect((await operator.post(`/api/messages/${sent.id}/reveal`, { stage: 'answer.x', purpose: '核对回执' })).status).toBe(422);
  });

  it('move along the edges that the routes make, each with its own counts, also where nothing moved', async () => {
    rig.messages.moved = [
      {
        system: 'lawyers-association',
        direction: 'in',
        type: 'lawyers-association.complaint.v1',
        states: { done: 3, parked: 1 },
        perMinute: [1, 3],
      },
      { system: 'lawyers-association', direction: 'in', type: 'lawyers-association.progress.v1', states: { done: 2 }, perMinute: [2, 0] },
      { system: 'lawyers-association', direction: 'out', type: 'lawyers-association.urge.v1', states: { unknown: 1 }, perMinute: [0, 1] },
    ];
    const operator = await rig.signIn('operator');
    const flow = (await operator.get<FlowView>('/api/flow?minutes=2')).body;
    const edge = (direction: string, system: string) =>
      flow.edges.find((one) => one.direction === direction && one.system === system && one.area === 'lawyers');
    expect(edge('in', 'lawyers-association')).toMatchObject({ area: 'lawyers', states: { done: 5, parked: 1 }, perMinute: [3, 3] });
    expect(edge('out', 'lawyers-association')).toMatchObject({ area: 'lawyers', states: { unknown: 1 }, perMinute: [0, 1] });
    expect(edge('in', 'court-cases')).toMatchObject({ area: 'lawyers', states: {}, perMinute: [0, 0] });
    expect(flow.areas.map(({ area }) => area)).toContain('lawyers');
    expect((await (await rig.signIn('city')).get('/api/flow')).status).toBe(403);
  });

  it('are tried again once a key, alone or as a group', async () => {
    const operator = await rig.signIn('operator');
    const key = { 'idempotency-key': randomUUID() };
    const once = () => operator.post<RetryAnswer>(`/api/messages/${parked.id}/retries`, {}, key);
    const answer = { retried: 1, messageIds: [parked.id], refused: [] };
    expect([(await once()).body, (await once()).body]).toEqual([answer, answer]);
    expect((await operator.post('/api/messages/states', { ids: [parked.id, parked.id, 'no-id'] })).body).toEqual({ states: { parked: 1 } });
    expect(rig.retried).toEqual([{ ids: [parked.id], confirmed: false }]);
    expect((await operator.post(`/api/messages/${parked.id}/retries`, { confirmed: true }, key)).body).toMatchObject({
      status: 409,
      type: '/problems/idempotency-conflict',
    });
    const keyless = await operator.send<RetryAnswer>('POST', `/api/messages/${parked.id}/retries`, {
      body: '{}',
      headers: { 'content-type': 'application/json', 'x-csrf-token': operator.csrf },
    });
    expect([keyless.status, keyless.body, rig.retried.length]).toEqual([200, { retried: 1, messageIds: [parked.id], refused: [] }, 2]);
    const groups = (await operator.get<ListAnswer<FailureGroupView>>('/api/failures/groups')).body;
    expect(groups.items).toMatchObject([{ id: 'g1', count: 1, retriable: true }]);
    await operator.post<RetryAnswer>('/api/failures/groups/g1/retries', { confirmed: true });
    expect(rig.retried.at(-1)).toEqual({ ids: [parked.id], confirmed: true });
    expect((await operator.post('/api/failures/groups/g2/retries', {})).status).toBe(404);
    expect((await (await rig.signIn('sysadmin')).post('/api/failures/groups/g1/retries', {})).status).toBe(403);
  });

  it('are given up with a reason, once a key, alone or as a group', async () => {
    const operator = await rig.signIn('operator');
    const key = { 'idempotency-key': randomUUID() };
    const once = () => operator.post<DiscardAnswer>(`/api/messages/${parked.id}/discards`, { reason: '对方已撤回' }, key);
    expect([(await once()).body, (await once()).body]).toEqual([
      { discarded: 1, refused: [] },
      { discarded: 1, refused: [] },
    ]);
    expect(rig.discards).toEqual([{ ids: [parked.id], reason: '对方已撤回' }]);
    expect((await operator.post<DiscardAnswer>('/api/failures/groups/g1/discards', { reason: '测试数据' })).body.discarded).toBe(1);
    for (const [address, body, status] of [
      [`/api/messages/${parked.id}/discards`, {}, 422],
      [`/api/messages/${randomUUID()}/discards`, { reason: '试试' }, 404],
      ['/api/failures/groups/g2/discards', { reason: '试试' }, 404],
    ] as const)
      expect([address, (await operator.post(address, body)).status]).toEqual([address, status]);
    expect((await (await rig.signIn('sysadmin')).post(`/api/messages/${parked.id}/discards`, { reason: '试试' })).status).toBe(403);
  });

  it('fail in groups that have an owner, a note and a trend; a note goes by the version that was seen, and an owner is an account', async () => {
    const operator = await rig.signIn('operator');
    expect((await operator.get<ListAnswer<FailureGroupView>>('/api/failures/groups')).body.items).toMatchObject([
      { total: 3, trend: [1, 2], owner: null, note: null, version: 0 },
    ]);
    const note = (body: object) => operator.post<FailureGroupView>('/api/failures/groups/g1/note', body);
    expect((await note({ version: 0, owner: 'operator', note: '已联系法院' })).status).toBe(200);
    expect([rig.store.tables.notes, rig.store.tables.added.audit.at(-1)]).toMatchObject([
      ['g1'],
      { act: 'failure.note', object: 'failure:g1' },
    ]);
    expect(await note({ version: 7, owner: null, note: null })).toMatchObject({ status: 409 });
    expect(await note({ version: 0, owner: 'nobody', note: null })).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: '/owner' }] },
    });
    expect((await operator.post('/api/failures/groups/g2/note', { version: 0, owner: null, note: null })).status).toBe(404);
    rig.messages.groups = rig.messages.groups.map((group) => ({ ...group, state: 'resolved' as const, count: 0 }));
    expect((await operator.post('/api/failures/groups/g1/retries', {})).status).toBe(404);
  });

  it('that a door refused are evidence, masked, and never retriable', async () => {
    const operator = await rig.signIn('operator');
    const id = randomUUID();
    rig.messages.turnedAway.push({
      id,
      at: '2026-03-02T01:00:00.000Z',
      system: 'lawyers-association',
      door: 'POST /exchange',
      status: 422,
      problem: 'contract-broken',
      type: parked.type,
      paths: ['/TSRQ'],
      body: Buffer.from(JSON.stringify(received)),
    });
    const [item] = (await operator.get<ListAnswer<RefusalView>>('/api/refusals')).body.items;
    expect(item).toMatchObject({ id, problem: 'contract-broken', key: null, paths: ['/TSRQ'] });
    expect(item).not.toHaveProperty('body');
    const shown = (await operator.get<RefusalView>(`/api/refusals/${id}`)).body;
    expect(JSON.parse(shown.body!)).toMatchObject({ TSRXM: '欧阳*', TSNR: '***' });
    expect((await operator.post(`/api/messages/${id}/retries`, {})).status).toBe(404);
    expect(JSON.parse((await operator.post<RevealedBody>(`/api/refusals/${id}/reveal`, { purpose: '核对拒收原因' })).body.text)).toEqual(
      received,
    );
    expect(rig.store.tables.added.audit.at(-1)).toMatchObject({ act: 'reveal', object: `refusal:${id}` });
  });

  it('that were refused say of each place what the field is called, what came and what is allowed', async () => {
    const id = randomUUID();
    rig.messages.turnedAway.push({
      id,
      at: '2026-03-02T01:00:00.000Z',
      system: 'lawyers-association',
      door: 'POST /exchange',
      status: 422,
      problem: 'contract-broken',
      type: parked.type,
      paths: ['/AJZT', '/TSRZJH', '/TSRQ'],
      body: Buffer.from(JSON.stringify({ ...received, AJZT: '办理中', TSRZJH: '310101199003070011' })),
    });
    const { faults } = (await (await rig.signIn('operator')).get<RefusalView>(`/api/refusals/${id}`)).body;
    const of = (pointer: string) => faults?.find((one) => one.pointer === pointer);
    expect(of('/AJZT')).toMatchObject({ label: ['案件状态', expect.any(String)], received: '办理中', isPersonal: false, code: 'enum' });
    expect(of('/AJZT')?.words[0]).toMatch(/^应为：待受理、待初审、.*共 13 个。$/);
    expect(of('/TSRZJH')).toMatchObject({ received: '310***********0011', isPersonal: true });
    expect(of('/TSRQ')).toMatchObject({ label: ['投诉日期', 'Complained on'], received: null, code: 'required' });
  });

  it('count by system, one row each, also while nothing flows and the broker is away', async () => {
    const { items } = (await (await rig.signIn('operator')).get<ListAnswer<SystemView>>('/api/systems?minutes=5')).body;
    expect(items.map(({ system }) => system)).toEqual(systems.map(({ folder }) => folder));
    expect(items.filter(({ system }) => system === 'lawyers-association')).toMatchObject([
      { system: 'lawyers-association', simulated: true, directions: ['in', 'out'], queued: 0, refused: 0, perMinute: [0, 0, 0, 0, 0] },
    ]);
  });

  it('are counted where they wait: on the queues both ways, and before the door of who speaks AMQP; not the answers he has to read', async () => {
    vi.spyOn(rig.parts.broker, 'state').mockReturnValue({ connected: true, blocked: false });
    vi.spyOn(rig.parts.broker, 'depths').mockResolvedValue(
      [
        ['inbound', '0', 1],
        ['outbound', '0', 20],
        ['partner', 'in', 300],
        ['partner', 'answers', 4000],
      ].map(([kind, end, messages]) => ({ queue: `${kind}.lawyers-association.${end}`, messages: Number(messages), consumers: 1 })),
    );
    const { items } = (await (await rig.signIn('operator')).get<ListAnswer<SystemView>>('/api/systems')).body;
    expect(items.find(({ system }) => system === 'lawyers-association')!.queued).toBe(321);
  });

  it('leave the audit to the auditor, who sees who reached for what', async () => {
    await (await rig.signIn('city')).get('/api/messages');
    const auditor = await rig.signIn('auditor');
    const { items } = (await auditor.get<ListAnswer<AuditEntry>>('/api/audit?filter[account]=id-city')).body;
    expect(items).toContainEqual(
      expect.objectContaining({
        act: 'api',
        outcome: 'refused',
        object: 'get /api/messages',
        who: { username: 'city', name: expect.any(String) as string },
        unitTitle: expect.any(Array) as unknown,
        actTitle: null,
      }),
    );
    expect((await auditor.get<ListAnswer<AuditEntry>>('/api/audit?filter[account]=city')).body.items).toEqual(items);
    const operator = await rig.signIn('operator');
    await operator.post(`/api/messages/${parked.id}/reveal`, { stage: 'received', purpose: '核对证号' });
    const named = (await auditor.get<ListAnswer<AuditEntry>>(`/api/audit?filter[object]=message:${parked.id}`)).body.items;
    expect(named.find(({ act }) => act === 'reveal')).toMatchObject({ object: `message:${parked.id}`, objectName: parked.key });
    expect((await operator.get('/api/audit')).status).toBe(403);
    expect((await auditor.get('/api/messages')).status).toBe(403);
  });
});
