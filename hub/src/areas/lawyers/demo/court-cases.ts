import { courtCaseReported } from '@fatong/contracts/canonical/lawyers';
import { courtOf, intermediateCourtOf } from '@fatong/contracts/bureau/shanghai';
import type { CourtCaseState } from '@fatong/contracts/codes';
import type { DataOf, Dice } from '@fatong/contracts';
import type { DemoReport } from '../../../definitions/index.js';
import { addDays, instantOn } from './days.js';
import type { Lawyer } from './lawyers.js';
import { personName } from './names.js';
import { companies } from './texts.js';

type Told = DataOf<typeof courtCaseReported>;
type Kind = Pick<Told, 'kind' | 'procedure'> & {
  /** Characters of the case number. */
  readonly word: string;
  readonly causes: readonly string[];
  readonly sides: readonly NonNullable<Told['lawyers'][number]['standing']>[];
  readonly closings: readonly NonNullable<Told['closing']>[];
};

const kinds: readonly Kind[] = [
  {
    word: '民初',
    kind: 'civil',
    procedure: 'firstInstance',
    causes: ['买卖合同纠纷', '民间借贷纠纷', '离婚纠纷', '机动车交通事故责任纠纷', '劳动争议', '物业服务合同纠纷'],
    sides: ['plaintiff', 'defendant', 'thirdParty'],
    closings: ['judgment', 'judgment', 'mediation', 'withdrawal', 'ruling'],
  },
  {
    word: '民终',
    kind: 'civil',
    procedure: 'secondInstance',
    causes: ['房屋租赁合同纠纷', '建设工程施工合同纠纷'],
    sides: ['appellant', 'appellee'],
    closings: ['judgment', 'judgment', 'ruling'],
  },
  {
    word: '刑初',
    kind: 'criminal',
    procedure: 'firstInstance',
    causes: ['合同诈骗罪', '危险驾驶罪', '盗窃罪'],
    sides: ['accused', 'victim'],
    closings: ['judgment'],
  },
  {
    word: '行初',
    kind: 'administrative',
    procedure: 'firstInstance',
    causes: ['工伤认定', '政府信息公开'],
    sides: ['plaintiff', 'defendant'],
    closings: ['judgment', 'dismissal'],
  },
  {
    word: '执',
    kind: 'enforcement',
    procedure: 'enforcement',
    causes: ['买卖合同纠纷', '劳动争议'],
    sides: ['applicant', 'respondent'],
    closings: ['enforced', 'other'],
  },
];

/** One court case: everything its court reports of it until `today`, whole each time. */
export function courtStory(
  dice: Dice,
  { serial, lawyers, begins, today }: { serial: number; lawyers: readonly Lawyer[]; begins: string; today: string },
): readonly DemoReport[] {
  const kind = dice.chance(0.6) ? kinds[0]! : dice.pick(kinds);
  const seat = lawyers[0]!.firm.district;
  const court = kind.procedure === 'secondInstance' ? intermediateCourtOf(seat) : courtOf(seat);
  const id = `（${begins.slice(0, 4)}）${court}${kind.word}${serial}号`;
  const ground = {
    court,
    kind: kind.kind,
    procedure: kind.procedure,
    cause: dice.pick(kind.causes),
    filedOn: begins,
    lawyers: lawyers.map((lawyer, i) => inCase(dice, kind, lawyer, i)),
  };
  const reports: DemoReport[] = [];
  let day = begins;
  let known: Partial<Told> = {};
  const say = (days: readonly [number, number], state: CourtCaseState, more: (day: string) => Partial<Told> = () => ({})): void => {
    day = addDays(day, dice.between(...days));
    if (day > today) return;
    known = { ...known, ...more(day) };
    reports.push({
      contract: courtCaseReported,
      at: instantOn(day, dice.between(0, 530)),
      data: { case: { source: 'court-cases', id, version: reports.length + 1 }, state, ...ground, ...known },
    });
  };
  say([0, 0], 'filed');
  const until = dice.between(12, 35);
  say([3, 10], 'scheduled', (at) => ({ hearingOn: addDays(at, until) }));
  if (dice.chance(0.12)) say([2, 6], 'suspended');
  say([until, until], 'trial');
  say([8, 40], 'closed', (at) => ({ closedOn: at, closing: dice.pick(kind.closings) }));
  if (kind.procedure === 'firstInstance' && dice.chance(0.2)) say([10, 15], 'appealed');
  say([15, 40], 'archived');
  return reports;
}

/** One lawyer a side, each for somebody of his own. */
function inCase(dice: Dice, { kind, sides }: Kind, { licence, name }: Lawyer, nth: number): Told['lawyers'][number] {
  const standing = sides[nth % sides.length]!;
  const party = kind !== 'criminal' && dice.chance(0.4) ? dice.pick(companies) : personName(dice, dice.chance(0.5) ? 'male' : 'female');
  return {
    licence,
    name,
    part: standing === 'accused' ? dice.pick(['defender', 'defender', 'legalAid'] as const) : 'representative',
    party,
    standing,
  };
}
