import { integritySheet } from '@fatong/contracts/canonical/lawyers';
import type { DataOf, Dice } from '@fatong/contracts';
import type { DemoReport } from '../../../definitions/index.js';
import { addDays, instantOn } from './days.js';
import type { Lawyer } from './lawyers.js';

type Row = DataOf<typeof integritySheet>['rows'][number];

/** One lawyer in so many has a sheet of the national platform. */
const oneIn = 12;
const said: readonly Pick<Row, 'kind' | 'authority' | 'text'>[] = [
  { kind: 'penalty', authority: '浙江省司法厅', text: '私自收取费用，给予警告处罚。' },
  { kind: 'sanction', authority: '江苏省律师协会', text: '代理中不尽责，给予通报批评。' },
  { kind: 'dishonest', authority: '上海市黄浦区人民法院', text: '未履行生效法律文书确定的义务。' },
  { kind: 'commendation', authority: '司法部', text: '法律援助工作先进个人。' },
];

/** What the national platform said of some lawyers, most of them without anything against them. */
export function integritySheets(dice: Dice, lawyers: readonly Lawyer[], today: string): readonly DemoReport[] {
  return lawyers
    .filter((_, i) => i % oneIn === 5)
    .map(({ licence, name }, i): DemoReport => {
      const asOf = addDays(today, -dice.between(3, 60));
      const entries = i % 3 === 0 ? [dice.pick(said)] : i % 3 === 1 ? [said[3]!] : [];
      return {
        contract: integritySheet,
        at: instantOn(addDays(asOf, 1), dice.between(0, 530)),
        data: {
          source: 'moj-integrity',
          licence,
          version: 1,
          name,
          asOf,
          province: '上海',
          rows: entries.map((entry, n) => ({
            ...entry,
            on: addDays(asOf, -dice.between(90, 700)),
            documentNumber: `〔${asOf.slice(0, 4)}〕${i * 3 + n + 1}号`,
          })),
        } satisfies DataOf<typeof integritySheet>,
      };
    });
}
