import { integritySheetSent } from '@fatong/contracts/systems/moj-integrity';
import type { DataOf, Dice } from '@fatong/contracts';
import type { DemoReport } from '../../../definitions/index.js';
import { addDays, instantOn } from './days.js';
import type { Lawyer } from './lawyers.js';

type Sheet = DataOf<typeof integritySheetSent>;
type Row = Sheet['XX'][number];
const compact = (day: string): string => day.replaceAll('-', '');

/** One lawyer in so many has a sheet of the national platform. */
const oneIn = 12;
const said: readonly Pick<Row, 'LB' | 'ZCJG' | 'NR'>[] = [
  { LB: '1', ZCJG: '浙江省司法厅', NR: '私自收取费用，给予警告处罚。' },
  { LB: '2', ZCJG: '江苏省律师协会', NR: '代理中不尽责，给予通报批评。' },
  { LB: '3', ZCJG: '上海市黄浦区人民法院', NR: '未履行生效法律文书确定的义务。' },
  { LB: '4', ZCJG: '司法部', NR: '法律援助工作先进个人。' },
];

/** What the national platform said of some lawyers, most of them without anything against them. */
export function integritySheets(dice: Dice, lawyers: readonly Lawyer[], today: string): readonly DemoReport[] {
  return lawyers
    .filter((_, i) => i % oneIn === 5)
    .map(({ licence, name }, i): DemoReport => {
      const asOf = addDays(today, -dice.between(3, 60));
      const entries = i % 3 === 0 ? [dice.pick(said)] : i % 3 === 1 ? [said[3]!] : [];
      return {
        contract: integritySheetSent,
        at: instantOn(addDays(asOf, 1), dice.between(0, 530)),
        data: {
          ZYZH: licence,
          BBH: 1,
          XM: name,
          ZYSF: '上海',
          JZRQ: compact(asOf),
          XX: entries.map((entry, n) => ({
            ...entry,
            ZCRQ: compact(addDays(asOf, -dice.between(90, 700))),
            WH: `〔${asOf.slice(0, 4)}〕${i * 3 + n + 1}号`,
          })),
        } satisfies Sheet,
      };
    });
}
