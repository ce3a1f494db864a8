import { makeResidentId } from '@fatong/contracts/codes';
import { beforeEach, describe, expect, it } from 'vitest';
import { scopesOf } from '../../../access/index.js';
import type { RecordRow, Viewer } from '../../../ports/index.js';
import { query } from '../public/door.js';
import { people, petitionsWorld } from '../testing/cast.js';
import { paper } from '../testing/papers.js';
import { petition } from './petition.js';

const { desk, lead, reviewer, officeClerk, officeLead, lawyersClerk, deputy } = people;
const zhang = { petitioner: '张三', document: makeResidentId({ born: '1990-03-07', serial: 1, sex: 'male' }), phone: '13800005678' };
const other = { petitioner: '李四', document: makeResidentId({ born: '1985-05-12', serial: 2, sex: 'female' }) };
const text = {
  summary: '反映某公证处收取遗产继承公证费用两万元，明显高于公示的收费标准，要求退还。',
  demands: [{ demand: '退还多收的公证费。' }],
  respondent: '某公证处',
};
const full = { result: 'explained', factsFound: '经查。', answer: '已说明。', basis: '公证法', remedy: '可申请复查。' };

let at: ReturnType<typeof petitionsWorld>;
beforeEach(() => {
  at = petitionsWorld();
});
const rows = (): readonly RecordRow[] => at.all('petition');
const [first, second] = [() => rows()[0]!, () => rows()[1]!];
const sees = async (viewer: Viewer) => (await at.world.reader.get(petition.name, second().id, scopesOf(viewer, petition))) !== null;
const divide = async (main = 'notary'): Promise<void> => {
  await at.on(first(), reviewer, 'pass', { purpose: 'demand', content: 'notary', grade: 'usual' });
  expect(await at.on(first(), lead, 'divide', { main })).toHaveProperty('done');
};
const judge = (action: 'join' | 'link') => at.on(at.all('verdict')[0]!, desk, action, { grounds: '同一事项。' });
const twice = async (more: object = zhang): Promise<void> => {
  await at.register({ ...zhang, ...text });
  await at.register({ ...more, ...text });
};
const answer = async (): Promise<void> => {
  await at.inPart('notary', officeClerk, 'receive');
  await at.inPart('notary', officeClerk, 'accept');
  await at.inPart('notary', officeClerk, 'askReply', full);
  await at.inPart('notary', officeLead, 'approveReply');
  expect(await at.inPart('notary', officeClerk, 'answerPetition')).toHaveProperty('done');
};
const delivered = async (row: RecordRow) => {
  const proof = [await paper(at.world, 'petitions.petition', 'deliveries.proof', desk)];
  return at.on(row, desk, 'deliver', {
    deliveredOn: '2026-03-02',
    deliveries: [{ way: 'direct', sentOn: '2026-03-02', arrivedOn: '2026-03-02', proof }],
  });
};

describe('a petition that is joined to another (P01)', () => {
  it('P01: whoever has the first one reads it, joined before or after the first was divided', async () => {
    await twice();
    await judge('join');
    expect(await sees(officeClerk)).toBe(false);
    await divide();
    expect([second().values['main'], await sees(officeClerk), await sees(lawyersClerk)]).toEqual(['notary', true, false]);
    at = petitionsWorld();
    await at.register({ ...zhang, ...text });
    await divide();
    await at.register({ ...zhang, ...text });
    await judge('join');
    expect([second().values['main'], await sees(officeClerk)]).toEqual(['notary', true]);
  });

  it('P01: it goes with the first one to another unit, and has no unit any more once it is separated', async () => {
    await twice();
    await judge('join');
    await divide();
    await at.inPart('notary', officeClerk, 'receive');
    await at.inPart('notary', officeClerk, 'accept');
    await at.inPart('notary', officeClerk, 'askMoving', { moveTo: 'lawyers', moveReason: '涉及律师收费。' });
    await at.inPart('notary', lead, 'approveMoving');
    expect([second().values['main'], await sees(lawyersClerk)]).toEqual(['lawyers', true]);
    await at.inPart('lawyers', lawyersClerk, 'receive');
    await at.inPart('lawyers', lawyersClerk, 'askRejudge', { rejudgeGrounds: '事项不同。' });
    expect(await at.on(at.all('verdict')[0]!, lead, 'separate', { grounds: '事项不同。' })).toHaveProperty('done');
    expect(second()).toMatchObject({ state: 'review', values: { main: null, mergedInto: null, occurrence: 'first' } });
  });

  it('P01: a unit asks to judge one of several anew, by its number, and not one that was never joined', async () => {
    await twice();
    await judge('join');
    await at.register({ ...zhang, ...text });
    await at.register({ ...other, summary: '另一件事。' });
    const [, , third, fourth] = rows();
    const verdict = (later: RecordRow) =>
      at.all('verdict').find(({ values }) => values['petition'] === later.id && values['twin'] === first().id)!;
    await at.on(verdict(third!), desk, 'join', { grounds: '同一事项。' });
    await divide();
    await at.inPart('notary', officeClerk, 'receive');
    const ask = (rejudgeOf: string) => at.inPart('notary', officeClerk, 'askRejudge', { rejudgeOf, rejudgeGrounds: '事项不同。' });
    expect(await ask(fourth!.id)).toMatchObject({ refused: { problem: 'input', findings: [{ pointer: '/form/rejudgeOf' }] } });
    expect(await ask(first().id)).toMatchObject({ refused: { why: [expect.stringContaining('没有并入本件'), expect.any(String)] } });
    expect(await ask(third!.id)).toHaveProperty('done');
    expect([verdict(second()).state, verdict(third!).state]).toEqual(['judged', 'rejudging']);
  });

  it('P01: it is a repetition in every figure, which is not rated; so is one of the same person that is linked, and one of another person is not', async () => {
    await twice();
    await judge('join');
    await divide();
    expect(rows().map(({ values }) => values['occurrence'])).toEqual(['first', 'repeated']);
    await answer();
    expect(second()).toMatchObject({ state: 'answered', values: { daysTaken: 0, stage: 'answered' } });
    expect(await delivered(first())).toHaveProperty('done');
    expect(await delivered(second())).toHaveProperty('done');
    expect(at.all('rating').map(({ values }) => values['petition'])).toEqual([first().id]);
    for (const [more, occurrence] of [
      [zhang, 'repeated'],
      [other, 'first'],
    ] as const) {
      at = petitionsWorld();
      await twice(more);
      await judge('link');
      expect(second().values).toMatchObject({ linked: first().id, occurrence });
    }
  });

  it('P01: a form that is changed later leaves the verdict: it stays a repetition', async () => {
    await twice();
    await judge('link');
    expect(await at.on(second(), desk, 'amend', { headCount: 3 })).toHaveProperty('done');
    expect(second().values).toMatchObject({ occurrence: 'repeated', personCount: 3 });
  });

  it('P07: who asks for a review of the answer that both were given is heard: it opens of the unit that answered', async () => {
    await twice();
    await judge('join');
    await divide();
    await answer();
    await delivered(second());
    expect(
      await at.on(second(), desk, 'askReview', { reviewLevel: 'first', reviewAskedOn: '2026-03-02', reviewGrounds: '不服。' }),
    ).toHaveProperty('done');
    expect(at.world.only('petitions.review').values).toMatchObject({ petition: second().id, original: 'notary' });
    expect(await at.on(at.world.only('petitions.review'), lead, 'assign', { body: 'lawyers' })).toHaveProperty('done');
    await at.on(at.world.only('petitions.review'), lawyersClerk, 'propose', { result: 'upheld', opinion: '维持。' });
    expect(await at.on(at.world.only('petitions.review'), deputy, 'approve')).toMatchObject({ done: { state: 'decided' } });
    expect(second().values).toMatchObject({ reviewLast: 'first', reviewResult: 'upheld', reviewedOn: '2026-03-02' });
  });

  it('P01: two hundred are joined at most, so that none is left without its answer', async () => {
    await twice();
    for (let i = 0; i < 200; i++)
      at.world.tables.put({ ...second(), id: `joined${i}`, number: `XF-${i}`, state: 'merged', values: { mergedInto: first().id } });
    expect(await judge('join')).toMatchObject({ refused: { why: [expect.stringContaining('已有 200 件'), expect.any(String)] } });
    expect(await judge('link')).toHaveProperty('done');
  });

  it('P24: by its code its petitioner is told so in his words', async () => {
    await twice();
    await judge('join');
    const page = await at.world.engine.shownAtDoor(query, second());
    expect(page.state).toEqual(['已与同一事项的先件合并办理，将一并答复', expect.any(String)]);
    expect(page.steps.map(({ words: [zh] }) => zh)).toEqual(['登记', '与先件合并办理']);
  });
});
