import amqp from 'amqplib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dice } from '@fatong/contracts';
import type {
  AuditEntry,
  CorrectableView,
  CorrectionView,
  FailureGroupView,
  ListAnswer,
  MessageItem,
  OperationMessage,
  OperationRequest,
  OperationView,
  RecordItem,
} from '@fatong/contracts/api';
import { complaint } from '@fatong/contracts/systems/lawyers-association';
import { lifeOf } from '../kit/lives.js';
import { population } from '../kit/partner.js';
import { signIn, type Reader } from '../kit/reader.js';
import { startSystem, type RunningSystem } from '../kit/system.js';
import { until } from '../kit/until.js';

const association = 'lawyers-association';
const count = 8;

describe('an operator deals with a group of failures at night (L02, S11)', () => {
  let system: RunningSystem;
  let operator: Reader;
  let second: Reader;
  let group: FailureGroupView;

  beforeAll(async () => {
    system = await startSystem();
    [operator, second] = await Promise.all([signIn(system, 'operator'), signIn(system, 'operator.b')]);
    await reportUnclearly();
    group = await until('all stand in one group', async () =>
      (await groups()).find((one) => one.system === association && one.count === count),
    );
  });
  afterAll(() => system?.stop());

  const groups = async (resolved = false): Promise<readonly FailureGroupView[]> =>
    (await operator.get<ListAnswer<FailureGroupView>>(`/api/failures/groups?resolved=${resolved}`)).body.items;
  const prepare = async (request: Partial<OperationRequest>): Promise<OperationView> =>
    (await operator.post<OperationView>('/api/operations', { group: group.id, ...request })).body;
  const tell = async (id: string, act: string): Promise<OperationView> =>
    (await operator.post<OperationView>(`/api/operations/${id}/${act}`, {})).body;
  const now = async (id: string): Promise<OperationView> => (await second.get<OperationView>(`/api/operations/${id}`)).body;
  const becomes = (id: string, what: string, is: (one: OperationView) => boolean): Promise<OperationView> =>
    until(
      what,
      async () => {
        const one = await now(id).catch(() => undefined); // the hub may just be killed
        return one?.progress !== undefined && is(one) && one;
      },
      60_000,
    );
  const members = async (id: string): Promise<readonly OperationMessage[]> =>
    (await second.get<ListAnswer<OperationMessage>>(`/api/operations/${id}/messages`)).body.items;

  /** Reports with a state word that was never agreed, past every door: as an older program would have put them there. */
  async function reportUnclearly(): Promise<void> {
    const connection = await amqp.connect(system.amqpUrl);
    const channel = await connection.createConfirmChannel();
    for (const [i, lawyer] of population(system).slice(0, count).entries()) {
      const data = { ...lifeOf(`SLX-NIGHT-${i}`, lawyer, dice(i), new Date())[0]!.data, AJZT: '不明' };
      const attributes = {
        specversion: '1.0',
        id: crypto.randomUUID(),
        source: `/systems/${association}`,
        type: complaint.type,
        time: new Date().toISOString(),
        partitionkey: data.AJBH,
        sourceversion: String(data.BBH),
      };
      channel.publish('inbound', `${association}.0`, Buffer.from(JSON.stringify(data)), {
        persistent: true,
        contentType: 'application/json',
        headers: Object.fromEntries(Object.entries(attributes).map(([name, value]) => [`cloudEvents:${name}`, value])),
      });
    }
    await channel.waitForConfirms();
    await connection.close();
  }

  it('tries the group out without effect, and a retry stops by itself at the first new failure', async () => {
    const { id, progress } = await prepare({ kind: 'retry' });
    expect(progress).toMatchObject({ total: count, waiting: count });
    await tell(id, 'dry-runs');
    expect((await becomes(id, 'it is tried out', ({ dryRun }) => dryRun?.isDone === true)).dryRun).toMatchObject({
      tried: count,
      passing: 0,
      failing: [{ count }],
    });
    expect((await second.post('/api/operations', { kind: 'discard', group: group.id, reason: '无用' })).body).toMatchObject({
      status: 409,
      type: '/problems/message-held',
      params: { operation: id, count },
    });
    await tell(id, 'start');
    expect(await becomes(id, 'it stops', ({ state }) => state === 'paused')).toMatchObject({
      halt: { account: null },
      progress: { failed: 1, waiting: count - 1, running: 0, wave: 1 },
    });
    expect((await tell(id, 'cancel')).state).toBe('cancelled');
  });

  it('corrects one with a second person: it becomes a case', async () => {
    const parked = (await operator.get<ListAnswer<MessageItem>>(`/api/messages?filter[group]=${encodeURIComponent(group.id)}&limit=1`)).body
      .items[0]!;
    const { base } = (await operator.get<CorrectableView>(`/api/messages/${parked.id}/correctable`)).body;
    const { body: correction } = await operator.post<CorrectionView>(`/api/messages/${parked.id}/corrections`, {
      base,
      changes: [{ pointer: '/AJZT', value: '待受理' }],
      reason: '对方来电更正',
    });
    expect((await operator.post(`/api/corrections/${correction.id}/approve`, { version: 1 })).status).toBe(409);
    expect((await second.post<CorrectionView>(`/api/corrections/${correction.id}/approve`, { version: 1 })).body.state).toBe('approved');
    const clerk = await signIn(system, 'city.clerk');
    await until(
      'the case is there',
      async () =>
        (await clerk.get<ListAnswer<RecordItem>>(`/api/records/lawyers.complaint?filter[number]=${parked.key}`)).body.items.length === 1,
    );
  });

  it('discards the rest in waves, once each, although the hub is killed in between; the group resolves itself', async () => {
    const { id } = await prepare({ kind: 'discard', reason: '对方已撤回，将另行报送', waves: [1, 2], perSecond: 1 });
    await tell(id, 'start');
    await becomes(id, 'some are discarded', ({ progress }) => progress.done >= 2);
    await system.hub.kill();
    await system.hub.start();
    expect(await becomes(id, 'it is done', ({ state }) => state === 'done')).toMatchObject({
      progress: { total: count - 1, done: count - 1, failed: 0, refused: 0 },
    });
    const discarded = await members(id);
    expect(new Set(discarded.map(({ messageId }) => messageId)).size).toBe(count - 1);
    expect((await groups()).filter((one) => one.id === group.id)).toEqual([]);
    expect((await groups(true)).find((one) => one.id === group.id)).toMatchObject({ resolved: true, count: 0 });
    const auditor = await signIn(system, 'auditor');
    const acts = async (object: string): Promise<string[]> =>
      (await auditor.get<ListAnswer<AuditEntry>>(`/api/audit?filter[object]=${object}&sort=at`)).body.items.map(({ act }) => act);
    for (const { messageId } of discarded)
      expect((await acts(`message:${messageId}`)).filter((act) => act === 'message.discard')).toHaveLength(1);
    expect(await acts(`operation:${id}`)).toEqual(['operation.prepare', 'operation.start', 'operation.done']);
  });
});
