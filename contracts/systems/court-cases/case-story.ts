import { courtOf, intermediateCourtOf, type District } from '../../bureau/shanghai/index.js';
import { daysAfter, daysFrom } from '../../calendar/index.js';
import type { DataOf } from '../../contract.js';
import type { Dice } from '../../dice.js';
import { compact, legalDay, personName, type RegisteredLawyer, stories } from '../../story/index.js';
import { caseProgress } from './case-progress.js';

type InCase = DataOf<typeof caseProgress>['LS'][number];

/** Kinds of case: the court's codes of kind and procedure, the characters in the case number, causes, what the parties are called, how it closes. */
const kinds = [
  {
    AJLB: '2',
    word: '民初',
    SPCX: '01',
    causes: ['买卖合同纠纷', '民间借贷纠纷', '离婚纠纷', '机动车交通事故责任纠纷', '劳动争议', '物业服务合同纠纷'],
    sides: ['01', '02', '03'],
    closings: ['01', '01', '03', '04', '02'],
  },
  {
    AJLB: '2',
    word: '民终',
    SPCX: '02',
    causes: ['房屋租赁合同纠纷', '建设工程施工合同纠纷'],
    sides: ['04', '05'],
    closings: ['01', '01', '02'],
  },
  { AJLB: '1', word: '刑初', SPCX: '01', causes: ['合同诈骗罪', '危险驾驶罪', '盗窃罪'], sides: ['08', '09'], closings: ['01'] },
  { AJLB: '3', word: '行初', SPCX: '01', causes: ['工伤认定', '政府信息公开'], sides: ['01', '02'], closings: ['01', '05'] },
  { AJLB: '4', word: '执', SPCX: '05', causes: ['买卖合同纠纷', '劳动争议'], sides: ['06', '07'], closings: ['07', '99'] },
] as const;
type Kind = (typeof kinds)[number];

/** Invented parties. */
const companies = ['上海远航贸易有限公司', '上海新潮科技有限公司', '上海浦江建设工程有限公司', '上海嘉和物业管理有限公司'];

/** A case: of what kind, and which lawyers are in it; the first one's district has the court. */
export interface CourtCase {
  readonly kind: Kind;
  readonly lawyers: readonly RegisteredLawyer[];
}

/** Most cases are civil ones of first instance. */
export const kindOfCase = (dice: Dice): Kind => (dice.chance(0.6) ? kinds[0] : dice.pick(kinds));

const { says, story } = stories<CourtCase>();

/** A court case from its filing to the archive; each push tells it whole. */
export const caseStory = story({
  cast(lawyers, dice) {
    const count = dice.between(1, Math.min(3, lawyers.length));
    const chosen = new Set<RegisteredLawyer>();
    while (chosen.size < count) chosen.add(dice.pick(lawyers));
    return { kind: kindOfCase(dice), lawyers: [...chosen] };
  },
  number: ({ about, begun, serial }) => `（${begun.slice(0, 4)}）${courtFor(about)}${about.kind.word}${serial}号`,
  begins: { filed: 1 },
  steps: {
    filed: says(caseProgress, ({ about, begun, dice }) => ({
      FYDM: courtFor(about),
      AJLB: about.kind.AJLB,
      SPCX: about.kind.SPCX,
      AJZT: '01',
      AY: dice.pick(about.kind.causes),
      LARQ: compact(begun),
      LS: about.lawyers.map((lawyer, i) => inCase(about.kind, lawyer, i, dice)),
    })),
    scheduled: says(
      caseProgress,
      ({ said, day, dice }) => ({ ...said, AJZT: '02', KTRQ: compact(daysAfter(day, dice.between(12, 35))) }),
      [3, 10],
    ),
    suspended: says(caseProgress, ({ said }) => ({ ...said, AJZT: '04' }), [2, 6]),
    trial: says(
      caseProgress,
      ({ said }) => ({ ...said, AJZT: '03' }),
      ({ said, day }) => daysFrom(day, legalDay(said.KTRQ!)),
    ),
    closed: says(
      caseProgress,
      ({ said, about, day, dice }) => ({ ...said, AJZT: '05', JARQ: compact(day), JAFS: dice.pick(about.kind.closings) }),
      [8, 40],
    ),
    appealed: says(caseProgress, ({ said }) => ({ ...said, AJZT: '06' }), [10, 15]),
    archived: says(caseProgress, ({ said }) => ({ ...said, AJZT: '07' }), [15, 40]),
  },
  ways: {
    filed: { scheduled: 1 },
    scheduled: { suspended: 0.12, trial: 0.88 },
    suspended: { trial: 1 },
    trial: { closed: 1 },
    closed: { appealed: ({ about }) => (about.kind.SPCX === '01' ? 0.2 : 0), archived: 0.8 },
    appealed: { archived: 1 },
  },
});

function courtFor({ kind, lawyers }: CourtCase): string {
  const seat = lawyers[0]!.district as District;
  return kind.SPCX === '02' ? intermediateCourtOf(seat) : courtOf(seat);
}

/** One lawyer a side, each for somebody of his own. */
function inCase({ AJLB, sides }: Kind, { licence, name }: RegisteredLawyer, nth: number, dice: Dice): InCase {
  const SSDW = sides[nth % sides.length]!;
  // A lawyer has cases of his own, too.
  if (nth === 0 && AJLB === '2' && dice.chance(0.04)) return { LSZYZH: licence, LSXM: name, LSSF: '4', DSRMC: name, SSDW };
  const isCompany = AJLB !== '1' && dice.chance(0.4);
  return {
    LSZYZH: licence,
    LSXM: name,
    LSSF: SSDW === '08' ? dice.pick(['1', '1', '3'] as const) : '2',
    DSRMC: isCompany ? dice.pick(companies) : personName(dice, dice.chance(0.5) ? 'male' : 'female'),
    SSDW,
  };
}
