import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ListAnswer, MessageItem, OutgoingDecision, OutgoingView, RecordAnswer, TimelineEntry } from '@fatong/contracts/api';
import { type Mood } from '@fatong/adapters/kit';
import { newComplaint } from '../kit/complaints.js';
import { mood, partnerState } from '../kit/partner.js';
import { signIn, type Reader } from '../kit/reader.js';
import { startSystem, type RunningSystem } from '../kit/system.js';
import { until } from '../kit/until.js';

const association = 'lawyers-association';

describe('a clerk urges a case at the association (L02, S11)', () => {
  let system: RunningSystem;
  let clerk: Reader;
  let operator: Reader;
  let cases = 0;

  beforeAll(async () => {
    system = await startSystem();
    [clerk, operator] = await Promise.all([signIn(system, 'city.clerk'), signIn(system, 'operator')]);
  });
  afterAll(() => system?.stop());

  const newCase = (): Promise<RecordAnswer> => newComplaint(system, clerk, 'SLX-URGE-', ++cases);

  const again = async (record: RecordAnswer): Promise<RecordAnswer> =>
    (await clerk.get<RecordAnswer>(`/api/records/lawyers.complaint/${record.id}`)).body;
  const urge = (record: RecordAnswer, headers = {}, reader = clerk) =>
    reader.post<RecordAnswer>(
      `/api/records/lawyers.complaint/${record.id}/actions/urge`,
      { version: record.version, reason: '已超过受理期限，请尽快办理。', form: {} },
      headers,
    );

  async function urgedWhile(how: Mood): Promise<RecordAnswer> {
    const record = await newCase();
    await mood(system, association, how);
    expect((await urge(record)).status).toBeLessThan(300);
    return record;
  }

  it('sends it once, shows it delivered, and the receipt that comes back correlated', async () => {
    await mood(system, association, 'well');
    const before = await partnerState(system, association, 'urge');
    const record = await newCase();
    const key = { 'idempotency-key': crypto.randomUUID() };
    const [first, repeated] = [await urge(record, key), await urge(record, key)];
    expect(first.status).toBeLessThan(300);
    expect(repeated.body).toEqual(first.body);
    // A hub that begins has the night's rounds of the demo to do beside.
    const answered = await until(
      'the receipt is on the case',
      async () => {
        const now = await again(record);
        return now.values['urgeAnswer'] ? now : null;
      },
      90_000,
    );
    expect(answered.values['urgeAnswer']).toBe('received');
    expect(answered.outgoing).toMatchObject([{ system: association, state: 'done' }]);
    expect(answered.outgoing[0]?.answeredAt).toBeTruthy();
    expect((await partnerState(system, association, 'urge')).effects).toBe(before.effects + 1);
    const { items } = (await clerk.get<{ items: TimelineEntry[] }>(`/api/records/lawyers.complaint/${record.id}/timeline`)).body;
    expect(items.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['action', 'report']));
    const sent = (await operator.get<ListAnswer<MessageItem>>('/api/messages?filter[direction]=out&limit=20')).body.items.find(
      ({ record: of }) => of === `lawyers.complaint:${record.id}`,
    );
    expect(sent).toMatchObject({ state: 'done', type: `${association}.urge.v1` });
  });

  it('refuses a stale version, a missing reason and a field that is not on the form, each in a clear sentence', async () => {
    await mood(system, association, 'well');
    const record = await newCase();
    const path = `/api/records/lawyers.complaint/${record.id}/actions/urge`;
    expect(await clerk.post(path, { version: record.version, form: {} })).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: '/reason' }] },
    });
    expect(await clerk.post(path, { version: record.version, reason: 'x', form: { decision: 'sanctioned' } })).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: '/form/decision' }] },
    });
    await urge(record);
    expect(await urge(record)).toMatchObject({ status: 409, body: { type: '/problems/stale-version' } });
  });

  it('lets nobody urge without the right', async () => {
    const record = await newCase();
    expect((await urge(record, {}, await signIn(system, 'association.clerk'))).status).toBe(403);
    expect((await urge(record, {}, operator)).status).toBe(403);
  });

  const decide = (record: RecordAnswer, decision: OutgoingDecision, reader = clerk) =>
    reader.post<{ detail?: string }>(
      `/api/records/lawyers.complaint/${record.id}/outgoing/${record.outgoing[0]!.messageId}/decisions`,
      { decision, reason: '已电话核实。' },
      { 'idempotency-key': crypto.randomUUID() },
    );
  const inState = (record: RecordAnswer, state: OutgoingView['state'], patience?: number) =>
    until(
      `it is ${state}`,
      async () => {
        const now = await again(record);
        return now.outgoing[0]?.state === state ? now : null;
      },
      patience,
    );
  const story = async (record: RecordAnswer): Promise<string[]> =>
    (await clerk.get<{ items: TimelineEntry[] }>(`/api/records/lawyers.complaint/${record.id}/timeline`)).body.items.map(
      ({ title: [zh] }) => zh,
    );

  it('asks a partner that took it and hung up, and knows that it arrived without sending it again', async () => {
    const before = await partnerState(system, association, 'urge');
    const record = await urgedWhile('cutting');
    const unknown = await inState(record, 'unknown');
    expect(unknown.outgoing[0]).toMatchObject({ decisions: ['arrived', 'again', 'giveUp'] });
    expect(unknown.outgoing[0]!.words[0]).toMatch(/不明/);
    expect(unknown.outgoing[0]!.next).toMatchObject({ at: expect.any(String) as unknown });
    await mood(system, association, 'well');
    await until('the receipt is on the case', async () => (await again(record)).values['urgeAnswer'] === 'received');
    await inState(record, 'done', 40_000);
    const after = await partnerState(system, association, 'urge');
    expect([after.requests, after.effects]).toEqual([before.requests + 1, before.effects + 1]);
    expect(after.asked).toBeGreaterThan(before.asked);
  });

  it('asks a partner that never answered, and sends it again under the same id only once he says that it never came', async () => {
    const before = await partnerState(system, association, 'urge');
    const record = await urgedWhile('silent');
    await inState(record, 'unknown');
    await mood(system, association, 'well');
    const done = await inState(record, 'done', 60_000);
    expect(done.outgoing).toMatchObject([{ attempt: 2 }]);
    const after = await partnerState(system, association, 'urge');
    expect([after.requests, after.effects]).toEqual([before.requests + 2, before.effects + 1]);
    expect(await story(record)).toEqual(expect.arrayContaining(['是否送达不明', '对方没有收到，重新发送', '已送达']));
  });

  it('lets an official who may urge decide, once, with a reason: whoever is second learns that somebody was faster', async () => {
    const record = await urgedWhile('silent');
    const unknown = await inState(record, 'unknown');
    const lead = await signIn(system, 'city.lead');
    expect((await decide(unknown, 'arrived', await signIn(system, 'association.clerk'))).status).toBe(403);
    const both = await Promise.all([decide(unknown, 'arrived'), decide(unknown, 'again', lead)]);
    expect(both.map(({ status }) => status).sort()).toEqual([204, 409]);
    expect(both.find(({ status }) => status === 409)!.body.detail).toMatch(/先行|faster|first|done already|已处理完成/);
    const decided = both[0].status === 204 ? '核实为已送达' : '决定重新发送';
    expect((await story(record)).filter((title) => ['核实为已送达', '决定重新发送'].includes(title))).toEqual([decided]);
    await mood(system, association, 'well');
  });

  it('gives up what an official gives up, and the next urge of the case goes', async () => {
    const record = await urgedWhile('silent');
    const unknown = await inState(record, 'unknown');
    expect((await decide(unknown, 'giveUp')).status).toBe(204);
    expect((await again(record)).outgoing).toMatchObject([{ state: 'discarded', decisions: [] }]);
    await mood(system, association, 'well');
    const requests = (await partnerState(system, association, 'urge')).requests;
    expect((await urge(await again(record))).status).toBeLessThan(300);
    await until('the next is delivered', async () => (await again(record)).outgoing.some(({ state }) => state === 'done'));
    expect((await partnerState(system, association, 'urge')).requests).toBe(requests + 1);
  });

  it('lets the operator retry only with the word that he asked the partner', async () => {
    const record = await urgedWhile('silent');
    const message = (await inState(record, 'unknown')).outgoing[0]!.messageId;
    expect((await operator.post<{ retried: number }>(`/api/messages/${message}/retries`, {})).body.retried ?? 0).toBe(0);
    await mood(system, association, 'well');
    expect((await operator.post<{ retried: number }>(`/api/messages/${message}/retries`, { confirmed: true })).body.retried).toBe(1);
    await inState(record, 'done');
  });

  it('waits and tries again by itself while the partner is failing', async () => {
    const record = await urgedWhile('failing');
    const later = await until('it waits', async () => {
      const now = await again(record);
      return now.outgoing[0]?.state === 'later' ? now : null;
    });
    expect(later.outgoing[0]).toMatchObject({
      next: { words: [expect.stringContaining('自动') as unknown, expect.any(String) as unknown] },
      since: expect.any(String) as unknown,
      decisions: ['again', 'giveUp'],
    });
    await mood(system, association, 'well');
    await until('it went by itself', async () => (await again(record)).outgoing[0]?.state === 'done', 40_000);
  });

  it('parks what the partner refuses, with its cause, for a person', async () => {
    const record = await urgedWhile('refusing');
    const refused = await until('it is parked', async () => {
      const now = await again(record);
      return now.outgoing[0]?.state === 'parked' ? now : null;
    });
    expect(refused.outgoing[0]?.words[0]).toMatch(/拒/);
    await mood(system, association, 'well');
    const retried = await operator.post<{ retried: number }>(`/api/messages/${refused.outgoing[0]!.messageId}/retries`, {});
    expect(retried.body.retried).toBe(1);
    await until('it is delivered', async () => (await again(record)).outgoing[0]?.state === 'done');
  });
});
