import { courtOf, type District } from '../../bureau/shanghai/index.js';
import { compact, personName, type RegisteredLawyer, stories } from '../../story/index.js';
import { reading } from './reading.js';
import { servedDocument } from './served-document.js';

const { says, story } = stories<RegisteredLawyer>();
const at = (day: string, time: string): string => `${compact(day)}${time}`;
const caseOf = ({ district }: RegisteredLawyer, begun: string, serial: string) => {
  const FYDM = courtOf(district as District);
  return { FYDM, AH: `（${begun.slice(0, 4)}）${FYDM}民初${serial}号` };
};
const own = ({ licence: LSZYZH, name: LSXM, firm }: RegisteredLawyer) => ({ LSZYZH, LSXM, SWSMC: firm.name });

/** A reading that a lawyer asked of the court himself: agreed to and read, or cancelled. */
export const readingStory = story({
  cast: (lawyers, dice) => dice.pick(lawyers),
  number: ({ begun, serial }) => `YJ-${begun.slice(0, 4)}-${serial}`,
  begins: { asked: 1 },
  steps: {
    asked: says(reading, ({ about, begun, serial, dice }) => ({
      ...caseOf(about, begun, serial),
      AJLB: '2',
      AJJD: '1',
      ...own(about),
      DSRMC: personName(dice, dice.chance(0.5) ? 'male' : 'female'),
      YJFS: dice.pick(['1', '2'] as const),
      YJMD: '准备庭审',
      ZT: '1',
      SQSJ: at(begun, '091500'),
    })),
    agreed: says(reading, ({ said, day }) => ({ ...said, ZT: '2', PZSJ: at(day, '103000') }), [1, 3]),
    read: says(
      reading,
      ({ said, day, dice }) => ({ ...said, ZT: '3', YJSJ: at(day, '140000'), JS: dice.between(1, 6), YS: dice.between(40, 900) }),
      [1, 6],
    ),
    cancelled: says(reading, ({ said, day }) => ({ ...said, ZT: '4', QXSJ: at(day, '110000'), QXYY: '律师另有庭审安排' }), [1, 4]),
  },
  ways: { asked: { agreed: 1 }, agreed: { read: 0.9, cancelled: 0.1 } },
});

const documents = [
  ['6', '开庭传票'],
  ['7', '应诉材料副本'],
  ['5', '举证通知书'],
  ['2', '民事裁定书'],
  ['1', '民事判决书'],
] as const;

/** A document served on a lawyer, now and then taken back as a mistake. */
export const servedDocumentStory = story({
  cast: (lawyers, dice) => dice.pick(lawyers),
  number: ({ begun, serial }) => `SD-${begun.slice(0, 4)}-${serial}`,
  begins: { served: 1 },
  steps: {
    served: says(servedDocument, ({ about, begun, serial, dice }) => {
      const [WSLX, WSMC] = dice.pick(documents);
      return {
        ...caseOf(about, begun, serial),
        ...own(about),
        DSRMC: personName(dice, dice.chance(0.5) ? 'male' : 'female'),
        WSMC,
        WSLX,
        SDSJ: at(begun, '100000'),
        WSDZ: `https://songda.example.invalid/${serial}`,
      };
    }),
    takenBack: says(servedDocument, ({ said }) => ({ ...said, CHBZ: '1' }), [1, 5]),
  },
  ways: { served: { takenBack: ({ dice }) => Number(dice.chance(0.05)) } },
});
