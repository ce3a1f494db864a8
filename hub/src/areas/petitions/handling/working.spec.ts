import { beforeEach, describe, expect, it } from 'vitest';
import { somebody } from '../../../engine/testing/index.js';
import { people, petitionsWorld, units } from '../testing/cast.js';
import { paper } from '../testing/papers.js';

const { officeClerk, officeLead, district, lawyersClerk, lead, deputy } = people;
const both = somebody('both', ['petitions.office-clerk', 'petitions.office-lead'], units.notary);
const full = {
  result: 'supported',
  factsFound: '经查，收费超过标准。',
  answer: '责令退还多收的费用。',
  basis: '公证服务收费管理办法',
  remedy: '可在三十日内向市人民政府申请复查。',
};
const why = (zh: string) => ({ refused: { problem: 'action-not-possible', why: [expect.stringContaining(zh), expect.any(String)] } });

let at: ReturnType<typeof petitionsWorld>;
beforeEach(() => {
  at = petitionsWorld();
});
const values = (body: string) => at.partOf(body).values;
const handling = async (more: object = {}, purpose = 'demand') => {
  await at.register({ purpose, ...more });
  await at.act(people.reviewer, 'pass', { purpose, content: 'notary', grade: 'usual' });
  await at.act(lead, 'divide', { main: 'notary' });
  await at.inPart('notary', officeClerk, 'receive');
  return at.inPart('notary', officeClerk, 'accept');
};
const act = (action: string, form: object = {}, who = officeClerk, reason?: string) => at.inPart('notary', who, action, form, reason);
const paperFor = (field: string) => paper(at.world, 'petitions.part', field, officeClerk);
const later = () => at.world.tables.added.letter.filter(({ name }) => name !== 'direction');
const letters = () => later().map(({ name, number }) => [name, number]);

describe('the time limit of the answer (P07)', () => {
  const extend = (days: number) => act('askExtension', { extensionDays: days, extensionGrounds: '需要鉴定。' });

  it('P07: accepted on 2 March 2026 it ends on 6 May; thirty days approved on 20 April end on 1 June, and the petitioner is told by a letter', async () => {
    await handling();
    expect(values('notary')).toMatchObject({ answerDue: '2026-05-06', houseDue: '2026-04-30' });
    at.world.move('2026-04-20');
    await extend(30);
    expect(await act('approveExtension', {}, deputy)).toHaveProperty('done');
    expect(values('notary')).toMatchObject({ answerDue: '2026-06-01', houseDue: '2026-05-29', isExtended: true });
    expect(letters()).toEqual([['extension', '沪司信延〔2026〕1号']]);
    expect(at.petition().values).toMatchObject({ stage: 'extended', extensionDays: 30 });
  });

  it('P07: by fewer days it ends sooner, counted from the unmoved end', async () => {
    await handling();
    await extend(10);
    await act('approveExtension', {}, deputy);
    expect(values('notary')).toMatchObject({ answerDue: '2026-05-11' });
  });

  it('P07: thirty-one days are refused at the field; a second extension, and one asked on 7 May, at once', async () => {
    await handling();
    expect(await extend(31)).toMatchObject({ refused: { problem: 'input', findings: [{ pointer: '/form/extensionDays' }] } });
    await extend(30);
    await act('approveExtension', {}, deputy);
    expect(await extend(5)).toMatchObject(why('已经延期一次'));
    at = petitionsWorld();
    await handling();
    at.world.move('2026-05-07');
    expect(await extend(30)).toMatchObject(why('办理期限已满'));
  });

  it('P07: the head of the office does not approve it, nor who asked', async () => {
    await handling();
    await extend(30);
    expect(await act('approveExtension', {}, officeLead)).toEqual({ refused: { problem: 'forbidden' } });
    const asker = somebody('asker', ['petitions.district-clerk', 'petitions.district-head'], units.huangpu);
    await at.divided({ main: 'huangpu' });
    await at.inPart('huangpu', district, 'receive');
    await at.inPart('huangpu', district, 'accept');
    await at.inPart('huangpu', asker, 'askExtension', { extensionDays: 30, extensionGrounds: '需要鉴定。' });
    expect(await at.inPart('huangpu', asker, 'approveExtension')).toMatchObject({ refused: { problem: 'action-not-possible' } });
  });

  it('P07: advice has no limit of the law, only sixty days of the house, and nothing is extended', async () => {
    await handling({}, 'advice');
    expect(values('notary')).toMatchObject({ answerDue: null, adviceDue: '2026-05-06' });
    expect(await extend(30)).toMatchObject(why('建议意见没有法定办理期限'));
  });

  it('P07: simple handling decides within three working days and answers within ten; what is grave is not handled so', async () => {
    await at.divided();
    await act('receive');
    expect(await act('simplify')).toHaveProperty('done');
    expect(values('notary')).toMatchObject({ decideDue: '2026-03-05' });
    await act('accept');
    expect(values('notary')).toMatchObject({ simpleDue: '2026-03-16', answerDue: '2026-05-06' });
    expect(await act('simplify')).toMatchObject(why('已经简易办理'));
    await act('unsimplify', {}, officeClerk, '案情复杂。');
    expect(values('notary')).toMatchObject({ isSimple: false });
  });
});

describe('what a unit does until it answers (P07)', () => {
  it('P07: hears the petitioner with a record that was signed on the spot', async () => {
    await handling();
    const record = { heldOn: '2026-03-03', place: '接待室', asked: '佟启明、尹公度', said: '信访人陈述收费经过。' };
    expect(await act('interview', { interviews: [record] })).toMatchObject({
      refused: {
        problem: 'input',
        findings: [{ pointer: '/form/interviews', words: ['笔录须当场签名：请上传签名页。', expect.any(String)] }],
      },
    });
    const signed = [await paperFor('interviews.signed')];
    expect(await act('interview', { interviews: [{ ...record, signed }] })).toMatchObject({ done: { state: 'handling' } });
    expect(values('notary')['interviews']).toMatchObject([
      { said: record.said, by: { name: 'office.clerk' }, signed: [{ name: 'interviews.signed.pdf' }] },
    ]);
  });

  it('P07: appoints a hearing, and records it only then', async () => {
    await handling();
    expect(await act('holdHearing', { hearingHeldOn: '2026-03-20', hearingRecord: '听证。' })).toMatchObject(why('尚未预约听证'));
    expect(
      await act('appointHearing', { hearingWhy: 'complex', hearingOn: '2026-03-20', hearingPlace: '三楼', hearingChair: '尹公度' }),
    ).toHaveProperty('done');
    expect(await act('holdHearing', { hearingHeldOn: '2026-03-20', hearingRecord: '听证。' })).toMatchObject({
      refused: { findings: [{ pointer: '/form/hearingPapers' }] },
    });
    const hearingPapers = [await paperFor('hearingPapers')];
    expect(await act('holdHearing', { hearingHeldOn: '2026-03-20', hearingRecord: '听证。', hearingPapers })).toMatchObject({
      done: { state: 'handling' },
    });
  });

  it('P07: a mediation is an outcome only with its agreement', async () => {
    await handling();
    expect(await act('settle', { mediatedOn: '2026-03-10', mediator: '调解员', settlement: '退还三百元。' })).toMatchObject({
      refused: { findings: [{ pointer: '/form/agreement' }] },
    });
    const agreement = [await paperFor('agreement')];
    await act('settle', { mediatedOn: '2026-03-10', mediator: '调解员', settlement: '退还三百元。', agreement });
    expect(values('notary')).toMatchObject({ outcome: 'mediated' });
    await act('askReply', full);
    await act('approveReply', {}, officeLead);
    await act('answerPetition');
    const [letter] = later();
    expect(letter!.content.paragraphs.map(({ runs }) => runs.map(({ text }) => text).join(''))).toContain(
      '经调解，双方达成协议：退还三百元。',
    );
  });

  it('P07: takes a guide, beside which closed cases of its kind stand', async () => {
    await handling();
    await at.world.engine.perform({
      viewer: lead,
      type: 'petitions.guide',
      action: 'write',
      form: { title: '公证收费', content: 'notary', articles: [{ article: '公证法第四十六条', words: '公证费的收费标准。' }] },
      idempotencyKey: 'guide',
    });
    const guide = at.world.only('petitions.guide').id;
    expect(await act('guideBy', { guide })).toHaveProperty('done');
    expect(values('notary')).toMatchObject({ guide });
  });
});

describe('a part that is handed on (P07)', () => {
  const handedOn = async () => {
    await handling();
    at.world.move('2026-03-20');
    await act('askMoving', { moveTo: 'lawyers', moveReason: '涉及律师收费。' });
    return act('approveMoving', {}, lead);
  };

  it('P07: the petition office approves, the receiver accepts as any, and the limit of the law goes on from the first acceptance', async () => {
    await handling();
    expect(await act('askMoving', { moveTo: 'notary', moveReason: '本单位' })).toMatchObject({
      refused: { findings: [{ pointer: '/form/moveTo' }] },
    });
    expect(await act('askMoving', { moveTo: 'lawyers' })).toMatchObject({ refused: { findings: [{ pointer: '/form/moveReason' }] } });
    at.world.move('2026-03-20');
    await act('askMoving', { moveTo: 'lawyers', moveReason: '涉及律师收费。' });
    expect(await act('approveMoving', {}, officeLead)).toEqual({ refused: { problem: 'forbidden' } });
    expect(await act('approveMoving', {}, lead)).toMatchObject({ done: { state: 'moved' } });
    expect(at.partOf('lawyers')).toMatchObject({
      state: 'sent',
      values: { duty: 'main', isMoved: true, acceptedOn: '2026-03-02', answerDue: '2026-05-06', receiveDue: '2026-03-27' },
    });
    expect(at.petition().values).toMatchObject({ main: 'lawyers', acceptedOn: '2026-03-02' });
    await at.inPart('lawyers', lawyersClerk, 'receive');
    expect(await at.inPart('lawyers', lawyersClerk, 'accept')).toMatchObject({ done: { state: 'handling' } });
    expect(values('lawyers')).toMatchObject({ acceptedOn: '2026-03-02', answerDue: '2026-05-06' });
  });

  it('P07: the receiver may object to it as to any part', async () => {
    expect(await handedOn()).toHaveProperty('done');
    expect(await at.inPart('lawyers', lawyersClerk, 'object', { objection: '不属本处。', objectionPapers: '无' })).toMatchObject({
      done: { state: 'objected' },
    });
    await at.inPart('lawyers', lead, 'agree', { verification: '同意退回。' });
    expect(await at.act(lead, 'divideAgain', { main: 'notary' }, '仍由公管处办理。')).toHaveProperty('done');
    expect(at.partOf('notary')).toMatchObject({ state: 'sent', values: { answerDue: '2026-05-06' } });
  });

  it('P07: a petition that is given anew after it was extended is extended no second time, and its limit goes on', async () => {
    await handling();
    await act('askExtension', { extensionDays: 30, extensionGrounds: '需要鉴定。' });
    await act('approveExtension', {}, deputy);
    await act('askMoving', { moveTo: 'lawyers', moveReason: '涉及律师收费。' });
    await act('approveMoving', {}, lead);
    await at.inPart('lawyers', lawyersClerk, 'object', { objection: '不属本处。', objectionPapers: '无' });
    await at.inPart('lawyers', lead, 'agree', { verification: '同意退回。' });
    expect(await at.act(lead, 'divideAgain', { main: 'notary' }, '仍由公管处办理。')).toHaveProperty('done');
    await act('receive');
    await act('accept');
    expect(values('notary')).toMatchObject({ acceptedOn: '2026-03-02', answerDue: '2026-06-01', isExtended: true });
    expect(await act('askExtension', { extensionDays: 5, extensionGrounds: '需要鉴定。' })).toMatchObject(why('已经延期一次'));
    expect(at.world.tables.of('petitions.upload').filter(({ values: { event } }) => event === 'accept')).toHaveLength(1);
  });

  it('P07: an extension that there was goes with it, and there is no second one', async () => {
    await handling();
    await act('askExtension', { extensionDays: 30, extensionGrounds: '需要鉴定。' });
    await act('approveExtension', {}, deputy);
    await act('askMoving', { moveTo: 'lawyers', moveReason: '涉及律师收费。' });
    await act('approveMoving', {}, lead);
    await at.inPart('lawyers', lawyersClerk, 'receive');
    await at.inPart('lawyers', lawyersClerk, 'accept');
    expect(values('lawyers')).toMatchObject({ answerDue: '2026-06-01' });
    expect(await at.inPart('lawyers', lawyersClerk, 'askExtension', { extensionDays: 5, extensionGrounds: '需要鉴定。' })).toMatchObject(
      why('已经延期一次'),
    );
  });
});

describe('the answer (P07)', () => {
  it('P07: is not signed without its legal basis, nor approved by its handler, and is a letter with a number', async () => {
    await handling();
    const { basis: _, ...rest } = full;
    expect(await act('askReply', rest)).toMatchObject({ refused: { findings: [{ pointer: '/form/basis' }] } });
    await act('askReply', full, both);
    expect(await act('approveReply', {}, both)).toMatchObject({ refused: { problem: 'action-not-possible' } });
    await act('approveReply', {}, officeLead);
    await act('answerPetition');
    expect(letters()).toEqual([['answer', '沪司信复〔2026〕1号']]);
    const [letter] = later();
    const said = letter!.content.paragraphs.map(({ runs }) => runs.map(({ text }) => text).join('')).join('\n');
    for (const words of ['信访案件答复意见书', '张三', full.factsFound, full.answer, full.basis, full.remedy])
      expect(said).toContain(words);
    expect(at.petition().values).toMatchObject({ letterNumber: '沪司信复〔2026〕1号', stage: 'answered' });
  });

  it('P07: each step is there to be reported to the ministry: registration, division, acceptance, extension, answer', async () => {
    await handling({ origin: 'own' });
    await act('askExtension', { extensionDays: 30, extensionGrounds: '需要鉴定。' });
    await act('approveExtension', {}, deputy);
    await act('askReply', full);
    await act('approveReply', {}, officeLead);
    await act('answerPetition');
    expect(at.world.tables.of('petitions.upload').map(({ values: { event } }) => event)).toEqual([
      'register',
      'transfer',
      'accept',
      'extend',
      'reply',
    ]);
    expect(at.world.tables.of('petitions.upload').at(-1)!.values).toMatchObject({
      result: 'supported',
      letterNumber: '沪司信复〔2026〕1号',
    });
  });
});
