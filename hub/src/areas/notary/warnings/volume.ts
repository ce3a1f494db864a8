import { daysAfter } from '@fatong/contracts/calendar';
import { monthsAfter } from '@fatong/contracts/codes';
import { integer, parameter, ruleOver, tallied, type TallyFields, type Watched } from '../../../definitions/index.js';
import { act } from '../acts/act.js';
import { countedFor } from './quality.js';
import { factOf, raising, type Level } from './raising.js';

type Day = Watched<TallyFields>;
export interface Scored {
  /** Tenths of the standard deviation. */
  readonly yellow: number;
  readonly red: number;
  readonly least: number;
}

const scored = (key: string, zh: string, en: string, least: readonly [string, string], value: Scored) =>
  parameter<Scored>(key, [zh, en], [['2021-01-01', value]], {
    yellow: integer(['黄色（标准差的十分之几）', 'Yellow, tenths of the standard deviation'], { min: 1, max: 1000, required: true }),
    red: integer(['红色（标准差的十分之几）', 'Red, tenths of the standard deviation'], { min: 1, max: 1000, required: true }),
    least: integer(least, { min: 1, max: 100_000, required: true }),
  });

/** How far a value lies from what came before, in standard deviations; null: there is too little to say so, or it never varied. */
export function zScore(value: number, before: readonly number[], least: number): number | null {
  if (before.length < least) return null;
  const mean = before.reduce((sum, one) => sum + one, 0) / before.length;
  const deviation = Math.sqrt(before.reduce((sum, one) => sum + (one - mean) ** 2, 0) / before.length);
  return deviation === 0 ? null : (value - mean) / deviation;
}
const levelOf = (z: number, { yellow, red }: Scored): Level | null =>
  Math.abs(z) * 10 >= red ? 'red' : Math.abs(z) * 10 >= yellow ? 'yellow' : null;
const signed = (z: number): string => `${z > 0 ? '+' : '−'}${Math.abs(z).toFixed(1)}`;
const said = ({ yellow, red, least }: Scored): string => `z 值 ${yellow / 10} 黄色，${red / 10} 红色，样本不少于 ${least}`;

const volume = scored('notary.volume', '日办证量预警', 'Warning of the volume of a day', ['此前办证日不少于', 'Days before it, at least'], {
  yellow: 30,
  red: 40,
  least: 20,
});

/** Late messages change a day for a week; then what was said of it stands. */
const lookedAt = (today: string): string => daysAfter(today, -7);

/** N41, 办证量: what an office accepted on each of the last seven days, beside the days of the ninety before on which it accepted anything. */
export const volumeRule = ruleOver(volume, volume.title, {
  ...raising<Scored, 'office'>('volume', 'office', said),
  over: { acts: tallied({ watch: act, about: 'office', by: 'acceptedOn', days: 100, where: (a) => a.withdrawn.isNot(true) }) },
  daily: true,
  saysFrom: lookedAt,
  judge: ({ acts }, value, today) =>
    acts
      .filter(({ values: { on } }) => on! < today && on! >= lookedAt(today))
      .flatMap(({ values }) => {
        const on = values.on!;
        const before = acts.flatMap((one) => (one.values.on! < on && one.values.on! >= daysAfter(on, -90) ? [one.values.count ?? 0] : []));
        const z = zScore(values.count ?? 0, before, value.least);
        const level = z === null ? null : levelOf(z, value);
        if (z === null || level === null) return [];
        return [
          factOf({
            key: `${on} ${level}`,
            level,
            office: countedFor(acts),
            item: '日受理量',
            period: on,
            value: `${values.count} 件（z ${signed(z)}）`,
            threshold: said(value),
            words: `${on} 受理 ${values.count} 件，与此前 ${before.length} 个办证日相比 z 值 ${signed(z)}。`,
          }),
        ];
      }),
});

const deviation = scored(
  'notary.deviation',
  '单件收费偏离预警',
  'Warning of fees off the usual',
  ['此前月份不少于', 'Months before it, at least'],
  {
    yellow: 20,
    red: 30,
    least: 6,
  },
);

/** Mean fee of an act, month by month, in fen. */
const means = (days: readonly Day[]): ReadonlyMap<string, number> =>
  new Map(
    [...Map.groupBy(days, ({ values }) => values.on!.slice(0, 7))].map(([month, all]) => [
      month,
      all.reduce((sum, { values }) => sum + (values.sum ?? 0), 0) /
        Math.max(
          1,
          all.reduce((sum, { values }) => sum + (values.count ?? 0), 0),
        ),
    ]),
  );

const lastMonth = (today: string): string => monthsAfter(`${today.slice(0, 7)}-01`, -1);

/** N41, 偏离: the mean fee of an act in the month that is over, beside the twelve months before it. */
export const deviationRule = ruleOver(deviation, deviation.title, {
  ...raising<Scored, 'office'>('deviation', 'office', said),
  over: { acts: tallied({ watch: act, about: 'office', by: 'issuedOn', sums: 'ownFee', days: 430 }) },
  daily: true,
  saysFrom: lastMonth,
  judge: ({ acts }, value, today) => {
    const month = lastMonth(today).slice(0, 7);
    const from = monthsAfter(`${month}-01`, -12).slice(0, 7);
    const all = means(acts);
    const now = all.get(month);
    if (now === undefined) return [];
    const before = [...all].flatMap(([of, mean]) => (of >= from && of < month ? [mean] : []));
    const z = zScore(now, before, value.least);
    const level = z === null ? null : levelOf(z, value);
    if (z === null || level === null) return [];
    const yuan = (now / 100).toFixed(2);
    return [
      factOf({
        key: `${month}-01 ${level}`,
        level,
        office: countedFor(acts),
        item: '单件平均收费',
        period: month,
        value: `${yuan} 元（z ${signed(z)}）`,
        threshold: said(value),
        words: `${month} 单件平均收费 ${yuan} 元，与此前 ${before.length} 个月相比 z 值 ${signed(z)}。`,
      }),
    ];
  },
});
