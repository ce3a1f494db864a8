import { monthsAfter } from '@fatong/contracts/codes';
import { not } from '@fatong/contracts/expression';
import { boolean, integer, parameter, rule, ruleOver, tallied, type TallyFields, type Watched } from '../../../definitions/index.js';
import { act } from '../acts/act.js';
import { factOf, raising, type Finding } from './raising.js';

export interface Quality {
  readonly late: boolean;
  readonly workdays: number;
  readonly corrected: boolean;
  readonly revoked: boolean;
}
/** Percent of a month, and of how many acts at least. */
export interface Monthly {
  readonly refused: number;
  readonly corrected: number;
  readonly least: number;
}

const quality = parameter<Quality>(
  'notary.quality',
  ['公证质量预警', 'Warning of the quality of acts'],
  [['2021-01-01', { late: true, workdays: 15, corrected: false, revoked: true }]],
  {
    late: boolean(['超期出证（黄色）', 'Issued late: yellow']),
    workdays: integer(['出证期限（工作日，扣除不计入期限的时间）', 'Working days until it is issued'], {
      min: 1,
      max: 250,
      required: true,
    }),
    corrected: boolean(['逐件补正（黄色；占比另行预警）', 'Each corrected: yellow; their share is warned of apart']),
    revoked: boolean(['撤销公证书（红色）', 'Certificate revoked: red']),
  },
);

/** N41, 质量: an act that was issued after its time (N-1) or revoked; one by one corrected ones too, where two persons want it so. */
export const qualityRule = rule(quality, quality.title, {
  ...raising<Quality, 'act'>('quality', 'act', ({ workdays }) => `出证不超过 ${workdays} 个工作日，撤销逐件预警`),
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

type Day = Watched<TallyFields>;
/** The months of these days, with how many there were. */
export const byMonth = (days: readonly Day[]): readonly (readonly [month: string, count: number])[] =>
  [...Map.groupBy(days, ({ values }) => values.on!.slice(0, 7))].map(([month, all]) => [
    month,
    all.reduce((sum, { values }) => sum + (values.count ?? 0), 0),
  ]);
/** What is counted is said by whom it is about: its rows have no ids of their own. */
export const countedFor = (days: readonly Day[]): string => days[0]?.id.split(' ')[0] ?? '';

const usual: Monthly = { refused: 10, corrected: 1, least: 30 };
const monthly = parameter<Monthly>(
  'notary.refusals',
  ['补正与不予办理占比预警', 'Warning of what was corrected or refused in a month'],
  [['2021-01-01', usual]],
  {
    refused: integer(['不予办理与终止占受理高于（%，黄色）', 'Refused or ended, of the accepted, above: yellow'], {
      min: 0,
      max: 100,
      required: true,
      unit: ['%', '%'],
    }),
    corrected: integer(['补正占出证高于（%，黄色）', 'Corrected, of the issued, above: yellow'], {
      min: 0,
      max: 100,
      required: true,
      unit: ['%', '%'],
    }),
    least: integer(['当月基数不少于（件）', 'Acts of the month, at least'], { min: 1, max: 100_000, required: true, unit: ['件', 'acts'] }),
  },
);

/** First days of the months that are over, of the last twelve: each night they are looked at anew, since messages come late. */
const back = 12;
const monthsFrom = (today: string): string => monthsAfter(`${today.slice(0, 7)}-01`, -back);
const monthsOver = (today: string): readonly string[] =>
  Array.from({ length: back }, (_, i) => monthsAfter(`${today.slice(0, 7)}-01`, -i - 1));
const inMonth = (days: readonly Day[], month: string): number =>
  days.reduce((sum, { values }) => sum + (values.on!.startsWith(month) ? (values.count ?? 0) : 0), 0);

/** N41, 质量: of a month that is over, how much of what an office accepted it refused or ended, and how much of what it issued it corrected; of too few acts nothing is said. */
export const refusalRule = ruleOver(monthly, monthly.title, {
  ...raising<Monthly, 'office'>(
    'refusals',
    'office',
    ({ refused, corrected, least }) => `不予办理与终止高于 ${refused}%，补正高于 ${corrected}%，当月不少于 ${least} 件`,
  ),
  over: {
    accepted: tallied({ watch: act, about: 'office', by: 'acceptedOn', days: 400, where: (a) => a.withdrawn.isNot(true) }),
    issued: tallied({ watch: act, about: 'office', by: 'issuedOn', days: 400 }),
    refused: tallied({ watch: act, about: 'office', by: 'closedOn', days: 400, where: (a) => not(a.issuedOn.exists()) }),
    corrected: tallied({ watch: act, about: 'office', by: 'correctedOn', days: 400 }),
  },
  daily: true,
  saysFrom: monthsFrom,
  judge: ({ accepted, issued, refused, corrected }, set, today, office) => {
    // Laid down when acts were counted and not their share: it is as usual.
    const value = { ...usual, ...set };
    return monthsOver(today).flatMap((first) => {
      const month = first.slice(0, 7);
      const of = (name: 'refused' | 'corrected', item: string, [over, under]: readonly [number, number]) => {
        const most = value[name];
        if (under < value.least || over * 100 <= under * most) return [];
        const share = (Math.round((over * 1000) / under) / 10).toFixed(1);
        return [
          factOf({
            key: `${first} ${name}`,
            level: 'yellow',
            office,
            item,
            period: month,
            value: `${share}%（${over}/${under}）`,
            threshold: `不高于 ${most}%，当月不少于 ${value.least} 件`,
            words: `${month} ${item} ${share}%：${over} 件，共 ${under} 件。`,
          } satisfies Finding),
        ];
      };
      return [
        ...of('refused', '不予办理与终止占比', [inMonth(refused, month), inMonth(accepted, month)]),
        ...of('corrected', '补正占比', [inMonth(corrected, month), inMonth(issued, month)]),
      ];
    });
  },
});
