import { daysAfter } from '../../calendar/index.js';
import { accused, type Accused, compact, stories } from '../../story/index.js';
import { briberyCase } from './bribery-case.js';

/** A case: by whom it is looked into, who bribed and as what, how much, and whether somebody wrote the receiver in, who is nobody's business here. */
export interface Bribery {
  readonly by: string;
  readonly briber: Accused;
  readonly as: 'himself' | 'forClient';
  readonly yuan: number;
  readonly namesReceiver: boolean;
}

const { says, story } = stories<Bribery>();

/** A case of a lawyer or a firm who bribed, and how it ends; told whole each time. */
export const briberyStory = story({
  cast: (lawyers, dice) => ({
    by: dice.pick(['上海市监察委员会', '上海市黄浦区监察委员会', '上海市浦东新区监察委员会']),
    briber: accused(lawyers, 43, dice),
    as: dice.pick(['himself', 'forClient'] as const),
    yuan: dice.pick([8000, 56_000, 300_000, 1_200_000, 6_000_000]),
    namesReceiver: dice.chance(0.1),
  }),
  number: ({ begun, serial }) => `JW-${begun.slice(0, 4)}-${serial}`,
  begins: { opened: 1 },
  steps: {
    opened: says(
      briberyCase,
      ({ about: { by, briber, as, yuan, namesReceiver }, begun, dice }) => {
        const from = daysAfter(begun, -dice.between(200, 1500));
        return {
          BAJG: by,
          LARQ: compact(begun),
          ...briberOf(briber, as),
          XHSJ: compact(from),
          XHSJZ: dice.chance(0.4) ? compact(daysAfter(from, 90)) : undefined,
          JE: yuan,
          AQ: dice.pick(['为承揽案源，多次给予财物。', '代当事人向办案人员赠送购物卡。', '为加快案件办理给予财物。']),
          CLJG: '0',
          ...beyond(namesReceiver),
        };
      },
      [3, 20],
    ),
    withdrawn: says(briberyCase, ({ said }) => ({ ...said, CHBZ: '1' }), [5, 40]),
    warned: says(briberyCase, ({ said }) => ({ ...said, CLJG: '1' }), [40, 120]),
    transferred: says(briberyCase, ({ said }) => ({ ...said, CLJG: '2' }), [40, 120]),
    closed: says(briberyCase, ({ said }) => ({ ...said, CLJG: '3' }), [40, 120]),
  },
  ways: { opened: { withdrawn: 1, warned: 3, transferred: 3, closed: 3 } },
});

/** A field that was never agreed: the door keeps it out. */
const beyond = (is: boolean): object => (is ? { SHR: '某国家工作人员' } : {});

function briberOf(of: Accused, as: Bribery['as']) {
  const { name: XM, uscc: SWSDM } = of;
  if (of.kind === 'firm') return { XHRLB: '2', XM, SWSDM } as const;
  return { XHRLB: as === 'himself' ? '1' : '3', XM, LSZYZH: of.licence, SWSDM, SWSMC: of.firm } as const;
}
