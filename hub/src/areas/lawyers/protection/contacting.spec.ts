import { validator, type DataOf } from '@fatong/contracts';
import { serviceRequested } from '@fatong/contracts/canonical/lawyers';
import { beforeEach, describe, expect, it } from 'vitest';
import { entry } from '../../../engine/testing/index.js';
import { area } from '../index.js';
import { protectionWorld, protectors, type Form } from '../testing/protection.js';
import { message } from '../testing/reports.js';

let at: ReturnType<typeof protectionWorld>;
beforeEach(() => {
  at = protectionWorld();
});
const caseNumber = '（2026）沪0101民初1024号';
const bound = (values: object = {}, state = 'bound') =>
  at.world.tables.put({
    ...entry('lawyers.binding', 'b1', { lawyer: 'lawyer-1', authority: 'court', caseNumber, client: '张三', ...values }),
    state,
  });
const matter = { kind: 'matter', rights: null, problem: 'silence', authority: 'court', authorityName: '黄浦区人民法院', caseNumber };
const contacted = {
  target: 'court',
  court: '沪0101',
  contactCase: caseNumber,
  client: '张三',
  message: '立案后四个月未排期，请答复审理进度。',
};
const contact = (form: Form = {}) => at.act(protectors.clerk, 'contact', { ...contacted, ...form });
const sent = () =>
  at.world.tables.added.outbox
    .filter((one) => one.type === serviceRequested.type)
    .map(({ data }) => data as DataOf<typeof serviceRequested>);
let receipts = 0;
const answers = (standing: string, more: object = {}, request = sent().at(-1)!.request) =>
  at.world.report('lawyers', [
    message('service-answered', {
      source: 'court-services',
      receipt: `HZ-${++receipts}`,
      request,
      number: at.rights().number,
      standing,
      on: '2026-11-30',
      ...more,
    }),
  ]);

describe('a problem of a case that is forwarded by the contact of the authority (L20, 案件问题反映)', () => {
  it('L20: goes to the contact of the court in the lawyer’s name and case, and its reply comes back onto the case, which is then closed', async () => {
    bound();
    await at.begin(at.applicant, 'apply', matter);
    expect(await contact()).toHaveProperty('done');
    expect(at.rights()).toMatchObject({ state: 'forwarded', values: { contactStanding: 'sent', contactedOn: '2026-11-27' } });
    expect(sent()).toMatchObject([
      {
        number: at.rights().number,
        kind: 'contact',
        target: 'court',
        authority: '沪0101',
        caseNumber: at.rights().values['contactCase'],
        client: '张三',
      },
    ]);
    expect(validator(serviceRequested)(sent()[0])).toEqual([]);
    await answers('accepted', { receiptNumber: 'SF-1' });
    expect(at.rights()).toMatchObject({ state: 'forwarded', values: { contactStanding: 'accepted', contactNumber: 'SF-1' } });
    await answers('done', { text: '已排期 12 月 18 日开庭。' });
    expect(at.rights()).toMatchObject({
      state: 'replied',
      values: { contactStanding: 'done', reply: '已排期 12 月 18 日开庭。', repliedOn: '2026-11-30' },
    });
    expect(at.world.tables.added.notice.map(({ name }) => name)).toContain('gotReply');
    expect(await at.act(protectors.clerk, 'finish', { result: 'protected', resultText: '法院已答复。' })).toHaveProperty('done');
    expect(at.rights().state).toBe('closed');
  });

  it('L20: what the authority sends back is to be forwarded anew, with its reason, and leaves us as a request of its own', async () => {
    bound();
    await at.begin(at.applicant, 'apply', matter);
    await contact();
    await answers('returned', { reason: '请写明承办法官。' });
    expect(at.rights()).toMatchObject({ state: 'submitted', values: { contactStanding: 'returned', comeBack: '请写明承办法官。' } });
    expect(at.world.tables.added.notice.at(-1)).toMatchObject({ name: 'cameBack' });
    await contact({ message: '请王法官答复审理进度。' });
    expect(sent()).toHaveLength(2);
    await answers('done', { text: '迟到的答复' }, sent()[0]!.request);
    expect(at.rights()).toMatchObject({ state: 'forwarded', values: { contactStanding: 'sent' } });
  });

  it.each([
    ['has not bound', {}, 'withdrawn'],
    ['bound before another authority', { authority: 'arbitration' }, 'bound'],
    ['whose binding is another lawyer’s', { lawyer: 'lawyer-2' }, 'bound'],
  ])(
    'L20: in a case that the lawyer %s nothing leaves us; it may be forwarded otherwise, by a contact that is noted',
    async (_, values, state) => {
      bound(values, state);
      await at.begin(at.applicant, 'apply', matter);
      expect(await contact()).toMatchObject({
        refused: { problem: 'action-not-possible', why: [expect.stringContaining('未在该类机关绑定此案'), expect.any(String)] },
      });
      expect(sent()).toEqual([]);
      expect(await at.act(protectors.clerk, 'forward', { channel: '诉讼服务中心律师窗口' })).toHaveProperty('done');
      expect(at.rights()).toMatchObject({ state: 'forwarded', values: { channel: '诉讼服务中心律师窗口', contactedOn: '2026-11-27' } });
    },
  );

  it('L20: which court or procuratorate is asked for at its field, and a right that was infringed is not forwarded', async () => {
    bound();
    await at.begin(at.applicant, 'apply', matter);
    expect(await contact({ court: null })).toMatchObject({
      refused: { problem: 'input', findings: [{ pointer: '/form/court', words: ['请选择法院。', expect.any(String)] }] },
    });
    expect(await contact({ target: 'procuratorate' })).toMatchObject({
      refused: { findings: [{ pointer: '/form/procuratorate', words: ['请选择检察院。', expect.any(String)] }] },
    });
    await at.begin(at.applicant, 'apply');
    expect(await contact()).toMatchObject({ refused: { why: ['权利受侵害的申请应当受理后办理。', expect.any(String)] } });
  });

  it('L20: the client is masked, and unmasked by the association and the applicant alone', () => {
    const { reveal } = area.records.find(({ name }) => name === 'lawyers.rights')!;
    expect([
      reveal['client']!.includes('rights-clerk'),
      reveal['client']!.includes('lawyer'),
      reveal['client']!.includes('city-clerk'),
    ]).toEqual([true, true, false]);
  });
});
