import { compact, paper, stories } from '../../story/index.js';
import { uploadedFile } from './file.js';
import { onlinePetition } from './online-petition.js';

const matters = [
  { YWLX: '公证', XFBT: '公证收费', GK: '反映公证收费高于公示标准。' },
  { YWLX: '律师工作', XFBT: '律师收费争议', GK: '反映律师收费后未提供服务。' },
  { YWLX: '司法鉴定', XFBT: '鉴定时限', GK: '反映鉴定超过约定时限。' },
  { YWLX: '人民调解', XFBT: '调解协议履行', GK: '反映调解协议未履行。' },
] as const;
const persons = [
  { XM: '蒋一鸣', SJH: '13800000011' },
  { XM: '程立夏', SJH: '13800000012' },
  { XM: '丁若兰', SJH: '13800000013' },
] as const;

/** What somebody writes about, and who. */
export interface Written {
  readonly matter: number;
  readonly person: number;
}
const { says, story } = stories<Written>();
const numberOf = ({ begun, serial }: { readonly begun: string; readonly serial: string }): string => `WX-${begun.slice(0, 4)}-${serial}`;

/** A petition that somebody writes at the website; some correct it, some hand in a paper, a few take it back. */
export const onlineStory = story({
  cast: (_, dice) => ({ matter: dice.between(0, matters.length - 1), person: dice.between(0, persons.length - 1) }),
  number: numberOf,
  begins: { written: 1 },
  steps: {
    written: says(
      onlinePetition,
      ({ about: { matter, person }, begun }) => ({ TJRQ: compact(begun), SQLB: '申诉求决', ...matters[matter]!, ...persons[person]! }),
      [0, 0],
    ),
    corrected: says(onlinePetition, ({ said }) => ({ ...said, DZ: '上海市黄浦区某路1号' }), [0, 1]),
    takenBack: says(onlinePetition, ({ said }) => ({ ...said, CHBZ: '1' }), [0, 2]),
    handsIn: says(
      uploadedFile,
      (told) => ({
        WSBH: numberOf(told),
        WJMC: '收费票据.pdf',
        WJLB: '1',
        SCRQ: compact(told.day),
        WJ: paper(`SIMULATED receipt ${numberOf(told)}`),
      }),
      [0, 2],
    ),
  },
  ways: {
    written: {
      corrected: ({ dice }) => Number(dice.chance(0.1)),
      takenBack: ({ dice }) => Number(dice.chance(0.03)),
      handsIn: ({ dice }) => Number(dice.chance(0.1)),
    },
  },
});
