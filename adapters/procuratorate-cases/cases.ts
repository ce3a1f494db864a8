import type { Dice } from '@fatong/contracts';
import type { StageCode } from '@fatong/contracts/systems/procuratorate-cases';
import { accused, type Accused, type RegisteredLawyer } from '../kit/index.js';

/** One push of the simulated procuratorates about one filing. */
export interface Report {
  readonly LABH: string;
  readonly BBH: number;
  readonly BAJD: StageCode;
  readonly [field: string]: unknown;
}

const charges = [
  { SXZM: '诈骗罪', AQZY: '以能够“疏通关系”为由收取当事人家属钱款，未办理也未退还。', FLYJ: '刑法第二百六十六条' },
  { SXZM: '虚假诉讼罪', AQZY: '与他人串通，以伪造的借款合同提起民事诉讼。', FLYJ: '刑法第三百零七条之一' },
  { SXZM: '辩护人伪造证据罪', AQZY: '在辩护活动中引诱证人改变证言。', FLYJ: '刑法第三百零六条' },
  { SXZM: '危险驾驶罪', AQZY: '酒后驾驶机动车，经鉴定达到醉酒标准。', FLYJ: '刑法第一百三十三条之一' },
] as const;

/** Who files, by the first letters of its document numbers. */
const authorities = [
  ['黄', '上海市公安局黄浦分局'],
  ['浦', '上海市公安局浦东分局'],
  ['静', '上海市公安局静安分局'],
  ['徐', '上海市公安局徐汇分局'],
] as const;

/** Legal dates are Shanghai's. */
const day = (at: Date): string => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(at).replaceAll('-', '');
const dayMillis = 24 * 3600_000;

/** The whole life of a fictional filing as the procuratorates would push it: versions from 1 without gap, each push whole. `serial` makes its number. */
export function lifeOf(serial: number, lawyers: readonly RegisteredLawyer[], dice: Dice, now: Date): Report[] {
  const [letter, LADW] = dice.pick(authorities);
  const { FLYJ, ...suspected } = dice.pick(charges);
  const ground = {
    LADW,
    LARQ: day(now),
    ...subjectOf(accused(lawyers, 11, dice)),
    ...suspected,
    FARQ: day(new Date(now.getTime() - dice.between(10, 300) * dayMillis)),
  };
  const reports: Report[] = [];
  const say = (BAJD: StageCode, fields: Readonly<Record<string, unknown>>): void => {
    reports.push({
      LABH: `沪公（${letter}）立字〔${day(now).slice(0, 4)}〕${serial}号`,
      BBH: reports.length + 1,
      BAJD,
      ...ground,
      ...fields,
    });
  };
  const measure = dice.pick(['0', '2', '2', '4', '5']);
  say('1', { QZCS: measure });
  if (dice.chance(0.05)) {
    say('1', { QZCS: measure, CHBZ: '1' });
    return reports;
  }
  if (dice.chance(0.15)) {
    say('6', { QZCS: '0' });
    return reports;
  }
  say('2', { QZCS: measure });
  if (dice.chance(0.3)) say('3', { QZCS: '0', FLYJ: '刑事诉讼法第一百七十七条第二款' });
  else if (dice.chance(0.2)) say('5', { QZCS: '0', SXRQ: day(now) });
  else
    say('4', { QZCS: measure, SXRQ: day(now), PJJG: dice.pick(['有期徒刑一年，缓刑一年', '拘役四个月，并处罚金', '有期徒刑三年']), FLYJ });
  return reports;
}

function subjectOf(of: Accused): Readonly<Record<string, unknown>> {
  if (of.kind === 'firm') return { DXLX: '2', XM: of.name, SWSDM: of.uscc };
  return { DXLX: '1', XM: of.name, ...('licence' in of ? { LSZYZH: of.licence } : { SWSDM: of.uscc }), SWSMC: of.firm };
}
