import type { Dice } from '@fatong/contracts';
import type { __Message__State } from '@fatong/contracts/systems/__system__';

/** One push of the simulated partner about one of its items. */
export interface Report {
  readonly BH: string;
  readonly BBH: number;
  readonly ZT: __Message__State;
  readonly [field: string]: unknown;
}

const subjects = ['关于委托手续的情况反映', '关于收费票据的情况反映', '关于庭审纪律的情况反映', '关于案卷归还的情况反映'];
const contacts = ['陈思远', '李丽华', '欧阳晓岚', '周文博'];

/** Legal dates are Shanghai's. */
const day = (at: Date): string => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(at).replaceAll('-', '');

/** The whole life of a fictional item as the partner would push it: versions from 1 without gap, each push whole. */
export function lifeOf(BH: string, dice: Dice, now: Date): Report[] {
  const ground = { BT: dice.pick(subjects), RQ: day(now), ...(dice.chance(0.8) && { LXR: dice.pick(contacts) }) };
  const first: Report = { BH, BBH: 1, ZT: '1', ...ground, NR: '情况如标题所述，请核实。' };
  return dice.chance(0.2) ? [first, { ...first, BBH: 2, ZT: '2', NR: '反映人已撤回。' }] : [first];
}
