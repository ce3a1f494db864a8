import { daysAfter } from '../../calendar/index.js';
import { compact, stories } from '../../story/index.js';
import { assigned } from './assigned.js';

const matters = [
  { YWLX: '02', XFBT: '反映公证处拒绝受理', XFGK: '反映某公证处以材料不全为由拒绝受理继承公证。' },
  { YWLX: '03', XFBT: '反映鉴定意见依据不足', XFGK: '反映伤残鉴定未充分听取其陈述。' },
  { YWLX: '01', XFBT: '反映律师不履行代理职责', XFGK: '反映代理律师多次不出庭。' },
  { YWLX: '04', XFBT: '反映法律援助审查过慢', XFGK: '反映法律援助申请超过法定期限未作决定。' },
] as const;
const names = ['沈一凡', '陆晓芸', '顾海峰', '汪雨桐'] as const;

/** What it is about, and who petitions. */
export interface Assigned {
  readonly matter: number;
  readonly name: number;
}
const { says, story } = stories<Assigned>();

/** A petition that the ministry assigns: corrected once in a while, and now and then taken back. */
export const assignedStory = story({
  cast: (_, dice) => ({ matter: dice.between(0, matters.length - 1), name: dice.between(0, names.length - 1) }),
  number: ({ begun, serial }) => `JB-${begun.slice(0, 4)}-${serial}`,
  begins: { assigned: 1 },
  steps: {
    assigned: says(
      assigned,
      ({ about: { matter, name }, begun }) => ({
        JBRQ: compact(begun),
        BJQX: compact(daysAfter(begun, 75)),
        XFQD: '1',
        SQLB: '3',
        ...matters[matter]!,
        XFRXM: names[name]!,
        JBYQ: '请依法办理，并按期报结。',
      }),
      [0, 0],
    ),
    corrected: says(assigned, ({ said }) => ({ ...said, JBYQ: '请依法办理，按期报结并附答复意见书。' }), [1, 2]),
    takenBack: says(assigned, ({ said }) => ({ ...said, CHBZ: '1' }), [1, 3]),
  },
  ways: { assigned: { corrected: ({ dice }) => Number(dice.chance(0.1)), takenBack: ({ dice }) => Number(dice.chance(0.03)) } },
});
