import type { Dice } from '@fatong/contracts';
import { historyOf } from '@fatong/contracts/story';
import { presentationStory } from '@fatong/contracts/systems/e-licence';
import { meetingStory, slotStory } from '@fatong/contracts/systems/police';
import type { DemoAct, DemoReport } from '../../../definitions/index.js';
import { addDays, instantOn } from './days.js';
import { registered, type Lawyer } from './lawyers.js';

/** Whose practice the demo shows: the lawyer with an account, a few of his district, one of Pudong. */
function shown(lawyers: readonly Lawyer[]): readonly Lawyer[] {
  const [self, ...others] = lawyers;
  const near = others.filter(({ firm }) => firm.district === '310101').slice(0, 4);
  return [self!, ...near, ...others.filter(({ firm }) => firm.district === '310115').slice(0, 1)];
}

const places = ['310000111', '310101111', '310115111', '310000312'] as const;

/** Two months of meetings as the police tell them, some late, one cancelled, one by name alone, the room there is for more, and where licences were presented. */
export function meetingsOf(dice: Dice, lawyers: readonly Lawyer[], today: string): readonly DemoReport[] {
  const who = shown(lawyers);
  const meetings = Array.from({ length: 12 }, (_, i) => {
    const wait = [1, 4, 2, 3][i % 4]!;
    const about = {
      by: registered(who[i % who.length]!),
      place: places[i % places.length]!,
      detainee: ['赵某甲', '钱某乙', '孙某丙'][i % 3]!,
      stage: (['1', '2', '3'] as const)[i % 3]!,
      wait,
      hour: i % 3,
      isByName: i === 5,
    };
    const end = i === 7 ? 'cancelled' : 'kept';
    const path = [
      ['asked', 0],
      ['arranged', 0],
      [end, end === 'kept' ? wait : 1],
    ] as const;
    return historyOf(meetingStory, { about, serial: String(701 + i), dice, day: addDays(today, -60 + i * 5), path }, today);
  });
  const room = [1, 2, 3].map((n) =>
    historyOf(
      slotStory,
      { about: { place: places[n - 1]!, hour: n - 1 }, serial: String(800 + n), dice, day: today, path: [['offered', 0]] },
      today,
    ),
  );
  const shownAt = who.map((lawyer, i) => {
    const about = { by: registered(lawyer), gate: i % 4 };
    return historyOf(
      presentationStory,
      { about, serial: String(900 + i), dice, day: addDays(today, -20 + i * 3), path: [['presented', 0]] },
      today,
    );
  });
  return [...meetings, ...room, ...shownAt].flat();
}

/** Cases and inquiries that the city's clerk entered: one lawyer of a firm for each side of a case, and three queries after one person. */
export function casesOf(lawyers: readonly Lawyer[], today: string): readonly DemoAct[] {
  const [self, ...others] = lawyers;
  const colleague = others.find(({ firm }) => firm.uscc === self!.firm.uscc);
  const act = (days: number, on: string, type: string, action: string, form: DemoAct['form']): DemoAct => ({
    by: 'city.clerk',
    at: instantOn(addDays(today, -days), 150),
    type,
    action,
    on,
    form,
  });
  const court = {
    authorityKind: 'court',
    authority: '沪0101',
    authorityName: '上海市黄浦区人民法院',
    caseKind: 'civil',
    stage: 'firstInstance',
  };
  const number = `（${today.slice(0, 4)}）沪0101民初4321号`;
  const takes = (days: number, on: string, lawyer: Lawyer, form: DemoAct['form']): DemoAct =>
    act(days, on, 'lawyers.agency', 'accept', {
      lawyer: lawyer.licence,
      ...court,
      usedOn: addDays(today, -days),
      retainer: 'client',
      ...form,
    });
  const asks = (days: number, on: string): DemoAct =>
    act(days, on, 'lawyers.inquiry', 'ask', {
      lawyer: self!.licence,
      authorityKind: 'civilAffairs',
      authorityName: '上海市民政局',
      kind: 'marriage',
      person: '周某某',
      usedOn: addDays(today, -days),
    });
  return [
    takes(50, 'agency-0', self!, {
      caseNumber: number,
      client: '上海远航贸易有限公司',
      opposing: '上海新潮科技有限公司',
      partyStanding: 'plaintiff',
    }),
    ...(colleague
      ? [
          takes(41, 'agency-1', colleague, {
            caseNumber: number,
            client: '上海新潮科技有限公司',
            opposing: '上海远航贸易有限公司',
            partyStanding: 'defendant',
          }),
        ]
      : []),
    asks(22, 'inquiry-0'),
    asks(15, 'inquiry-1'),
    act(13, 'inquiry-0', 'lawyers.inquiry', 'answer', { answeredOn: addDays(today, -13), answer: '已提供婚姻登记查询结果。' }),
    asks(9, 'inquiry-2'),
  ];
}
