import { not } from '@fatong/contracts/expression';
import { daysAfter } from '@fatong/contracts/calendar';
import { monthsAfter } from '@fatong/contracts/codes';
import { integer, parameter, ruleOver, tallied } from '../../../definitions/index.js';
import { act } from '../acts/act.js';
import { byMonth, countedFor } from './quality.js';
import { factOf, raising } from './raising.js';

export interface Archive {
  readonly months: number;
  readonly least: number;
}

const archive = parameter<Archive>(
  'notary.archive',
  ['逾期未归档预警', 'Warning of what was not archived'],
  [['2021-01-01', { months: 3, least: 1 }]],
  {
    months: integer(['出证后归档期限（月）', 'Months until it is archived'], { min: 1, max: 24, required: true }),
    least: integer(['件数不少于', 'At least'], { min: 1, max: 10_000, required: true }),
  },
);

/** N41, 监管预警 (N-6): certificates of a month that were not archived three months later; one warning for office and month, which lapses once they are. */
export const archiveRule = ruleOver(archive, archive.title, {
  ...raising<Archive, 'office'>('archive', 'office', ({ months, least }) => `出证后 ${months} 个月内归档，不少于 ${least} 件`),
  over: {
    acts: tallied({
      watch: act,
      about: 'office',
      by: 'issuedOn',
      days: 800,
      where: (a) => not(a.archivedOn.exists()),
    }),
  },
  daily: true,
  judge: ({ acts }, { months, least }, today) =>
    byMonth(acts.filter(({ values }) => monthsAfter(values.on!, months) < today)).flatMap(([month, count]) =>
      count < least || daysAfter(monthsAfter(`${month}-01`, months + 1), -1) >= today
        ? []
        : [
            factOf({
              key: `${month}-01 yellow`,
              level: 'yellow',
              office: countedFor(acts),
              item: '逾期未归档',
              period: month,
              value: `${count} 件`,
              threshold: `出证后 ${months} 个月`,
              words: `${month} 出证的公证有 ${count} 件超过 ${months} 个月未归档。`,
            }),
          ],
    ),
});
