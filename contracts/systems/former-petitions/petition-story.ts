import { daysAfter } from '../../calendar/index.js';
import { compact, stories } from '../../story/index.js';
import { petition } from './petition.js';

const matters = [
  { YWLX: '公证', XFBT: '公证收费', GK: '反映公证收费高于公示标准。' },
  { YWLX: '律师工作', XFBT: '律师收费', GK: '反映律师收费后未提供服务。' },
  { YWLX: '司法鉴定', XFBT: '鉴定时限', GK: '反映鉴定超过约定时限。' },
  { YWLX: '法律援助', XFBT: '法律援助审查', GK: '反映法律援助申请审查过慢。' },
] as const;
const persons = ['蒋一鸣', '程立夏', '丁若兰', '沈一凡', '陆晓芸'] as const;

/** What it was about, and who wrote. */
export interface Kept {
  readonly matter: number;
  readonly person: number;
}
const { says, story } = stories<Kept>();

/** A petition of years ago that is handed over: closed, some in hand; a few said again when the export was made anew, or taken back. */
export const petitionStory = story({
  cast: (_, dice) => ({ matter: dice.between(0, matters.length - 1), person: dice.between(0, persons.length - 1) }),
  number: ({ begun, serial }) => `沪司信${begun.slice(0, 4)}-${serial}`,
  begins: { handedOver: 1 },
  steps: {
    handedOver: says(
      petition,
      ({ about: { matter, person }, begun, dice }) => {
        const received = daysAfter(begun, -60);
        return {
          SDRQ: compact(received),
          XFQD: dice.pick(['来信', '来访', '来电'] as const),
          SQLB: '申诉求决',
          ...matters[matter]!,
          XM: persons[person]!,
          SJH: '13800000021',
          CBDW: '公共法律服务管理处',
          CLZT: '已办结',
          SLRQ: compact(daysAfter(received, 10)),
          DFRQ: compact(daysAfter(received, 55)),
          CLJG: '解释说明',
          DFYJ: '已向信访人说明办理情况。',
          BJRQ: compact(begun),
        };
      },
      [0, 0],
    ),
    saidAgain: says(petition, ({ said }) => ({ ...said, GZSM: '承办单位名称按现名称更正。' }), [0, 2]),
    takenBack: says(petition, ({ said }) => ({ ...said, CHBZ: '1' }), [1, 3]),
  },
  ways: { handedOver: { saidAgain: ({ dice }) => Number(dice.chance(0.1)), takenBack: ({ dice }) => Number(dice.chance(0.03)) } },
});
