import { beforeEach, describe, expect, it } from 'vitest';
import type { Message } from '@fatong/contracts';
import type { Viewer } from '../../../ports/index.js';
import { notaryWorld, people, type NotaryWorld } from '../testing/cast.js';
import { area } from '../index.js';
import { wordingFaults } from './wording.js';

const type = 'notary.taiwan';
const opening = ['register', 'take'];
let at: NotaryWorld;
beforeEach(() => {
  at = notaryWorld();
});
const act = (viewer: Viewer, action: string, form: object = {}, reason?: string) =>
  at.perform(viewer, type, action, opening.includes(action) ? undefined : at.last(type), form, reason);
const clerk = people.association;
const head = people.associationHead;
const register = (more: object = {}) =>
  act(clerk, 'register', {
    kind: 'inheritance',
    certificate: '（2026）沪申黄证台字第1号',
    office: at.offices['GZ-01']!.id,
    applicant: '林宜君',
    copyOn: '2026-03-02',
    ...more,
  });
const mail = (more: object = {}) => act(clerk, 'mail', { mail: 'RR123456789CN', mailedOn: '2026-03-02', ...more });
const receipt = (more: object = {}): Message => ({
  id: crypto.randomUUID(),
  source: '/systems/notary-association',
  type: 'notary.taiwan-received.v1',
  time: '2026-03-10T01:00:00.000Z',
  datacontenttype: 'application/json',
  partitionkey: 'x',
  data: {
    source: 'notary-association',
    receipt: 'TW-1',
    request: at.last(type).values['taiwanRequest'],
    number: at.last(type).number,
    standing: 'received',
    on: '2026-03-10',
    foundationNumber: '海惠字第000123号',
    ...more,
  },
});
async function received(): Promise<void> {
  await register();
  await mail();
  await at.world.report('notary', [receipt()]);
}
const query = (more: object = {}) => act(clerk, 'query', { queryOn: '2026-03-05', reason: 'records', ...more });
const letters = () => at.world.tables.added.letter.map(({ name, number }) => [name, number]);

describe('copies to the Taiwan region (N50)', () => {
  it('N50: a copy is registered, mailed and received by the foundation; the association’s system is told and answers', async () => {
    expect(await register()).toMatchObject({ done: { state: 'registered' } });
    expect(await mail()).toMatchObject({ done: { state: 'mailed' } });
    expect(at.world.tables.added.outbox).toMatchObject([
      {
        type: 'notary.taiwan-mailed.v1',
        data: { kind: 'inheritance', certificate: '（2026）沪申黄证台字第1号', office: { code: 'GZ-01' }, mail: 'RR123456789CN' },
      },
    ]);
    await at.world.report('notary', [receipt()]);
    expect(at.last(type)).toMatchObject({
      state: 'received',
      values: { foundationNumber: '海惠字第000123号', foundationOn: '2026-03-10', awaits: false },
    });
  });

  it('N50: mail that came back is registered again with the reason', async () => {
    await register();
    await mail();
    await at.world.report('notary', [receipt({ standing: 'returned', foundationNumber: undefined, reason: '地址不详。' })]);
    expect(at.last(type)).toMatchObject({ state: 'registered', values: { returnReason: '地址不详。' } });
    expect(await mail({ mail: 'RR2', mailedOn: '2026-03-12' })).toMatchObject({ done: { state: 'mailed' } });
  });

  it('N50: a receipt that comes when the record was queried, answered or archived is noted and moves nothing, and nothing waits for a person', async () => {
    await register();
    await mail();
    const late = receipt();
    await act(clerk, 'noteReceipt', { foundationNumber: '海惠字第1号', foundationOn: '2026-03-09' });
    await act(clerk, 'archive');
    expect(await at.world.report('notary', [late])).toMatchObject([{ done: true }]);
    expect(at.last(type)).toMatchObject({ state: 'archived', values: { receiptNumber: 'TW-1' } });

    await register({ certificate: '（2026）沪申黄证台字第2号' });
    await mail();
    const other = receipt({ receipt: 'TW-2' });
    await query();
    expect(await at.world.report('notary', [other])).toMatchObject([{ done: true }]);
    expect(at.last(type)).toMatchObject({ state: 'querying', values: { receiptStanding: 'received' } });
  });

  it('N50: a query received on 5 March 2026 is due on 7 April, since 4 April is Qingming', async () => {
    await received();
    expect(await query()).toMatchObject({ done: { state: 'querying' } });
    expect(at.last(type).values).toMatchObject({ answerDue: '2026-04-07' });
  });

  it('N50: the office explains, a clerk of the association proposes the answer, its head approves, and the letter has its number', async () => {
    await received();
    await query();
    expect(await act(people.office, 'explain', { explanation: '档案记载一致。' })).toHaveProperty('done');
    await act(clerk, 'askReply', { answer: '经查，公证书属实。' });
    expect(await act(clerk, 'approveReply')).toMatchObject({ refused: { problem: 'forbidden' } });
    expect(await act(head, 'approveReply')).toMatchObject({ done: { state: 'answered' } });
    expect(letters()).toEqual([['reply', '沪公协台复〔2026〕1号']]);
    expect(at.last(type).values).toMatchObject({ answeredOn: '2026-03-02', answerMet: '2026-03-02' });
    expect(await act(clerk, 'archive')).toMatchObject({ done: { state: 'archived' } });
  });

  it('N50: a query is refused for two reasons alone: that it says none, or bears another seal', async () => {
    await received();
    await query({ reason: undefined });
    expect(await act(clerk, 'askDecline', { refusal: 'otherwise' })).toMatchObject({
      refused: { findings: [{ pointer: '/form/refusal' }] },
    });
    await act(clerk, 'askDecline', { refusal: 'noReason' });
    expect(await act(head, 'approveDecline')).toMatchObject({ done: { state: 'answered' } });
    expect(letters()).toEqual([['refusal', '沪公协台复〔2026〕1号']]);
  });

  it('N50: one that says its reason is not refused for saying none', async () => {
    await received();
    await query();
    expect(await act(clerk, 'askDecline', { refusal: 'noReason' })).toMatchObject({
      refused: { findings: [{ pointer: '/form/refusal' }] },
    });
  });

  it('N50: another reason needs words, and a kind beyond the fourteen a note', async () => {
    await received();
    expect(await query({ reason: 'other' })).toMatchObject({ refused: { findings: [{ pointer: '/form/reasonText' }] } });
    expect(await query({ reason: 'other', reasonText: '请查明签名真伪。' })).toHaveProperty('done');
    expect(await register({ kind: 'other' })).toMatchObject({ refused: { findings: [{ pointer: '/form/kindNote' }] } });
    expect(await register({ kind: 'other', kindNote: '声明书' })).toHaveProperty('done');
  });

  it('N50: a corrected copy keeps record and certificate number, and goes out with the suffix', async () => {
    await received();
    const { number } = at.last(type);
    expect(await act(clerk, 'supplement', { mail: 'RR9', mailedOn: '2026-03-20' }, '当事人姓名误写。')).toMatchObject({
      done: { state: 'mailed' },
    });
    expect(at.last(type)).toMatchObject({ number, values: { certificate: '（2026）沪申黄证台字第1号', isSupplement: true } });
    expect(at.world.tables.added.outbox.at(-1)!.data).toMatchObject({ certificate: '（2026）沪申黄证台字第1号（补正）' });
  });

  it('N50: the copy of one certificate is not mailed twice as two', async () => {
    await received();
    await register();
    expect(await mail()).toMatchObject({ refused: { why: [expect.stringContaining('已经寄送'), expect.any(String)] } });
  });

  it('N50: the city reads and does nothing', async () => {
    await register();
    expect(await mail()).toHaveProperty('done');
    for (const who of [people.lead, people.clerk, people.district])
      expect(await act(who, 'query', { queryOn: '2026-03-05' })).toEqual({ refused: { problem: 'forbidden' } });
  });
});

describe('copies from the Taiwan region (N50)', () => {
  const take = () =>
    act(clerk, 'take', { kind: 'marriage', certificate: '115年度北院民公字第7号', applicant: '林志豪', copyOn: '2026-03-02' });
  const shown = async () => {
    await take();
    await act(clerk, 'show', { holder: '林志豪', shownOn: '2026-03-03' });
  };

  it('N50: an original that agrees with the copy is verified by a certificate', async () => {
    expect(await take()).toMatchObject({ done: { state: 'arrived' } });
    expect(await act(clerk, 'show', { holder: '林志豪', shownOn: '2026-03-03' })).toMatchObject({ done: { state: 'verifying' } });
    expect(await act(clerk, 'verify')).toMatchObject({ done: { state: 'matched' } });
    expect(letters()).toEqual([['verification', '沪公协台核〔2026〕1号']]);
    expect(await act(clerk, 'archive')).toMatchObject({ done: { state: 'archived' } });
  });

  it('N50: one that differs is queried by letter, and archived once the query was answered', async () => {
    await shown();
    expect(await act(clerk, 'differ')).toMatchObject({ refused: { findings: [{ pointer: '/form/mismatch' }] } });
    expect(await act(clerk, 'differ', { mismatch: '出生日期不一致。' })).toMatchObject({ done: { state: 'differing' } });
    expect(letters()).toEqual([['query', '沪公协台查〔2026〕1号']]);
    expect(await act(clerk, 'archive')).toHaveProperty('refused');
    await act(clerk, 'settle', { settlement: '海基会复函：以正本为准。' });
    expect(await act(clerk, 'archive')).toMatchObject({ done: { state: 'archived' } });
  });
});

describe('the wording about the Taiwan region (N50)', () => {
  const rows = [{ avoid: '国家', beside: '台湾', instead: '台湾地区' }];

  it('N50: what somebody writes is looked through, and a hint says what to write instead', async () => {
    await received();
    await query({ reason: 'other', reasonText: '请查明当事人在国家（台湾）的户籍。' });
    expect(at.last(type).values['wordingHint']).toContain('台湾地区');
    await act(people.office, 'explain', { explanation: '台湾地区户籍记载一致。' });
    await query({ reason: 'other', reasonText: '请查明台湾地区户籍。' });
    expect(wordingFaults('台湾地区的公证书', rows)).toEqual([]);
    expect(wordingFaults('国家规定的收费。当事人住台湾地区', rows)).toEqual([]);
  });

  it('N50: a row of wordings is words as people wrote them, whatever signs are in them', () => {
    expect(wordingFaults('台湾(国家', [{ avoid: '国家', beside: '台湾(', instead: '台湾地区' }])).toHaveLength(1);
    expect(wordingFaults('台湾国家', [{ avoid: '国家', beside: '.*', instead: '台湾地区' }])).toEqual([]);
  });

  it('N50: no text of the area calls it otherwise', () => {
    const said = JSON.stringify([area.records, area.reports, area.groups], (_, value: unknown) =>
      typeof value === 'function' ? undefined : value,
    );
    const texts = said.match(/"[^"]*台湾[^"]*"/gu) ?? [];
    expect(texts.length).toBeGreaterThan(5);
    expect(texts.filter((one) => wordingFaults(one, rows).length > 0)).toEqual([]);
  });
});
