import { daysAfter } from '../../calendar/index.js';
import { compact, stories } from '../../story/index.js';
import type { KindWord } from './codes.js';
import { signal } from './signal.js';

/** Who says it, and how many days ago it was. */
const sources = {
  死亡: { XXLY: '民政部门死亡登记', ago: [20, 200] },
  任职: { XXLY: '组织人事部门任职信息', ago: [30, 400] },
  社保: { XXLY: '人力资源社会保障部门缴费记录', ago: [5, 500] },
  考核: { XXLY: '律师年度考核结果', ago: [100, 900] },
  执业活动: { XXLY: '律师业务管理系统', ago: [1, 900] },
  休假: { XXLY: '律师事务所休假备案', ago: [10, 60] },
} as const satisfies Record<KindWord, { readonly XXLY: string; readonly ago: readonly [number, number] }>;

/** A signal: of what kind, about whom. */
export interface Signalled {
  readonly kind: KindWord;
  readonly of: { readonly name: string; readonly licence: string };
}
const { says, story } = stories<Signalled>();

/** One thing that somebody knows of a lawyer: said again with the next month’s data, or wrong and taken back. */
export const signalStory = story({
  cast: (lawyers, dice) => {
    const { name, licence } = dice.pick(lawyers);
    return { kind: dice.pick(['社保', '考核', '考核', '执业活动', '执业活动', '休假', '任职', '死亡'] as const), of: { name, licence } };
  },
  number: ({ begun, serial }) => `XS-${begun.slice(0, 4)}-${serial}`,
  begins: { known: 1 },
  steps: {
    known: says(
      signal,
      ({ about: { kind, of }, begun, dice }) => ({
        XM: of.name,
        LSZYZH: of.licence,
        XSLB: kind,
        RQ: compact(daysAfter(begun, -dice.between(sources[kind].ago[0], sources[kind].ago[1]))),
        XXLY: sources[kind].XXLY,
        SJRQ: compact(begun),
      }),
      [0, 3],
    ),
    confirmed: says(signal, ({ said, day }) => ({ ...said, SJRQ: compact(day) }), [20, 40]),
    withdrawn: says(signal, ({ said }) => ({ ...said, CHBZ: '1' }), [5, 20]),
  },
  ways: { known: { confirmed: 90, withdrawn: 10 } },
});
