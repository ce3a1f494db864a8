import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dice } from '@fatong/contracts';
import type { ActionOffer, ListAnswer, RecordAnswer, RecordItem, TimelineEntry } from '@fatong/contracts/api';
import { lifeOf } from '../kit/lives.js';
import { mood, partnerState, population, send } from '../kit/partner.js';
import { signIn, type Reader } from '../kit/reader.js';
import { startSystem, type RunningSystem } from '../kit/system.js';
import { until } from '../kit/until.js';

const association = 'lawyers-association';
const path = '/api/records/lawyers.complaint';
const form = {
  penaltyAuthority: 'district',
  penaltyBases: ['article48'],
  referralMaterials: '投诉信 沪司律信〔2026〕15号 1份\n转账凭证 3份',
};

describe('a clerk refers a case for an administrative penalty (移送, L02, S11)', () => {
  let system: RunningSystem;
  let clerk: Reader;
  let cases = 0;

  beforeAll(async () => {
    system = await startSystem();
    clerk = await signIn(system, 'city.clerk');
  });
  afterAll(() => system?.stop());

  /** A case that the association has filed. */
  async function filedCase(): Promise<RecordAnswer> {
    const id = `SLX-REFER-${String(++cases).padStart(6, '0')}`;
    const [first] = lifeOf(id, population(system)[cases]!, dice(cases), new Date());
    await send(system, association, first!.message, first!.data);
    await send(system, association, 'filing', { AJBH: id, BBH: 2, AJZT: '待调查', LAJG: '1', SCRQ: '20261101' });
    return until('the filed case is there', async () => {
      const { items } = (await clerk.get<ListAnswer<RecordItem>>(`${path}?limit=20&sort=-createdAt&filter[state]=investigation`)).body;
      for (const item of items) {
        const { body } = await clerk.get<RecordAnswer>(`${path}/${item.id}`);
        if (body.mirror?.sourceId === id) return body;
      }
      return null;
    });
  }

  const again = async (record: RecordAnswer): Promise<RecordAnswer> => (await clerk.get<RecordAnswer>(`${path}/${record.id}`)).body;
  const offer = async (record: RecordAnswer): Promise<ActionOffer | undefined> =>
    (await clerk.get<ListAnswer<ActionOffer>>(`${path}/${record.id}/actions`)).body.items.find(({ action }) => action === 'refer');
  const refer = async (record: RecordAnswer, more: object = {}, headers = {}) =>
    clerk.post<RecordAnswer>(
      `${path}/${record.id}/actions/refer`,
      { version: (await again(record)).version, reason: '私自收费，涉嫌违反律师法第四十八条。', form: { ...form, ...more } },
      headers,
    );
  const standing = (record: RecordAnswer, word: string) =>
    until(`the case says ${word}`, async () => {
      const now = await again(record);
      return now.values['referral'] === word ? now : null;
    });

  it('sends it once; receipt and acceptance come back correlated and change what the case says', async () => {
    await mood(system, association, 'well');
    const record = await filedCase();
    const before = await partnerState(system, association, 'referral');
    const key = { 'idempotency-key': crypto.randomUUID() };
    const version = (await again(record)).version;
    const body = { version, reason: '私自收费。', form };
    const [first, repeated] = [
      await clerk.post(`${path}/${record.id}/actions/refer`, body, key),
      await clerk.post(`${path}/${record.id}/actions/refer`, body, key),
    ];
    expect(first.status).toBeLessThan(300);
    expect(repeated.body).toEqual(first.body);
    const accepted = await standing(record, 'accepted');
    for (const field of ['referralReceivedOn', 'referralAnsweredOn', 'filesHandedOverOn']) expect(accepted.values[field]).toBeTruthy();
    expect(accepted.state).toBe('investigation');
    expect(accepted.outgoing).toMatchObject([{ system: association, state: 'done' }]);
    expect((await partnerState(system, association, 'referral')).effects).toBe(before.effects + 1);
    const { items } = (await clerk.get<{ items: TimelineEntry[] }>(`${path}/${record.id}/timeline`)).body;
    expect(items.map(({ title: [zh] }) => zh)).toEqual(expect.arrayContaining(['移送行政处罚', '移送已签收', '移送已答复']));
    expect((await offer(record))?.why).toMatch(/同意|accepted/);
    expect(await refer(record)).toMatchObject({ status: 409 });
  });

  it('shows why the association declined, and lets it be referred again with better materials', async () => {
    await mood(system, association, 'well');
    const record = await filedCase();
    expect((await refer(record, { referralMaterials: '转账凭证 3份' })).status).toBeLessThan(300);
    await standing(record, 'declined');
    const { body } = await clerk.post<{ value: string }>(`${path}/${record.id}/reveal`, {
      field: 'referralOpinion',
      purpose: '办理本案需要',
    });
    expect(body.value).toMatch(/文号/);
    expect((await offer(record))?.allowed).toBe(true);
    expect((await refer(record)).status).toBeLessThan(300);
    await standing(record, 'accepted');
    expect((await again(record)).outgoing).toHaveLength(2);
  });

  it('is not sent a second time while one is under way, and waits while the association is away', async () => {
    const record = await filedCase();
    await mood(system, association, 'failing');
    expect((await refer(record)).status).toBeLessThan(300);
    const waiting = await until('it waits', async () => {
      const now = await again(record);
      return now.outgoing[0]?.state === 'later' ? now : null;
    });
    expect(waiting.values['referral']).toBe('sent');
    expect(await refer(record)).toMatchObject({ status: 409, body: { type: '/problems/action-not-possible' } });
    await mood(system, association, 'well');
    await until('it was answered after all', async () => (await again(record)).values['referral'] === 'accepted', 40_000);
  });

  it('says beside the field what is missing, in the reader’s language', async () => {
    const record = await filedCase();
    const answer = await clerk.post(
      `${path}/${record.id}/actions/refer`,
      { version: record.version, form: { penaltyBases: [] } },
      { 'accept-language': 'zh' },
    );
    expect(answer).toMatchObject({ status: 422, body: { errors: [{ pointer: '/reason', code: 'required', detail: '请填写理由。' }] } });
    const bases = await clerk.post(
      `${path}/${record.id}/actions/refer`,
      { version: record.version, reason: 'x', form: { ...form, penaltyBases: ['article1'] } },
      { 'accept-language': 'en' },
    );
    expect(bases).toMatchObject({ status: 422, body: { errors: [{ pointer: '/form/penaltyBases' }] } });
  });
});
