import { courtOf, type District } from '../../bureau/shanghai/index.js';
import { daysAfter } from '../../calendar/index.js';
import { accused, type Accused, compact, stories } from '../../story/index.js';
import { violation } from './violation.js';

/** By what a court says it: its code, the characters in the case number, the acts, what follows. */
const documents = {
  judgment: { WSLX: '1', word: '民终', XWMS: '判决认定代理人与当事人串通虚构债务。', CLJG: '驳回诉讼请求，并移送线索', FLYJ: undefined },
  advice: {
    WSLX: '2',
    word: '民初',
    XWMS: '庭审中多次打断法庭发言，建议司法行政机关处理。',
    CLJG: undefined,
    FLYJ: '律师法第四十九条',
  },
  fine: { WSLX: '3', word: '民初', XWMS: '开庭时哄闹法庭，经制止仍不改正。', CLJG: '罚款5000元', FLYJ: '民事诉讼法第一百一十三条' },
  detention: { WSLX: '4', word: '刑初', XWMS: '当庭辱骂审判人员。', CLJG: '拘留十日', FLYJ: '刑事诉讼法第一百九十九条' },
} as const;

/** What a court held: where it sits, by what document, against whom. */
export interface Holding {
  readonly district: District;
  readonly document: keyof typeof documents;
  readonly against: Accused;
}

const { says, story } = stories<Holding>();

/** What a court held against a lawyer or a firm, now and then taken back; whole each time. */
export const holdingStory = story({
  cast: (lawyers, dice) => ({
    district: dice.pick(lawyers).district as District,
    document: dice.pick(Object.keys(documents) as Holding['document'][]),
    against: accused(lawyers, 31, dice),
  }),
  number: ({ begun, serial }) => `HF-${begun.slice(0, 4)}-${serial}`,
  begins: { held: 1 },
  steps: {
    held: says(
      violation,
      ({ about: { district, document, against }, begun, serial, dice }) => {
        const { word, ...said } = documents[document];
        const court = courtOf(district);
        return {
          FYDM: court,
          AH: `（${begun.slice(0, 4)}）${court}${word}${serial}号`,
          ...subjectOf(against),
          ...said,
          XWRQ: compact(daysAfter(begun, -dice.between(1, 60))),
          ZCRQ: compact(begun),
          ...(document === 'judgment' && { SXRQ: compact(daysAfter(begun, 15)) }),
          ...(document === 'detention' && { SXRQ: compact(begun), JZRQ: compact(daysAfter(begun, 10)) }),
        };
      },
      [6, 45],
    ),
    withdrawn: says(violation, ({ said }) => ({ ...said, CHBZ: '1' }), [10, 60]),
  },
  ways: { held: { withdrawn: ({ dice }) => Number(dice.chance(0.1)) } },
});

function subjectOf(of: Accused) {
  const { name: XM, uscc: SWSDM } = of;
  if (of.kind === 'firm') return { DXLX: '2', XM, SWSDM } as const;
  return { DXLX: '1', XM, LSZYZH: of.licence, SWSDM, SWSMC: of.firm } as const;
}
