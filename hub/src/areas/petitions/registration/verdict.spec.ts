import { makeResidentId } from '@fatong/contracts/codes';
import { beforeEach, describe, expect, it } from 'vitest';
import type { RecordRow } from '../../../ports/index.js';
import { people, petitionsWorld } from '../testing/cast.js';

const { desk, lead, reviewer, officeClerk } = people;
const zhang = { petitioner: '张三', document: makeResidentId({ born: '1990-03-07', serial: 1, sex: 'male' }), phone: '13800005678' };
const other = { petitioner: '李四', document: makeResidentId({ born: '1985-05-12', serial: 2, sex: 'female' }) };
const textA = '反映某公证处收取遗产继承公证费用两万元，明显高于公示的收费标准，要求退还。';
const A = { summary: textA, demands: [{ demand: '退还多收的公证费。' }], respondent: '某公证处' };
const B = { summary: '律师拖延阅卷，代理费未退。', demands: [{ demand: '督促律师履行合同。' }], respondent: '某律师' };

let at: ReturnType<typeof petitionsWorld>;
beforeEach(() => {
  at = petitionsWorld();
});
const registered = async (more: object): Promise<RecordRow> => {
  const outcome = await at.register(more);
  if ('refused' in outcome) throw new Error(JSON.stringify(outcome.refused));
  return at.all('petition').at(-1)!;
};
const again = (row: RecordRow): RecordRow => at.all(row.type.split('.')[1]!).find(({ id }) => id === row.id)!;
const verdicts = (): readonly RecordRow[] => at.all('verdict');
const pair = async (): Promise<readonly [RecordRow, RecordRow]> => [await registered({ ...zhang, ...A }), await registered({ ...zhang, ...A })];
const judged = async (action: 'join' | 'link' | 'differ') => {
  const [first, second] = await pair();
  expect(await at.on(verdicts()[0]!, desk, action, { grounds: '同一人就同一事项。' })).toMatchObject({ done: { state: 'judged' } });
  return [again(first), again(second)] as const;
};
const divide = async (row: RecordRow): Promise<void> => {
  await at.on(row, reviewer, 'pass', { purpose: 'demand', content: 'notary', grade: 'usual' });
  expect(await at.on(row, lead, 'divide', { main: 'notary' })).toHaveProperty('done');
};
const why = (zh: string) => ({ refused: { problem: 'action-not-possible', why: [expect.stringContaining(zh), expect.any(String)] } });

describe('petitions that may be the same (P01)', () => {
  it('P01: the same person, text and respondent are 1.00 and repeated; the machine writes it down with its three parts', async () => {
    const [first, second] = await pair();
    expect(verdicts()).toMatchObject([
      {
        state: 'proposed',
        number: expect.stringMatching(/^PC/) as string,
        values: {
          petition: second.id,
          twin: first.id,
          origin: 'machine',
          score: 100,
          identityScore: 100,
          textScore: 100,
          respondentScore: 100,
          level: 'repeated',
        },
      },
    ]);
    expect([first.number, second.number]).toEqual(['XF20260302000001', expect.stringMatching(/^XF/) as string]);
  });

  it('P01: the same person with another text about another is 0.40, and not proposed; another with the same text about the same is 0.60 and suspected', async () => {
    await registered({ ...zhang, ...A });
    await registered({ ...zhang, ...B });
    expect(verdicts()).toEqual([]);
    await registered({ ...other, ...A });
    expect(verdicts()).toMatchObject([{ values: { score: 60, identityScore: 0, level: 'suspected' } }]);
  });

  it('P01: anonymous ones are suspected at most, and of accusations nothing is written down', async () => {
    await registered({ ...zhang, ...A });
    await registered({ ...A, petitioner: null, anonymous: true });
    expect(verdicts()).toMatchObject([{ values: { level: 'suspected', identityScore: 0 } }]);
    await registered({ ...zhang, ...A, purpose: 'accusation' });
    expect(verdicts()).toHaveLength(1);
    expect(at.all('person')).toHaveLength(1);
  });

  it('P01: a verdict has its reason, and says who decided when; one of a person is weighed by the machine all the same', async () => {
    await pair();
    expect(await at.on(verdicts()[0]!, desk, 'differ')).toMatchObject({ refused: { problem: 'input', findings: [{ pointer: '/form/grounds' }] } });
    expect(await at.on(verdicts()[0]!, desk, 'differ', { grounds: '不同的公证事项。' })).toHaveProperty('done');
    expect(verdicts()[0]!.values).toMatchObject({ result: 'different', decidedOn: '2026-03-02', decidedBy: desk.account.name });
    const [one, third] = [at.all('petition')[0]!, await registered({ ...other, ...B })];
    expect(await at.open('verdict', desk, 'suggest', { petition: third.id, twin: third.id })).toMatchObject({
      refused: { findings: [{ pointer: '/form/twin' }] },
    });
    expect(await at.open('verdict', desk, 'suggest', { petition: third.id, twin: one.id })).toHaveProperty('done');
    expect(verdicts().at(-1)!.values).toMatchObject({ origin: 'person', identityScore: 0, respondentScore: 0 });
    expect(verdicts().at(-1)!.values['score']).toEqual(expect.any(Number));
  });

  it('P01: joined, it waits for the answer of the first one, keeps its number, and the petitioner is told by a letter', async () => {
    const [first, second] = await judged('join');
    expect(second).toMatchObject({ state: 'merged', number: expect.stringMatching(/^XF/) as string, values: { mergedInto: first.id, tellDue: null } });
    expect(JSON.stringify(at.world.tables.letters().map(({ content }) => content))).toContain('并案告知书');
    await divide(first);
    await at.inPart('notary', officeClerk, 'receive');
    await at.inPart('notary', officeClerk, 'accept');
    const full = { result: 'explained', factsFound: '经查。', answer: '已说明。', basis: '公证法', remedy: '可申请复查。' };
    await at.inPart('notary', officeClerk, 'askReply', full);
    await at.inPart('notary', people.officeLead, 'approveReply');
    expect(await at.inPart('notary', officeClerk, 'answerPetition')).toHaveProperty('done');
    expect([again(first), again(second)]).toMatchObject([
      { state: 'answered', values: { answer: '已说明。' } },
      { state: 'answered', values: { answer: '已说明。', answeredOn: '2026-03-02' } },
    ]);
  });

  it('P01: a unit asks to judge anew, the head separates them: two cases with two clocks, each from its own receipt, and both told on the timeline', async () => {
    const first = await registered({ ...zhang, ...A });
    at.world.move('2026-03-04');
    const second = await registered({ ...zhang, ...A, receivedOn: '2026-03-03', lateReason: '转来。' });
    await at.on(verdicts()[0]!, desk, 'join', { grounds: '同一事项。' });
    await divide(again(first));
    expect(await at.inPart('notary', officeClerk, 'askRejudge')).toMatchObject({ refused: { findings: [{ pointer: '/form/rejudgeGrounds' }] } });
    expect(await at.inPart('notary', officeClerk, 'askRejudge', { rejudgeGrounds: '两件公证事项不同。' })).toHaveProperty('done');
    expect(verdicts()).toMatchObject([{ state: 'rejudging', values: { rejudgeGrounds: '两件公证事项不同。' } }]);
    expect(await at.on(verdicts()[0]!, desk, 'separate', { grounds: '不同。' })).toEqual({ refused: { problem: 'forbidden' } });
    expect(await at.on(verdicts()[0]!, lead, 'separate')).toMatchObject({ refused: { findings: [{ pointer: '/form/grounds' }] } });
    expect(await at.on(verdicts()[0]!, lead, 'separate', { grounds: '事项不同，分别办理。' })).toHaveProperty('done');
    expect(again(second)).toMatchObject({ state: 'review', values: { mergedInto: null, tellDue: '2026-03-18' } });
    expect(again(first)).toMatchObject({ state: 'handling', values: { tellDue: '2026-03-17' } });
    const story = await at.world.reader.timeline('petitions.petition', second.id);
    expect(story.map(({ name }) => name)).toEqual(expect.arrayContaining(['register', 'join', 'separate']));
    expect((await at.world.reader.timeline('petitions.verdict', verdicts()[0]!.id)).map(({ name }) => name)).toEqual([
      'propose',
      'join',
      'rejudge',
      'separate',
    ]);
  });

  it('P01: nothing is joined: there is nothing to judge anew', async () => {
    const first = await registered({ ...zhang, ...A });
    await divide(first);
    expect(await at.inPart('notary', officeClerk, 'askRejudge', { rejudgeGrounds: '不同。' })).toMatchObject(why('没有信访并入本件'));
  });

  it('P01: once they were answered together they are separated no more', async () => {
    const [first] = await judged('join');
    await divide(first);
    await at.inPart('notary', officeClerk, 'receive');
    await at.inPart('notary', officeClerk, 'accept');
    await at.inPart('notary', officeClerk, 'askRejudge', { rejudgeGrounds: '不同。' });
    const full = { result: 'explained', factsFound: '经查。', answer: '已说明。', basis: '公证法', remedy: '可申请复查。' };
    await at.inPart('notary', officeClerk, 'askReply', full);
    await at.inPart('notary', people.officeLead, 'approveReply');
    await at.inPart('notary', officeClerk, 'answerPetition');
    expect(await at.on(verdicts()[0]!, lead, 'separate', { grounds: '不同。' })).toMatchObject(why('已经一并答复'));
    expect(await at.on(verdicts()[0]!, lead, 'keep', {}, '维持。')).toMatchObject({ done: { state: 'judged' } });
  });

  it('P01: what is over is linked and not joined; after the second review the table says that it is accepted no more', async () => {
    const first = await registered({ ...zhang, ...A });
    at.world.tables.put({ ...again(first), state: 'closed', values: { ...again(first).values, answeredOn: '2026-01-10', isFinal: true } });
    const second = await registered({ ...zhang, ...A });
    expect(await at.on(verdicts()[0]!, desk, 'join', { grounds: '同一事项。' })).toMatchObject(why('先件已经办结'));
    expect(await at.on(verdicts()[0]!, desk, 'link', { grounds: '同一事项。' })).toHaveProperty('done');
    expect(again(second).values).toMatchObject({ linked: first.id, proposalCode: 'F01', direction: 'noMore' });
  });

  it('P01: where the review may still be asked for it says so', async () => {
    const first = await registered({ ...zhang, ...A });
    at.world.tables.put({ ...again(first), state: 'delivered', values: { ...again(first).values, answeredOn: '2026-02-10', deliveredOn: '2026-02-20' } });
    const second = await registered({ ...zhang, ...A });
    await at.on(verdicts()[0]!, desk, 'link', { grounds: '同一事项。' });
    expect(again(second).values).toMatchObject({ proposalCode: 'F03', direction: 'elsewhere' });
  });

  it('P01: the machine keeps one file of each petitioner and one of each event; a linked petition is filed with the event of the first, and stays a case of its own', async () => {
    const first = await registered({ ...zhang, ...A });
    const second = await registered({ ...other, ...A });
    const third = await registered({ ...zhang, ...B });
    expect(at.all('person')).toHaveLength(2);
    expect([again(first).values['person'], again(third).values['person']]).toEqual([again(first).values['person'], again(first).values['person']]);
    expect(again(second).values['person']).not.toBe(again(first).values['person']);
    expect(at.all('event')).toHaveLength(3);
    await at.on(verdicts()[0]!, desk, 'link', { grounds: '多人反映同一事项。' });
    expect(again(second)).toMatchObject({ state: 'review', values: { event: again(first).values['event'] } });
    expect(at.all('event').map(({ state }) => state)).toEqual(['current', 'merged', 'current']);
  });

  it('P01: two files of one petitioner are one from now on, and his petitions lead there', async () => {
    const first = await registered({ ...zhang, ...A });
    const second = await registered({ ...other, ...B });
    const [one, two] = [again(first).values['person'], again(second).values['person']] as [string, string];
    const row = at.all('person').find(({ id }) => id === two)!;
    expect(await at.on(row, lead, 'merge', { mergedInto: one }, '同一人，证件更正。')).toHaveProperty('done');
    expect(again(second).values['person']).toBe(one);
  });
});
