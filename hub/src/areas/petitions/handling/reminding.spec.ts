import { beforeEach, describe, expect, it } from 'vitest';
import { daysAfter } from '@fatong/contracts/calendar';
import { nearOf } from '../../../definitions/index.js';
import { petition } from '../registration/petition.js';
import { people, petitionsWorld } from '../testing/cast.js';
import { part } from './part.js';

const { officeClerk, officeLead } = people;
let at: ReturnType<typeof petitionsWorld>;
beforeEach(() => {
  at = petitionsWorld();
});
const strike = async () => {
  while ((await at.world.engine.strike()) > 0);
};
/** Days from this one to that one on which somebody was told this of a part. */
async function toldOn(name: string, from: string, until: string): Promise<readonly string[]> {
  const days: string[] = [];
  const told = () => at.world.tables.added.notice.filter((one) => one.type === 'petitions.part' && one.name === name).length;
  for (let day = from; day <= until; day = daysAfter(day, 1)) {
    const before = told();
    at.world.move(day);
    await strike();
    if (told() > before) days.push(day);
  }
  return days;
}
async function accepted(): Promise<void> {
  await at.divided();
  for (const action of ['receive', 'accept']) await at.inPart('notary', officeClerk, action);
}

describe('reminders of time limits (P17)', () => {
  it('P17: each stage has its own limit beside that of the law', async () => {
    await at.divided();
    expect(at.partOf('notary').values).toMatchObject({ receiveDue: '2026-03-09', tellDue: '2026-03-17' });
    await at.inPart('notary', officeClerk, 'receive');
    expect(at.partOf('notary').values).toMatchObject({ acceptDue: '2026-03-09', tellDue: '2026-03-17' });
    await at.inPart('notary', officeClerk, 'accept');
    expect(at.partOf('notary').values).toMatchObject({ answerDue: '2026-05-06', houseDue: '2026-04-30' });
    expect(at.petition().values).toMatchObject({ replyDue: '2026-05-06' });
  });

  it('P17: each stage has a limit of the house too, which is there only while it lasts', async () => {
    await at.register();
    const dues = () => {
      const { reviewDue, approveDue, splitDue, sendDue } = at.petition().values;
      return [reviewDue, approveDue, splitDue, sendDue].map((due) => due ?? null);
    };
    expect(dues()).toEqual(['2026-03-04', null, null, null]);
    await at.act(people.reviewer, 'direct', { direction: 'filed', opinion: '无实质内容。' });
    expect(dues()).toEqual([null, '2026-03-05', null, null]);
    await at.act(people.lead, 'disapprove', {}, '应当受理。');
    await at.act(people.reviewer, 'pass', { purpose: 'demand', content: 'notary', grade: 'usual' });
    expect(dues()).toEqual([null, null, '2026-03-05', null]);
    await at.act(people.lead, 'divide', { main: 'notary' });
    expect(dues()).toEqual([null, null, null, null]);
    expect(at.partOf('notary').values).toMatchObject({ takeDue: '2026-03-04', receiveDue: '2026-03-09' });
    await at.inPart('notary', officeClerk, 'receive');
    expect(at.partOf('notary').values).toMatchObject({ takeDue: null });
    await at.inPart('notary', officeClerk, 'accept');
    const full = { result: 'explained', factsFound: '经查。', answer: '已说明。', basis: '公证法', remedy: '可申请复查。' };
    await at.inPart('notary', officeClerk, 'askReply', full);
    expect(at.partOf('notary').values).toMatchObject({ signDue: '2026-03-05' });
    await at.inPart('notary', officeLead, 'approveReply');
    await at.inPart('notary', officeClerk, 'answerPetition');
    expect(at.partOf('notary').values).toMatchObject({ signDue: null });
    expect(dues()).toEqual([null, null, null, '2026-03-05']);
  });

  it('P17: the unit is reminded at half of the time, five, three and one natural days before the end, on the last day, and daily once it is over', async () => {
    await accepted();
    expect(at.partOf('notary').values).toMatchObject({ acceptedOn: '2026-03-02', answerDue: '2026-05-06' });
    // 1 and 3 May are days of rest: reminders count natural days, of the end that has moved to a working day.
    expect(await toldOn('near', '2026-03-03', '2026-05-06')).toEqual([
      '2026-04-06',
      '2026-05-01',
      '2026-05-03',
      '2026-05-05',
      '2026-05-06',
    ]);
    expect(await toldOn('over', '2026-05-06', '2026-05-10')).toEqual(['2026-05-07', '2026-05-08', '2026-05-09', '2026-05-10']);
  });

  it('P17: it counts as due soon from three days before its end, and not from the first reminder', () => {
    expect(part.clocks.filter(({ name }) => ['tell', 'receive', 'accept', 'answer'].includes(name)).map(nearOf)).toEqual([3, 3, 3, 3]);
    expect(nearOf(petition.clocks.find(({ name }) => name === 'reply')!)).toBe(3);
  });

  it('P17: extended, it is reminded of by the new end alone; paused or answered, of none', async () => {
    await accepted();
    at.world.move('2026-04-20');
    await at.inPart('notary', officeClerk, 'askExtension', { extensionDays: 30, extensionGrounds: '需要补充鉴定。' });
    await at.inPart('notary', people.deputy, 'approveExtension');
    expect(at.partOf('notary').values).toMatchObject({ answerDue: '2026-06-01' });
    expect(await toldOn('near', '2026-04-21', '2026-06-01')).toEqual([
      '2026-05-02',
      '2026-05-27',
      '2026-05-29',
      '2026-05-31',
      '2026-06-01',
    ]);
  });

  it('P17: of a case that is ended nobody is reminded', async () => {
    await accepted();
    const full = {
      result: 'supported',
      factsFound: '经查，收费超过标准。',
      answer: '责令退还多收的费用。',
      basis: '公证服务收费管理办法',
      remedy: '可在三十日内向市人民政府申请复查。',
    };
    await at.inPart('notary', officeClerk, 'askReply', full);
    await at.inPart('notary', officeLead, 'approveReply');
    await at.inPart('notary', officeClerk, 'answerPetition');
    expect(at.partOf('notary').state).toBe('answered');
    expect(await toldOn('near', '2026-04-29', '2026-05-10')).toEqual([]);
    expect(await toldOn('over', '2026-05-11', '2026-05-12')).toEqual([]);
  });
});
