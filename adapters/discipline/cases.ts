import type { Dice } from '@fatong/contracts';
import { accused, type Accused, type RegisteredLawyer } from '../kit/index.js';

/** One file of the simulated commission about one of its cases. */
export interface Report {
  readonly AJBH: string;
  readonly BBH: number;
  readonly [field: string]: unknown;
}

const authorities = ['上海市监察委员会', '上海市黄浦区监察委员会', '上海市浦东新区监察委员会'];
const facts = ['为承揽案源，多次给予财物。', '代当事人向办案人员赠送购物卡。', '为加快案件办理给予财物。'];

/** Legal dates are Shanghai's. */
const day = (at: Date): string => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(at).replaceAll('-', '');
const dayMillis = 24 * 3600_000;

/** What is told of one case: versions from 1 without gap, each whole. Now and then somebody writes the receiver in, who is nobody's business here. `serial` makes its number. */
export function lifeOf(serial: number, lawyers: readonly RegisteredLawyer[], dice: Dice, now: Date): Report[] {
  const from = new Date(now.getTime() - dice.between(200, 1500) * dayMillis);
  const first: Report = {
    AJBH: `JW-${day(now).slice(0, 4)}-${serial}`,
    BBH: 1,
    BAJG: dice.pick(authorities),
    LARQ: day(now),
    ...briberOf(accused(lawyers, 43, dice), dice),
    XHSJ: day(from),
    ...(dice.chance(0.4) && { XHSJZ: day(new Date(from.getTime() + 90 * dayMillis)) }),
    JE: dice.pick([8000, 56_000, 300_000, 1_200_000, 6_000_000]),
    AQ: dice.pick(facts),
    CLJG: '0',
    ...(dice.chance(0.1) && { SHR: '某国家工作人员' }),
  };
  return [first, dice.chance(0.1) ? { ...first, BBH: 2, CHBZ: '1' } : { ...first, BBH: 2, CLJG: dice.pick(['1', '2', '3']) }];
}

function briberOf(of: Accused, dice: Dice): Readonly<Record<string, unknown>> {
  if (of.kind === 'firm') return { XHRLB: '2', XM: of.name, SWSDM: of.uscc };
  return { XHRLB: dice.pick(['1', '3']), XM: of.name, ...('licence' in of ? { LSZYZH: of.licence } : { SWSDM: of.uscc }), SWSMC: of.firm };
}
