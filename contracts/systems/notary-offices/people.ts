import { daysAfter } from '../../calendar/index.js';
import { makeDigest, makeUscc } from '../../codes/index.js';
import type { DataOf } from '../../contract.js';
import { dice as diceOf, type Dice } from '../../dice.js';
import { compact, personName } from '../../story/index.js';
import type { acceptance } from './acceptance.js';

export type Party = DataOf<typeof acceptance>['DSR'][number];

/** How many notaries each of the 22 offices has, in their order: GZ-01 is the first. The bureau's demo registers hold the same. */
export const officeSizes = [24, 30, 36, 28, 20, 18, 14, 18, 12, 12, 12, 14, 10, 10, 6, 8, 7, 7, 5, 12, 12, 9] as const;

/** `GZ-01` of 0. */
export const officeCode = (at: number): string => `GZ-${String(at + 1).padStart(2, '0')}`;
/** `G-0102`: the second notary of the first office. */
export const notaryLicence = (office: number, at: number): string =>
  `G-${String(office + 1).padStart(2, '0')}${String(at + 1).padStart(2, '0')}`;

/** An invented person: the same serial, the same person in the whole city. One of four is elderly. */
export function resident(serial: number, today: string): Party {
  const own = diceOf(700_000 + serial);
  const years = own.chance(0.25) ? own.between(61, 88) : own.between(20, 58);
  return {
    DSRLB: '1',
    XM: personName(own, own.chance(0.5) ? 'male' : 'female'),
    ZJZY: makeDigest(`person ${serial}`),
    CSRQ: compact(daysAfter(today, -Math.round(years * 365.25) - own.between(0, 300))),
  };
}

const companies = ['远航贸易', '新潮科技', '浦江建设工程', '嘉和物业管理', '申源投资', '汇通小额贷款', '东海融资租赁', '衡山酒店管理'];

/** An invented company, a bank or another lender among them. */
export function company(serial: number, kind: '2' | '3' = '2'): Party {
  const own = diceOf(800_000 + serial);
  return {
    DSRLB: kind,
    XM: kind === '3' ? `上海申江银行股份有限公司第${(serial % 40) + 1}支行` : `上海${companies[serial % companies.length]}有限公司`,
    ZJZY: makeDigest(`company ${kind} ${serial}`),
    XYDM: makeUscc({ serial: 20_000 + serial }),
    FDDBR: personName(own, 'male'),
  };
}

/** Somebody of the city: so many that few come twice. */
export const somebody = (chances: Dice, today: string): Party => resident(chances.between(1, 60_000), today);
