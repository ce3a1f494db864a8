import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type {
  CorrectableView,
  CorrectionView,
  ListAnswer,
  MessageAnswer,
  MessageItem,
  OperationMessage,
  OperationView,
} from '@fatong/contracts/api';
import type { Client } from '../testing/client.js';
import { startHubRig, type HubRig } from '../testing/hub-rig.js';
import { reporting, until, type Reporting } from '../testing/reporting.js';

describe('operations and corrections on a hub that runs', () => {
  let rig: HubRig;
  let operator: Client;
  let said: Reporting;
  beforeAll(async () => {
    rig = await startHubRig();
    operator = await rig.signIn('operator');
    said = reporting(rig, await rig.signIn('city.clerk'));
  });
  afterAll(() => rig?.drop());

  it('L02: retries a group in waves: tried out first, held against others, stopped by itself at the first new failure, cancelled', async () => {
    const keys = [
      await said.report('310101', { AJZT: '不明' }),
      await said.report('310101', { AJZT: '不明' }),
      await said.report('310101', { AJZT: '不明' }),
    ];
    const parked = await until('all are parked', async () => {
      const { items } = (await operator.get<ListAnswer<MessageItem>>('/api/messages?filter[state]=parked&limit=200')).body;
      const mine = items.filter(({ key }) => keys.includes(key));
      return mine.length === keys.length ? mine : undefined;
    });
    const { body: made } = await operator.post<OperationView>('/api/operations', { kind: 'retry', ids: parked.map(({ id }) => id) });
    expect(made).toMatchObject({ state: 'prepared', progress: { total: 3, waiting: 3 }, who: { username: 'operator' } });
    const second = await rig.signIn('operator.b');
    expect((await second.post('/api/operations', { kind: 'discard', ids: [parked[0]!.id], reason: '试试' })).body).toMatchObject({
      status: 409,
      type: '/problems/message-held',
      params: { operation: made.id, who: '韩运', count: 1 },
    });
    const tell = (act: string, by = operator) => by.post<OperationView>(`/api/operations/${made.id}/${act}`, {});
    const now = async (): Promise<OperationView> => (await second.get<OperationView>(`/api/operations/${made.id}`)).body;
    await tell('dry-runs');
    const tried = await until('it is tried', async () => ((await now()).dryRun?.isDone ? now() : undefined));
    expect(tried.dryRun).toMatchObject({ tried: 3, passing: 0, failing: [{ count: 3 }] });
    await tell('start');
    const stopped = await until('it stops', async () => ((await now()).state === 'paused' ? now() : undefined));
    expect(stopped).toMatchObject({ halt: { account: null }, progress: { failed: 1, waiting: 2, running: 0 } });
    expect((await tell('cancel', second)).body.state).toBe('cancelled');
    expect(
      (await second.get<ListAnswer<OperationMessage>>(`/api/operations/${made.id}/messages`)).body.items.map(({ state }) => state),
    ).toEqual(['failed', 'left', 'left']);
    expect((await second.get<ListAnswer<OperationView>>('/api/operations?open=false')).body.items.map(({ id }) => id)).toContain(made.id);
  });

  it('L02: a parked report corrected by one operator and approved by another becomes a case, as the same message', async () => {
    const key = await said.report('310101', { AJZT: '没有的状态' });
    const parked = await until(
      'the parked message',
      async () => (await operator.get<ListAnswer<MessageItem>>(`/api/messages?filter[state]=parked&filter[key]=${key}`)).body.items[0],
    );
    const second = await rig.signIn('operator.b');
    const { base } = (await operator.get<CorrectableView>(`/api/messages/${parked.id}/correctable`)).body;
    const { body: correction } = await operator.post<CorrectionView>(`/api/messages/${parked.id}/corrections`, {
      base,
      changes: [{ pointer: '/AJZT', value: '待受理' }],
      reason: '对方来电更正',
    });
    expect(correction).toMatchObject({ state: 'proposed', changes: [{ pointer: '/AJZT', before: '没有的状态', after: '待受理' }] });
    const approve = (one: Client) => one.post<CorrectionView>(`/api/corrections/${correction.id}/approve`, { version: 1 });
    expect((await approve(operator)).status).toBe(409);
    expect((await approve(second)).body).toMatchObject({ state: 'approved', decided: { who: { username: 'operator.b' } } });
    expect((await said.caseOf(key)).state).toBe('acceptance');
    const { state, bodies } = (await operator.get<MessageAnswer>(`/api/messages/${parked.id}`)).body;
    expect([state, bodies.map(({ stage }) => stage)]).toEqual(['done', ['received', 'corrected', 'mapped']]);
    expect(
      (await rig.rows(`SELECT act, account FROM audit WHERE object = 'message:${parked.id}' ORDER BY at`)).map(({ act }) => act),
    ).toEqual(['correction.propose', 'correction.approved']);
  });
});
