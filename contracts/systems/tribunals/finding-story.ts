import { daysAfter } from '../../calendar/index.js';
import { accused, type Accused, compact, stories } from '../../story/index.js';
import { violation } from './violation.js';

const bodies = {
  huangpu: {
    JGLX: '1',
    JGMC: '上海市黄浦区人民政府行政复议局',
    number: (year: string, serial: string) => `黄府复决字〔${year}〕${serial}号`,
  },
  pudong: {
    JGLX: '1',
    JGMC: '上海市浦东新区人民政府行政复议局',
    number: (year: string, serial: string) => `浦府复决字〔${year}〕${serial}号`,
  },
  arbitration: { JGLX: '2', JGMC: '上海仲裁委员会', number: (year: string, serial: string) => `（${year}）沪仲案字第${serial}号` },
} as const;

const acts = {
  forgedEvidence: { XWMS: '提交经篡改的电子邮件打印件作为证据。', RDYJ: '所提交证据与原件不符，不予采信。', FLYJ: '律师法第四十条第六项' },
  bothSides: { XWMS: '为同一案件的双方当事人提供代理。', RDYJ: '同时代理双方，违反执业规范。', FLYJ: '律师法第三十九条' },
  disorder: { XWMS: '庭审中多次打断他人发言，经制止仍不改正。', RDYJ: '扰乱庭审秩序。' },
  noAuthority: { XWMS: '未提交授权委托书即以代理人身份出庭。', RDYJ: '代理权限不明，不予准许。', CLJG: '建议依法查处' },
} as const;

/** A finding: by which body, against whom, and of what. */
export interface Finding {
  readonly by: keyof typeof bodies;
  readonly against: Accused;
  readonly act: keyof typeof acts;
}

const { says, story } = stories<Finding>();

/** What a reconsideration body or a tribunal found in its decision, then that it took effect or was taken back; whole each time. */
export const findingStory = story({
  cast: (lawyers, dice) => ({
    by: dice.pick(Object.keys(bodies) as Finding['by'][]),
    against: accused(lawyers, 23, dice),
    act: dice.pick(Object.keys(acts) as Finding['act'][]),
  }),
  number: ({ begun, serial }) => `TR-${begun.slice(0, 4)}-${serial}`,
  begins: { found: 1 },
  steps: {
    found: says(
      violation,
      ({ about: { by, against, act }, begun, serial, dice }) => {
        const { number, ...body } = bodies[by];
        return {
          ...body,
          WSBH: number(begun.slice(0, 4), serial),
          ...subjectOf(against),
          ...acts[act],
          XWRQ: compact(daysAfter(begun, -dice.between(5, 90))),
          ZCRQ: compact(begun),
        };
      },
      [5, 25],
    ),
    withdrawn: says(violation, ({ said }) => ({ ...said, CHBZ: '1' }), [10, 40]),
    final: says(violation, ({ said, day, dice }) => ({ ...said, SXRQ: compact(day), SFGK: dice.pick(['0', '1'] as const) }), [15, 60]),
  },
  ways: { found: { withdrawn: 1, final: 9 } },
});

function subjectOf(of: Accused) {
  const { name: XM, uscc: SWSDM } = of;
  if (of.kind === 'firm') return { DXLX: '2', XM, SWSDM } as const;
  return { DXLX: '1', XM, LSZYZH: of.licence, SWSDM, SWSMC: of.firm } as const;
}
