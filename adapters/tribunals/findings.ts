import type { Dice } from '@fatong/contracts';
import { accused, type Accused, type RegisteredLawyer } from '../kit/index.js';

/** One push of the simulated tribunals about what one of them found. */
export interface Report {
  readonly XXBH: string;
  readonly BBH: number;
  readonly [field: string]: unknown;
}

const bodies = [
  { JGLX: '1', JGMC: '上海市黄浦区人民政府行政复议局', number: (year: string, serial: number) => `黄府复决字〔${year}〕${serial}号` },
  { JGLX: '1', JGMC: '上海市浦东新区人民政府行政复议局', number: (year: string, serial: number) => `浦府复决字〔${year}〕${serial}号` },
  { JGLX: '2', JGMC: '上海仲裁委员会', number: (year: string, serial: number) => `（${year}）沪仲案字第${serial}号` },
] as const;

const acts = [
  { XWMS: '提交经篡改的电子邮件打印件作为证据。', RDYJ: '所提交证据与原件不符，不予采信。', FLYJ: '律师法第四十条第六项' },
  { XWMS: '为同一案件的双方当事人提供代理。', RDYJ: '同时代理双方，违反执业规范。', FLYJ: '律师法第三十九条' },
  { XWMS: '庭审中多次打断他人发言，经制止仍不改正。', RDYJ: '扰乱庭审秩序。' },
  { XWMS: '未提交授权委托书即以代理人身份出庭。', RDYJ: '代理权限不明，不予准许。', CLJG: '建议依法查处' },
] as const;

/** Legal dates are Shanghai's. */
const day = (at: Date): string => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(at).replaceAll('-', '');
const dayMillis = 24 * 3600_000;

/** What is told of one decision: versions from 1 without gap, each push whole. `serial` makes its number. */
export function lifeOf(serial: number, lawyers: readonly RegisteredLawyer[], dice: Dice, now: Date): Report[] {
  const { number, ...body } = dice.pick(bodies);
  const year = day(now).slice(0, 4);
  const first: Report = {
    XXBH: `TR-${year}-${serial}`,
    BBH: 1,
    ...body,
    WSBH: number(year, serial),
    ...subjectOf(accused(lawyers, 23, dice)),
    ...dice.pick(acts),
    XWRQ: day(new Date(now.getTime() - dice.between(5, 90) * dayMillis)),
    ZCRQ: day(now),
  };
  const final: Report = { ...first, BBH: 2, SXRQ: day(now), SFGK: dice.pick(['0', '1']) };
  return dice.chance(0.1) ? [first, { ...first, BBH: 2, CHBZ: '1' }] : [first, final];
}

function subjectOf(of: Accused): Readonly<Record<string, unknown>> {
  if (of.kind === 'firm') return { DXLX: '2', XM: of.name, SWSDM: of.uscc };
  return { DXLX: '1', XM: of.name, ...('licence' in of ? { LSZYZH: of.licence } : { SWSDM: of.uscc }), SWSMC: of.firm };
}
