import { daysAfter } from '../../calendar/index.js';
import { accused, type Accused, compact, stories } from '../../story/index.js';
import { violation } from './violation.js';

const acts = {
  disturbance: { XWMS: '在办案场所滞留并扰乱单位秩序，经劝阻不听。', CFJG: '行政拘留五日', FLYJ: '治安管理处罚法第二十三条' },
  falseReport: { XWMS: '为当事人提供虚假报案材料。', CFJG: '行政拘留十日', FLYJ: '治安管理处罚法第六十条' },
  contraband: { XWMS: '会见时向在押人员传递手机。', CFJG: '罚款五百元' },
} as const;
const authorities = { 黄: '上海市公安局黄浦分局', 浦: '上海市公安局浦东分局', 静: '上海市公安局静安分局' } as const;

/** A penalty of the police: by whom, against whom, for what. */
export interface Penalty {
  readonly by: keyof typeof authorities;
  readonly against: Accused;
  readonly act: keyof typeof acts;
}
const { says, story } = stories<Penalty>();

/** A penalty is told some days after it was decided; a few are taken back. */
export const penaltyStory = story({
  cast: (lawyers, dice) => ({
    by: dice.pick(Object.keys(authorities) as Penalty['by'][]),
    against: accused(lawyers, 29, dice),
    act: dice.pick(Object.keys(acts) as Penalty['act'][]),
  }),
  number: ({ begun, serial }) => `GA-${begun.slice(0, 4)}-${serial}`,
  begins: { decided: 1 },
  steps: {
    decided: says(
      violation,
      ({ about: { by, against, act }, begun, serial, dice }) => ({
        JGMC: authorities[by],
        WSBH: `沪公（${by}）行罚决字〔${begun.slice(0, 4)}〕${serial}号`,
        ...subjectOf(against),
        ...acts[act],
        XWRQ: compact(daysAfter(begun, -dice.between(1, 20))),
        ZCRQ: compact(begun),
      }),
      [3, 20],
    ),
    withdrawn: says(violation, ({ said }) => ({ ...said, CHBZ: '1' }), [10, 40]),
    published: says(violation, ({ said, dice }) => ({ ...said, SFGK: dice.pick(['0', '1'] as const) }), [10, 30]),
  },
  ways: { decided: { withdrawn: 1, published: 6 } },
});

function subjectOf(of: Accused) {
  const { name: XM, uscc: SWSDM } = of;
  if (of.kind === 'firm') return { DXLX: '2', XM, SWSDM } as const;
  return { DXLX: '1', XM, LSZYZH: of.licence, SWSDM, SWSMC: of.firm } as const;
}
