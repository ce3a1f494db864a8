import { beforeEach, describe, expect, it } from 'vitest';
import { scopesOf } from '../../../access/index.js';
import { named, protectionWorld, protectors } from '../testing/protection.js';
import { people } from '../testing/registers.js';
import { text } from './text.js';

let at: ReturnType<typeof protectionWorld>;
beforeEach(() => {
  at = protectionWorld();
});
const texts = () => at.world.tables.of('lawyers.text');
const told = () => texts().map(({ state, values }) => [values['template'], state]);
const sent = () =>
  at.world.tables.added.outbox
    .filter(({ type }) => type === 'notices.text-message.v1')
    .map(({ data }) => data as { request: string; phone: string; text: string; unit: string; until: string });
/** As two persons laid it down on the page of rules. */
const switchOn = (rows: readonly object[] = [{ row: 1, enabled: 'on' }]) =>
  at.world.tables.ruleSettings.set('lawyers.sms.enabled 2', {
    rule: 'lawyers.sms.enabled',
    version: 2,
    since: '2026-01-02',
    value: { rows },
    isOn: true,
    districts: null,
    state: 'approved',
    reason: '市律协同意。',
    by: 'city.clerk',
    at: '2026-01-01T00:00:00.000Z',
    decidedBy: 'city.lead',
    decidedAt: '2026-01-01T01:00:00.000Z',
    decision: null,
  });
const receipt = (request: string, more: object) =>
  at.world.report('lawyers', [
    {
      id: '00000000-0000-8000-8000-000000000001',
      source: '/systems/sms',
      type: 'notices.text-receipt.v1',
      time: '2026-11-27T10:05:00.000Z',
      datacontenttype: 'application/json',
      partitionkey: request,
      causationid: request,
      data: { source: 'sms', receipt: 'HZ-0001', request, at: '2026-11-27T10:05:00.000Z', ...more },
    },
  ]);

describe('text messages to who asks that his rights be protected (L20, L23)', () => {
  it('L20: switched off, as it is at first, each stands there as not sent, and nothing goes out', async () => {
    await at.begin(at.applicant, 'apply');
    expect(await at.act(protectors.clerk, 'accept')).toHaveProperty('done');
    expect(told()).toEqual([['accepted', 'off']]);
    expect(sent()).toEqual([]);
  });

  it('L23: he is told of each step by text message: number and where to read it, nothing of what it is about', async () => {
    switchOn();
    await at.begin(protectors.clerk, 'register', { onBehalf: 'phone' });
    await at.act(protectors.clerk, 'accept');
    await at.act(protectors.lead, 'assign', named(protectors.clerk));
    await at.act(protectors.clerk, 'askResult', { result: 'protected', resultText: '已安排会见。' });
    await at.act(protectors.lead, 'passResult');
    await at.act(protectors.president, 'approveResult');
    await at.act(protectors.clerk, 'send');
    expect(told()).toEqual([
      ['entered', 'sent'],
      ['accepted', 'sent'],
      ['sent', 'sent'],
    ]);
    for (const { phone, text: words, unit } of sent()) {
      expect([phone, unit]).toEqual(['13812345678', '上海市律师协会']);
      expect(words).toContain(String(at.rights().number));
      expect(words).not.toMatch(/会见|看守所|王小明/);
    }
  });

  it('L23: asked for a supplement, refused, or forwarded to an authority, he is told that too', async () => {
    switchOn();
    await at.begin(at.applicant, 'apply');
    await at.act(protectors.clerk, 'askSupplement', { missing: '请补充会见手续。' });
    await at.act(at.applicant, 'supplement', {});
    await at.act(protectors.clerk, 'askRefusal', { refusalGrounds: '不属于执业权利。' });
    await at.act(protectors.lead, 'approveRefusal');
    await at.begin(at.applicant, 'apply', { kind: 'matter', rights: null, problem: 'delay' });
    await at.act(protectors.clerk, 'forward', { channel: '某法院诉讼服务中心' });
    expect(told().map(([template]) => template)).toEqual(['missing', 'refused', 'forwarded']);
  });

  it('L20: after eight in the evening it waits until eight in the morning and goes then, once', async () => {
    switchOn();
    at.world.move('2026-11-27', '21:30');
    await at.begin(protectors.clerk, 'register', { onBehalf: 'phone' });
    expect(told()).toEqual([['entered', 'waiting']]);
    at.world.move('2026-11-28', '08:00');
    while ((await at.world.engine.strike()) > 0);
    expect(sent()).toHaveLength(1);
    expect(sent()[0]!.until).toBe('2026-11-28T12:00:00.000Z');
  });

  it('L20: without a mobile number, or where it did not arrive, the association is asked to tell it in writing', async () => {
    switchOn();
    await at.begin(protectors.clerk, 'register', { onBehalf: 'letter', phone: '021-6308 0000' });
    expect(texts()[0]).toMatchObject({ state: 'writing', values: { phone: null } });
    await at.begin(protectors.clerk, 'register', { onBehalf: 'phone' });
    await receipt(sent()[0]!.request, { result: 'failed', reason: '空号' });
    expect(texts()[1]).toMatchObject({ state: 'writing', values: { result: 'failed', failure: '空号' } });
    expect(await at.on('lawyers.text', protectors.clerk, 'tellInWriting', {})).toMatchObject({
      refused: { findings: [{ pointer: '/form/writtenHow' }] },
    });
    expect(await at.on('lawyers.text', protectors.clerk, 'tellInWriting', { form: { writtenHow: '挂号信告知。' } })).toMatchObject({
      done: { state: 'written' },
    });
  });

  it('L20: a branch reads and answers for the text messages of its own cases; bureaus, firm and lawyer find none', async () => {
    switchOn();
    await at.begin(protectors.branch, 'register', { onBehalf: 'phone', body: 'branch' });
    const sees = async (viewer: (typeof protectors)['clerk']) =>
      (await at.world.reader.get('lawyers.text', texts()[0]!.id, scopesOf(viewer, text))) !== null;
    const { clerk, lead, branch, third, president, cityClerk } = protectors;
    expect(
      await Promise.all([clerk, lead, branch, third, president, cityClerk, people.huangpu, people.firm, at.applicant].map(sees)),
    ).toEqual([true, true, true, false, false, false, false, false, false]);
  });
});
