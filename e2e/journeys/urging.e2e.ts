import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dice } from '@fatong/contracts';
import type { ListAnswer, MessageItem, RecordAnswer, RecordItem, TimelineEntry } from '@fatong/contracts/api';
import { type Mood } from '@fatong/adapters/kit';
import { lifeOf } from '@fatong/adapters/lawyers-association';
import { mood, partnerState, population, send } from '../kit/partner.js';
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

  async function newCase(): Promise<RecordAnswer> {
    const id = `SLX-URGE-${String(++cases).padStart(6, '0')}`;
    const { message, data } = lifeOf(id, population(system)[cases]!, dice(cases), new Date())[0]!;
    await send(system, association, message, data);
    return until('the case is there', async () => {
      const { items } = (await clerk.get<ListAnswer<RecordItem>>('/api/records/lawyers.complaint?limit=20&sort=-createdAt')).body;
      for (const item of items) {
        const { body } = await clerk.get<RecordAnswer>(`/api/records/lawyers.complaint/${item.id}`);
        if (body.mirror?.sourceId === id) return body;
      }
      return null;
    });
  }

  const again = async (record: RecordAnswer): Promise<RecordAnswer> => (await clerk.get<RecordAnswer>(`/api/records/lawyers.complaint/${record.id}`)).body;
  const urge = (record: RecordAnswer, headers = {}, reader = clerk) =>
    reader.post<RecordAnswer>(`/api/records/lawyers.complaint/${record.id}/actions/urge`, { version: record.version, reason: '已超过受理期限，请尽快办理。', form: {} }, headers);

  async function urgedWhile(how: Mood): Promise<RecordAnswer> {
    const record = await newCase();
    await mood(system, association, how);
    expect((await urge(record)).status).toBeLessThan(300);
    return record;
  }

  it('sends it once, shows it delivered, and the receipt that comes back correlated', async () => {
    await mood(system, association, 'well');
    const before = await partnerState(system, association);
    const record = await newCase();
    const key = { 'idempotency-key': crypto.randomUUID() };
    const [first, repeated] = [await urge(record, key), await urge(record, key)];
    expect(first.status).toBeLessThan(300);
    expect(repeated.body).toEqual(first.body);
    const answered = await until('the receipt is on the case', async () => { const now = await again(record); return now.values['urgeAnswer'] ? now : null; });
    expect(answered.values['urgeAnswer']).toBe('received');
    expect(answered.outgoing).toMatchObject([{ system: association, state: 'done' }]);
    expect(answered.outgoing[0]?.answeredAt).toBeTruthy();
    expect((await partnerState(system, association)).effects).toBe(before.effects + 1);
    const { items } = (await clerk.get<{ items: TimelineEntry[] }>(`/api/records/lawyers.complaint/${record.id}/timeline`)).body;
    expect(items.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['action', 'report']));
    const sent = (await operator.get<ListAnswer<MessageItem>>('/api/messages?filter[direction]=out&limit=20')).body.items.find(({ record: of }) => of === `lawyers.complaint:${record.id}`);
    expect(sent).toMatchObject({ state: 'done', type: `${association}.urge.v1` });
  });

  it('refuses a stale version, a missing reason and a field that is not on the form, each in a clear sentence', async () => {
    await mood(system, association, 'well');
    const record = await newCase();
    const path = `/api/records/lawyers.complaint/${record.id}/actions/urge`;
    expect(await clerk.post(path, { version: record.version, form: {} })).toMatchObject({ status: 422, body: { errors: [{ pointer: '/reason' }] } });
    expect(await clerk.post(path, { version: record.version, reason: 'x', form: { decision: 'sanctioned' } })).toMatchObject({ status: 422, body: { errors: [{ pointer: '/form/decision' }] } });
    await urge(record);
    expect(await urge(record)).toMatchObject({ status: 409, body: { type: '/problems/stale-version' } });
  });

  it('lets nobody urge without the right', async () => {
    const record = await newCase();
    expect((await urge(record, {}, await signIn(system, 'association.clerk'))).status).toBe(403);
    expect((await urge(record, {}, operator)).status).toBe(403);
  });

  it('says in plain words that the partner did not answer, and never sends it blindly again', async () => {
    const record = await urgedWhile('silent');
    const unknown = await until('the outcome is unknown', async () => { const now = await again(record); return now.outgoing[0]?.state === 'unknown' ? now : null; });
    expect(unknown.outgoing[0]?.words[0]).toMatch(/不明/);
    const requests = (await partnerState(system, association)).requests;
    await mood(system, association, 'well');
    const message = unknown.outgoing[0]!.messageId;
    expect((await operator.post<{ retried: number }>(`/api/messages/${message}/retries`, {})).body.retried ?? 0).toBe(0);
    expect((await partnerState(system, association)).requests).toBe(requests);
    expect((await operator.post<{ retried: number }>(`/api/messages/${message}/retries`, { confirmed: true })).body.retried).toBe(1);
    await until('it is delivered after a person decided', async () => (await again(record)).outgoing[0]?.state === 'done');
  });

  it('waits and tries again by itself while the partner is failing', async () => {
    const record = await urgedWhile('failing');
    const later = await until('it waits', async () => { const now = await again(record); return now.outgoing[0]?.state === 'later' ? now : null; });
    expect(later.outgoing[0]?.words[0]).toMatch(/自动/);
    await mood(system, association, 'well');
    await until('it went by itself', async () => (await again(record)).outgoing[0]?.state === 'done', 40_000);
  });

  it('parks what the partner refuses, with its cause, for a person', async () => {
    const record = await urgedWhile('refusing');
    const refused = await until('it is parked', async () => { const now = await again(record); return now.outgoing[0]?.state === 'parked' ? now : null; });
    expect(refused.outgoing[0]?.words[0]).toMatch(/拒/);
    await mood(system, association, 'well');
    const retried = await operator.post<{ retried: number }>(`/api/messages/${refused.outgoing[0]!.messageId}/retries`, {});
    expect(retried.body.retried).toBe(1);
    await until('it is delivered', async () => (await again(record)).outgoing[0]?.state === 'done');
  });
});
