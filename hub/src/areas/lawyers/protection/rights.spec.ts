import { beforeEach, describe, expect, it } from 'vitest';
import { checkAreas } from '../../../definitions/index.js';
import { area } from '../index.js';
import { application, named, protectionWorld, protectors } from '../testing/protection.js';
import { people } from '../testing/registers.js';

let at: ReturnType<typeof protectionWorld>;
beforeEach(() => {
  at = protectionWorld();
});
const refusedAt = (pointer: string) => ({ refused: { problem: 'input', findings: [{ pointer }] } });
const notPossible = { refused: { problem: 'action-not-possible' } };

describe('a rights case (L20)', () => {
  it('L20: belongs to an area that is in order', () => {
    expect(checkAreas([area])).toEqual([]);
  });

  it('L20: an urgent call taken on Friday at 18:00 is due on Saturday at 18:00, and says how he came and who took it', async () => {
    expect(await at.begin(protectors.clerk, 'register', { onBehalf: 'phone', urgent: true })).toHaveProperty('done');
    expect(at.rights()).toMatchObject({
      state: 'submitted',
      district: '310101',
      ownerUnit: 'association/lawyers',
      values: {
        applicant: '王小明',
        onBehalf: 'phone',
        takenBy: 'rights.clerk',
        urgentDue: '2026-11-28T10:00:00.000Z',
        acceptDue: null,
        bodyPhone: '021-0001',
      },
    });
  });

  it('L20: who enters it for somebody says by which way he came', async () => {
    expect(await at.begin(protectors.clerk, 'register')).toMatchObject(refusedAt('/form/onBehalf'));
  });

  it('L20: not urgent it is accepted within three working days, assigned within one, handled within ten and once ten more', async () => {
    await at.begin(at.applicant, 'apply');
    expect(at.rights().values).toMatchObject({ urgentDue: null, acceptDue: '2026-12-02' });
    await at.act(protectors.clerk, 'accept');
    expect(at.rights().values).toMatchObject({ assignDue: '2026-11-30', handleDue: '2026-12-11', acceptMet: '2026-11-27' });
    await at.act(protectors.lead, 'assign', named(protectors.clerk));
    await at.act(protectors.clerk, 'askExtension', { extensionGrounds: '对方单位尚未答复。' });
    await at.act(protectors.lead, 'approveExtension');
    expect(at.rights()).toMatchObject({ state: 'handling', values: { handleDue: '2026-12-25', handleExtended: 1 } });
    await at.act(protectors.clerk, 'askExtension', { extensionGrounds: '再延长。' });
    expect(await at.act(protectors.lead, 'approveExtension')).toMatchObject(notPossible);
  });

  it('L20: accepted, the notice of acceptance is in the portal of the applicant, delivered', async () => {
    await at.begin(at.applicant, 'apply');
    await at.act(protectors.clerk, 'accept');
    const { letter, letterDelivery } = at.world.tables.added;
    expect(letter.map(({ name, number, to }) => [name, number, to])).toEqual([
      ['application', '沪律维申〔2026〕1号', 'lawyers.lawyer:lawyer-1'],
      ['acceptance', '沪律维受〔2026〕1号', 'lawyers.lawyer:lawyer-1'],
    ]);
    expect(letterDelivery.map(({ letterId, way, arrivedOn }) => [letterId, way, arrivedOn])).toEqual(
      letter.map(({ id }) => [id, 'electronic', '2026-11-27']),
    );
    expect(at.rights().values).toMatchObject({ acceptanceNumber: '沪律维受〔2026〕1号' });
  });

  it('L20: assigned and assigned again with a reason, both stand on the timeline', async () => {
    await at.begin(at.applicant, 'apply');
    await at.act(protectors.clerk, 'accept');
    await at.act(protectors.lead, 'assign', named(protectors.clerk));
    expect(await at.act(protectors.lead, 'reassign', named(protectors.second))).toMatchObject({ refused: { problem: 'input' } });
    await at.act(protectors.lead, 'reassign', named(protectors.second), '原负责人回避。');
    const changes = at.world.tables.added.event.flatMap(({ changes: all }) => all.filter(({ field }) => field === 'responsible'));
    expect(changes.map(({ to }) => to)).toEqual([
      [{ id: 'rights.clerk', name: 'rights.clerk' }],
      [{ id: 'rights.second', name: 'rights.second' }],
    ]);
    const role = (viewer: typeof protectors.clerk) =>
      at.world.tables.involvements.get(`lawyers.rights:${at.rights().id}`)!.find(({ who }) => who === viewer.account.id)?.role;
    expect([role(protectors.clerk), role(protectors.second)]).toEqual(['former', 'handler']);
    expect(await at.act(protectors.clerk, 'reassign', named(protectors.clerk), '换人')).toEqual({ refused: { problem: 'forbidden' } });
  });

  it('L20: only who is responsible looks into it and proposes its result, and a branch is not named for a case of the centre', async () => {
    await at.begin(at.applicant, 'apply');
    await at.act(protectors.clerk, 'accept');
    expect(await at.act(protectors.lead, 'assign', named(protectors.branch))).toMatchObject(refusedAt('/form/responsible/0'));
    await at.act(protectors.lead, 'assign', named(protectors.second));
    const inquiries = [{ way: 'call', what: '对方已答复。' }];
    expect(await at.act(protectors.clerk, 'investigate', { inquiries })).toMatchObject(notPossible);
    expect(await at.act(protectors.second, 'investigate', { inquiries })).toHaveProperty('done');
    expect(at.world.tables.turns.get(`lawyers.rights:${at.rights().id}`)!.map(({ action, address }) => [action, address])).toEqual([
      ['askResult', expect.stringContaining('rights.second')],
    ]);
  });

  it('L20: the result passes the head and then the president, the sheet says what each said, and the notice is sent once', async () => {
    await at.begin(at.applicant, 'apply');
    await at.act(protectors.clerk, 'accept');
    await at.act(protectors.lead, 'assign', named(protectors.clerk));
    await at.act(protectors.clerk, 'investigate', { inquiries: [{ way: 'call', what: '看守所答复已安排。' }] });
    await at.act(protectors.clerk, 'write', { letterTo: '某看守所', letterText: '请安排会见。' });
    await at.act(protectors.clerk, 'askResult', { result: 'protected', resultText: '已安排会见。', opinion: '建议办结。' });
    expect(await at.act(protectors.president, 'approveResult')).toMatchObject(notPossible);
    await at.act(protectors.lead, 'passResult', {}, '同意。');
    await at.act(protectors.president, 'approveResult', {}, '同意办结。');
    expect(at.rights()).toMatchObject({
      state: 'closed',
      values: {
        sendDue: '2026-12-02',
        opinions: [
          { step: '报请处理结果', who: 'rights.clerk' },
          { step: '处理结果审核通过', who: 'rights.lead', opinion: '同意。', on: '2026-11-27' },
          { step: '批准处理结果', who: 'rights.president', opinion: '同意办结。' },
        ],
      },
    });
    expect(await at.act(protectors.clerk, 'archive')).toMatchObject(notPossible);
    await at.act(protectors.clerk, 'send');
    expect(await at.act(protectors.clerk, 'send')).toMatchObject({
      refused: { why: ['处理结果通知书已经发送，不重复发送。', expect.any(String)] },
    });
    await at.act(protectors.clerk, 'archive');
    expect(at.rights().state).toBe('archived');
    expect(at.letters()).toEqual(['application', 'acceptance', 'inquiry', 'approvalSheet', 'resultNotice', 'closingSheet']);
  });

  it('L20: who accepted a case passes its result at no post, whatever other role he has', async () => {
    await at.begin(at.applicant, 'apply');
    await at.act(protectors.both, 'accept');
    await at.act(protectors.lead, 'assign', named(protectors.clerk));
    await at.act(protectors.clerk, 'askResult', { result: 'protected', resultText: '已安排会见。' });
    expect(await at.act(protectors.both, 'passResult')).toMatchObject({
      refused: { problem: 'action-not-possible', why: ['“受理”由您本人经办，须由他人处理结果审核通过。', expect.any(String)] },
    });
  });

  it('L20: a refusal needs its grounds and another person; then its notice goes to the applicant', async () => {
    await at.begin(at.applicant, 'apply');
    expect(await at.act(protectors.both, 'askRefusal')).toMatchObject(refusedAt('/form/refusalGrounds'));
    await at.act(protectors.both, 'askRefusal', { refusalGrounds: '不属于执业权利。' });
    expect(await at.act(protectors.both, 'approveRefusal')).toMatchObject(notPossible);
    await at.act(protectors.lead, 'approveRefusal');
    expect(at.rights()).toMatchObject({ state: 'refused', values: { closedOn: '2026-11-27', acceptMet: '2026-11-27' } });
    expect(at.letters()).toEqual(['application', 'refusalNotice']);
  });

  it('L20: what was withdrawn is not accepted any more', async () => {
    await at.begin(at.applicant, 'apply');
    await at.act(at.applicant, 'withdraw');
    expect(await at.act(protectors.clerk, 'accept')).toMatchObject({
      refused: { problem: 'action-not-possible', why: ['当前状态为“已撤回”，不能受理。', expect.any(String)] },
    });
  });

  it('L20: a problem of a case goes to the authority, is answered and closed within ten working days, without being accepted', async () => {
    await at.begin(at.applicant, 'apply', { kind: 'matter', rights: null, problem: 'delay', urgent: true });
    expect(at.rights().values).toMatchObject({ matterDue: '2026-12-11', urgentDue: null, acceptDue: null });
    expect(await at.act(protectors.clerk, 'accept')).toMatchObject(notPossible);
    expect(await at.act(protectors.clerk, 'forward')).toMatchObject(refusedAt('/form/channel'));
    await at.act(protectors.clerk, 'forward', { channel: '某法院诉讼服务中心' });
    await at.act(protectors.clerk, 'answer', { reply: '将于下周开庭。' });
    await at.act(protectors.clerk, 'finish', { result: 'protected', resultText: '法院已排期。' });
    await at.act(protectors.clerk, 'send');
    expect(at.rights()).toMatchObject({ state: 'closed', values: { matterMet: '2026-11-27', sentOn: '2026-11-27' } });
    expect(at.letters()).toEqual(['application', 'resultNotice']);
  });

  it('L20: where a right was infringed it is not forwarded, but accepted', async () => {
    await at.begin(at.applicant, 'apply');
    expect(await at.act(protectors.clerk, 'forward', { channel: '窗口' })).toMatchObject(notPossible);
  });

  it('L20: the clock stands still while the applicant supplements', async () => {
    await at.begin(at.applicant, 'apply');
    await at.act(protectors.clerk, 'askSupplement', { missing: '请补充会见手续。' });
    at.world.move('2026-12-07');
    await at.act(at.applicant, 'supplement', application);
    expect(at.rights()).toMatchObject({ state: 'submitted' });
    expect(String(at.rights().values['acceptDue']) > '2026-12-07').toBe(true);
  });

  it.each([
    ['lawyer', { lawyer: null }],
    ['rights', { rights: null }],
    ['problem', { kind: 'matter', rights: null, problem: null }],
    ['body', { body: 'bureau' }],
    ['request', { request: null }],
  ])('L20: an application is refused at %s where that is missing or wrong', async (field, form) => {
    expect(await at.begin(people.firm, 'apply', form)).toMatchObject(refusedAt(`/form/${field}`));
  });

  it('L20: a branch has what was sent to it, the centre reads it and acts on none of it', async () => {
    await at.begin(at.applicant, 'apply', { body: 'branch' });
    expect(await at.act(protectors.clerk, 'accept')).toMatchObject({ refused: { why: ['本件由律工委办理。', expect.any(String)] } });
    expect(await at.act(protectors.branch, 'accept')).toHaveProperty('done');
  });

  it('L20: who is told hears it: the centre of the application, the applicant of each step', async () => {
    await at.begin(at.applicant, 'apply');
    await at.act(protectors.clerk, 'accept');
    expect(at.world.tables.added.notice.map(({ name, address }) => [name, address])).toEqual([
      ['submitted', 'lawyers.rights-clerk@association/lawyers'],
      ['accepted', 'lawyers.lawyer@lawyers.lawyer:lawyer-1'],
      ['accepted', expect.stringContaining('lawyers.firm-clerk@firm/')],
      ['toAssign', 'lawyers.rights-lead@*'],
    ]);
  });
});
