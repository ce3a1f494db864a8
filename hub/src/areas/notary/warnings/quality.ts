import { not } from '@fatong/contracts/expression';
import { boolean, integer, parameter, rule, ruleOver, tallied, type TallyFields, type Watched } from '../../../definitions/index.js';
import { act } from '../acts/act.js';
import { factOf, levelOf, raising, type Finding } from './raising.js';

export interface Quality {
  readonly late: boolean;
  readonly workdays: number;
  readonly corrected: boolean;
  readonly revoked: boolean;
}
export interface Refusals {
  readonly month: number;
}

const quality = parameter<Quality>(
  'notary.quality',
  ['公证质量预警', 'Warning of the quality of acts'],
  [['2021-01-01', { late: true, workdays: 15, corrected: true, revoked: true }]],
  {
    late: boolean(['超期出证（黄色）', 'Issued late: yellow']),
    workdays: integer(['出证期限（工作日，扣除不计入期限的时间）', 'Working days until it is issued'], {
      min: 1,
      max: 250,
      required: true,
    }),
    corrected: boolean(['补正（黄色）', 'Corrected: yellow']),
    revoked: boolean(['撤销公证书（红色）', 'Certificate revoked: red']),
  },
);

/** N41, 质量: an act that was issued after its time (N-1), corrected or revoked. */
export const qualityRule = rule(quality, quality.title, {
  ...raising<Quality, 'act'>('quality', 'act', ({ workdays }) => `出证不超过 ${workdays} 个工作日，补正、撤销逐件预警`),
  watch: act,
  about: 'id',
  reads: ['issuedIn', 'correctedOn', 'closedOn', 'withdrawn'],
  beside: ['office', 'notary', 'acceptedOn'],
  judge: (acts, value) =>
    acts.flatMap(({ id, number, state, values: { issuedIn, correctedOn, closedOn, office, notary, acceptedOn, withdrawn } }) => {
      if (!office || withdrawn === true) return [];
      const of = (key: string, level: 'yellow' | 'red', item: string, shown: string, threshold: string) =>
        factOf({
          key,
          level,
          office,
          notary: notary ?? null,
          item,
          period: (acceptedOn ?? '').slice(0, 7),
          value: shown,
          threshold,
          words: `${number ?? ''} ${item}：${shown}（${threshold}）。`,
          acts: [id],
        });
      return [
        ...(value.late && (issuedIn ?? 0) > value.workdays
          ? [of('late', 'yellow', '超期出证', `${issuedIn} 个工作日`, `不超过 ${value.workdays} 个工作日`)]
          : []),
        ...(value.corrected && correctedOn ? [of(`corrected ${correctedOn}`, 'yellow', '补正公证书', correctedOn, '无补正')] : []),
        ...(value.revoked && state === 'revoked' && closedOn ? [of('revoked', 'red', '撤销公证书', closedOn, '无撤销')] : []),
      ];
    }),
});

const refusals = parameter<Refusals>(
  'notary.refusals',
  ['不予办理与终止预警', 'Warning of what was refused or ended'],
  [['2021-01-01', { month: 20 }]],
  { month: integer(['每月件数（黄色，翻倍为红色）', 'In a month: yellow, double red'], { min: 1, max: 100_000, required: true }) },
);

type Day = Watched<TallyFields>;
/** The months of these days, with how many there were. */
export const byMonth = (days: readonly Day[]): readonly (readonly [month: string, count: number])[] =>
  [...Map.groupBy(days, ({ values }) => values.on!.slice(0, 7))].map(([month, all]) => [
    month,
    all.reduce((sum, { values }) => sum + (values.count ?? 0), 0),
  ]);
/** What is counted is said by whom it is about: its rows have no ids of their own. */
export const countedFor = (days: readonly Day[]): string => days[0]?.id.split(' ')[0] ?? '';

/** N41, 质量: how often an office refused to act or ended an act, month by month, looked at each night. */
export const refusalRule = ruleOver(refusals, refusals.title, {
  ...raising<Refusals, 'office'>('refusals', 'office', ({ month }) => `每月 ${month} 件`),
  over: {
    acts: tallied({
      watch: act,
      about: 'office',
      by: 'closedOn',
      days: 400,
      where: (a) => not(a.issuedOn.exists()),
    }),
  },
  daily: true,
  judge: ({ acts }, { month: most }) =>
    byMonth(acts).flatMap(([month, count]): readonly ReturnType<typeof factOf>[] => {
      const level = levelOf(count, most);
      if (level === null) return [];
      return [
        factOf({
          key: `${month}-01 ${level}`,
          level,
          office: countedFor(acts),
          item: '不予办理与终止',
          period: month,
          value: `${count} 件`,
          threshold: `每月 ${most} 件（红色 ${most * 2}）`,
          words: `${month} 不予办理与终止 ${count} 件。`,
        } satisfies Finding),
      ];
    }),
});
