import type { Dice } from '@fatong/contracts';
import { courtOf, type District } from '@fatong/contracts/bureau/shanghai';
import type { StateCode } from '@fatong/contracts/systems/court-cases';
import type { RegisteredLawyer } from '../kit/index.js';

/** One push of the simulated court about one of its cases. */
export interface Report {
  readonly AH: string;
  readonly BBH: number;
  readonly AJZT: StateCode;
  readonly [field: string]: unknown;
}

/** Kinds of case: the court's code, the characters in the case number, procedure, causes, what the parties are called, how it closes. */
const kinds = [
  {
    AJLB: '2',
    word: '民初',
    SPCX: '01',
    causes: ['买卖合同纠纷', '民间借贷纠纷', '离婚纠纷', '机动车交通事故责任纠纷', '劳动争议'],
    sides: ['01', '02', '03'],
    closings: ['01', '02', '03', '04'],
  },
  {
    AJLB: '2',
    word: '民终',
    SPCX: '02',
    causes: ['房屋租赁合同纠纷', '建设工程施工合同纠纷'],
    sides: ['04', '05'],
    closings: ['01', '02', '05'],
  },
  { AJLB: '1', word: '刑初', SPCX: '01', causes: ['合同诈骗罪', '危险驾驶罪', '盗窃罪'], sides: ['08', '09'], closings: ['01'] },
  { AJLB: '3', word: '行初', SPCX: '01', causes: ['工伤认定', '政府信息公开'], sides: ['01', '02'], closings: ['01', '02', '05'] },
  { AJLB: '4', word: '执', SPCX: '05', causes: ['买卖合同纠纷', '劳动争议'], sides: ['06', '07'], closings: ['07', '99'] },
] as const;

const surnames = ['王', '李', '张', '刘', '陈', '杨', '黄', '赵', '吴', '周', '欧阳', '司马'];
const givenNames = ['建国', '丽华', '晓明', '秀英', '志强', '美玲', '文博', '雅琴', '浩然', '子涵'];
const companies = ['上海远航贸易有限公司', '上海新潮科技有限公司', '上海浦江建设工程有限公司', '上海嘉和物业管理有限公司'];

/** Legal dates are Shanghai's. */
const day = (at: Date): string => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(at).replaceAll('-', '');
const dayMillis = 24 * 3600_000;

/** The whole life of a fictional case as its court would push it: versions from 1 without gap, each push whole. `serial` makes its number. */
export function lifeOf(serial: number, lawyers: readonly RegisteredLawyer[], dice: Dice, now: Date): Report[] {
  const kind = dice.pick(kinds);
  const court = courtOf(dice.pick(lawyers).district as District);
  const year = day(now).slice(0, 4);
  const ground = {
    FYDM: court,
    AJLB: kind.AJLB,
    SPCX: kind.SPCX,
    AY: dice.pick(kind.causes),
    LARQ: day(now),
    LS: lawyersOf(lawyers, kind, dice),
  };
  const hearing = { KTRQ: day(new Date(now.getTime() + dice.between(10, 60) * dayMillis)) };
  const closed = { ...hearing, JARQ: day(now), JAFS: dice.pick(kind.closings) };
  const reports: Report[] = [];
  const say = (AJZT: StateCode, fields: Readonly<Record<string, unknown>>): void => {
    reports.push({ AH: `（${year}）${court}${kind.word}${serial}号`, BBH: reports.length + 1, AJZT, ...ground, ...fields });
  };
  say('01', {});
  say('02', hearing);
  if (dice.chance(0.15)) say('04', hearing);
  say('03', hearing);
  say('05', closed);
  if (kind.SPCX === '01' && dice.chance(0.3)) say('06', closed);
  say('07', closed);
  return reports;
}

/** One lawyer a side, sometimes two. */
function lawyersOf(lawyers: readonly RegisteredLawyer[], { AJLB, sides }: (typeof kinds)[number], dice: Dice): readonly object[] {
  const count = dice.between(1, Math.min(3, lawyers.length));
  const chosen = new Set<RegisteredLawyer>();
  while (chosen.size < count) chosen.add(dice.pick(lawyers));
  return [...chosen].map(({ licence, name }, i) => {
    const SSDW = sides[i % sides.length];
    return {
      LSZYZH: licence,
      LSXM: name,
      LSSF: AJLB === '1' && SSDW === '08' ? dice.pick(['1', '1', '3']) : '2',
      DSRMC: partyOf(AJLB, dice),
      SSDW,
    };
  });
}

const partyOf = (kind: string, dice: Dice): string =>
  kind !== '1' && dice.chance(0.4) ? dice.pick(companies) : dice.pick(surnames) + dice.pick(givenNames);
