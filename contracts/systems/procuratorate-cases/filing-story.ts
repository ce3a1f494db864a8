import { daysAfter } from '../../calendar/index.js';
import { accused, type Accused, compact, stories } from '../../story/index.js';
import { criminalFiling } from './criminal-filing.js';

const charges = {
  fraud: {
    SXZM: '诈骗罪',
    AQZY: '以能够“疏通关系”为由收取当事人家属钱款，未办理也未退还。',
    FLYJ: '刑法第二百六十六条',
  },
  falseSuit: { SXZM: '虚假诉讼罪', AQZY: '与他人串通，以伪造的借款合同提起民事诉讼。', FLYJ: '刑法第三百零七条之一' },
  forgedEvidence: { SXZM: '辩护人伪造证据罪', AQZY: '在辩护活动中引诱证人改变证言。', FLYJ: '刑法第三百零六条' },
  drunkDriving: { SXZM: '危险驾驶罪', AQZY: '酒后驾驶机动车，经鉴定达到醉酒标准。', FLYJ: '刑法第一百三十三条之一' },
} as const;

/** Who files, by the first letter of its document numbers. */
const authorities = {
  黄: '上海市公安局黄浦分局',
  浦: '上海市公安局浦东分局',
  静: '上海市公安局静安分局',
  徐: '上海市公安局徐汇分局',
} as const;

/** A filing: who filed, for what, against whom, and the measure that was taken. */
export interface Filing {
  readonly by: keyof typeof authorities;
  readonly charge: keyof typeof charges;
  readonly against: Accused;
  readonly measure: '0' | '2' | '4' | '5';
}

const { says, story } = stories<Filing>();

/** A filing against a lawyer or a firm and what becomes of it; the authority tells of it some weeks after its decision, whole each time. */
export const filingStory = story({
  cast: (lawyers, dice) => ({
    by: dice.pick(Object.keys(authorities) as Filing['by'][]),
    charge: dice.pick(Object.keys(charges) as Filing['charge'][]),
    against: accused(lawyers, 11, dice),
    measure: dice.pick(['0', '2', '2', '4', '5'] as const),
  }),
  number: ({ about: { by }, begun, serial }) => `沪公（${by}）立字〔${begun.slice(0, 4)}〕${serial}号`,
  begins: { filed: 1 },
  steps: {
    filed: says(
      criminalFiling,
      ({ about: { by, charge, against, measure }, begun, dice }) => {
        const { FLYJ: _, ...suspected } = charges[charge];
        return {
          LADW: authorities[by],
          LARQ: compact(begun),
          ...subjectOf(against),
          ...suspected,
          FARQ: compact(daysAfter(begun, -dice.between(10, 300))),
          QZCS: measure,
          BAJD: '1',
        };
      },
      [2, 12],
    ),
    withdrawn: says(criminalFiling, ({ said }) => ({ ...said, CHBZ: '1' }), [5, 30]),
    dropped: says(criminalFiling, ({ said }) => ({ ...said, BAJD: '6', QZCS: '0' }), [20, 90]),
    prosecuted: says(criminalFiling, ({ said }) => ({ ...said, BAJD: '2' }), [30, 90]),
    notProsecuted: says(
      criminalFiling,
      ({ said }) => ({ ...said, BAJD: '3', QZCS: '0', FLYJ: '刑事诉讼法第一百七十七条第二款' }),
      [20, 60],
    ),
    acquitted: says(criminalFiling, ({ said, day }) => ({ ...said, BAJD: '5', QZCS: '0', SXRQ: compact(day) }), [60, 180]),
    convicted: says(
      criminalFiling,
      ({ said, day, dice, about: { charge } }) => ({
        ...said,
        BAJD: '4',
        SXRQ: compact(day),
        PJJG: dice.pick(['有期徒刑一年，缓刑一年', '拘役四个月，并处罚金', '有期徒刑三年']),
        FLYJ: charges[charge].FLYJ,
      }),
      [60, 180],
    ),
  },
  ways: {
    filed: { withdrawn: 5, dropped: 14, prosecuted: 81 },
    prosecuted: { notProsecuted: 30, acquitted: 14, convicted: 56 },
  },
});

function subjectOf(of: Accused) {
  const { name: XM, uscc } = of;
  const SWSDM = uscc === undefined ? {} : { SWSDM: uscc };
  if (of.kind === 'firm') return { DXLX: '2', XM, ...SWSDM } as const;
  return { DXLX: '1', XM, LSZYZH: of.licence, ...SWSDM, SWSMC: of.firm } as const;
}
