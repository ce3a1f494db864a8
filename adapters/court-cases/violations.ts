import type { Dice } from '@fatong/contracts';
import { courtOf, type District } from '@fatong/contracts/bureau/shanghai';
import { accused, type Accused, type RegisteredLawyer } from '../kit/index.js';

/** One push of the simulated court about what it held against a lawyer or a firm. */
export interface Holding {
  readonly XXBH: string;
  readonly BBH: number;
  readonly [field: string]: unknown;
}

/** By what a court says it: its code, the characters in the case number, the acts, what follows. */
const documents = [
  { WSLX: '1', word: '民终', XWMS: '判决认定代理人与当事人串通虚构债务。', CLJG: '驳回诉讼请求，并移送线索' },
  { WSLX: '2', word: '民初', XWMS: '代理人未经授权变更诉讼请求，建议核查。' },
  { WSLX: '3', word: '民初', XWMS: '开庭时哄闹法庭，经制止仍不改正。', CLJG: '罚款5000元', FLYJ: '民事诉讼法第一百一十三条' },
  { WSLX: '4', word: '刑初', XWMS: '当庭辱骂审判人员。', CLJG: '拘留十日', FLYJ: '刑事诉讼法第一百九十九条' },
] as const;

/** Legal dates are Shanghai's. */
const day = (at: Date): string => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(at).replaceAll('-', '');
const dayMillis = 24 * 3600_000;

/** What a court tells of one document: versions from 1 without gap, each push whole. `serial` makes its number. */
export function holdingOf(serial: number, lawyers: readonly RegisteredLawyer[], dice: Dice, now: Date): Holding[] {
  const { word, ...document } = dice.pick(documents);
  const court = courtOf(dice.pick(lawyers).district as District);
  const year = day(now).slice(0, 4);
  const first: Holding = {
    XXBH: `HF-${year}-${serial}`,
    BBH: 1,
    FYDM: court,
    AH: `（${year}）${court}${word}${serial}号`,
    ...subjectOf(accused(lawyers, 31, dice)),
    ...document,
    XWRQ: day(new Date(now.getTime() - dice.between(1, 60) * dayMillis)),
    ZCRQ: day(now),
    ...(document.WSLX === '1' && { SXRQ: day(new Date(now.getTime() + 15 * dayMillis)) }),
    ...(document.WSLX === '4' && { SXRQ: day(now), JZRQ: day(new Date(now.getTime() + 10 * dayMillis)) }),
  };
  return dice.chance(0.1) ? [first, { ...first, BBH: 2, CHBZ: '1' }] : [first];
}

function subjectOf(of: Accused): Readonly<Record<string, unknown>> {
  if (of.kind === 'firm') return { DXLX: '2', XM: of.name, SWSDM: of.uscc };
  return { DXLX: '1', XM: of.name, ...('licence' in of ? { LSZYZH: of.licence } : { SWSDM: of.uscc }), SWSMC: of.firm };
}
