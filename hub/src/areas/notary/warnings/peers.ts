import { integer, parameter, ruleOver, tallied, type TallyFields, type Watched } from '../../../definitions/index.js';
import { act } from '../acts/act.js';
import { judgedFrom, periodsOf } from './dimensions.js';
import { countedFor } from './quality.js';
import { factOf, raising } from './raising.js';

type Day = Watched<TallyFields>;
export interface Apart {
  readonly yellow: number;
  readonly red: number;
  readonly acts: number;
}

/** Fewer offices of a class: all others are peers. */
export const leastPeers = 4;

const apart = parameter<Apart>(
  'notary.peers',
  ['单件收费同类偏离预警', 'Warning of fees off those of peers'],
  [['2021-01-01', { yellow: 50, red: 100, acts: 10 }]],
  {
    yellow: integer(['黄色（与同类均值相差不低于）', 'Yellow, off the mean of peers by'], {
      min: 1,
      max: 1000,
      required: true,
      unit: ['%', '%'],
    }),
    red: integer(['红色（与同类均值相差不低于）', 'Red, off the mean of peers by'], {
      min: 1,
      max: 1000,
      required: true,
      unit: ['%', '%'],
    }),
    acts: integer(['当月出证不少于', 'Acts issued in the month, at least'], { min: 1, max: 100_000, required: true, unit: ['件', 'acts'] }),
  },
);

/** What a month says: how many acts, and their mean fee in fen; null without any. */
export function meanOf(days: readonly Day[], month: string): { readonly count: number; readonly mean: number | null } {
  const of = days.filter(({ values }) => values.on!.startsWith(month));
  const [count, sum] = [
    of.reduce((all, { values }) => all + (values.count ?? 0), 0),
    of.reduce((all, { values }) => all + (values.sum ?? 0), 0),
  ];
  return { count, mean: count === 0 ? null : sum / count };
}

/** Percent to one digit that it is off the mean of the peers; null: there is nothing to compare. */
export const offOf = (mean: number | null, peers: number | null): number | null =>
  mean === null || peers === null || peers <= 0 ? null : Math.round(((mean - peers) * 1000) / peers) / 10;

const said = ({ yellow, red, acts }: Apart): string => `与同类均值相差 ±${yellow}% 黄色，±${red}% 红色，当月出证不少于 ${acts} 件`;
const yuan = (fen: number): string => (fen / 100).toFixed(2);
const percent = (value: number): string => `${value > 0 ? '+' : value < 0 ? '−' : ''}${Math.abs(value).toFixed(1)}%`;

/** N41, 偏离: the mean fee of an act in each month that ended in the last ninety days, beside that of the other offices of its class, without what is collected for others (N26); the limits belong to it. */
export const peersRule = ruleOver(apart, apart.title, {
  ...raising<Apart, 'office'>('peers', 'office', said),
  over: {
    own: tallied({ watch: act, about: 'office', by: 'issuedOn', sums: 'ownFee', days: 130 }),
    others: tallied({
      watch: act,
      about: 'office',
      by: 'issuedOn',
      sums: 'ownFee',
      days: 130,
      among: { by: 'category', least: leastPeers },
    }),
  },
  daily: true,
  saysFrom: judgedFrom,
  judge: ({ own, others }, value, today) =>
    periodsOf('month', today).flatMap(({ from }) => {
      const month = from.slice(0, 7);
      const { count, mean } = meanOf(own, month);
      const { mean: peers } = meanOf(others, month);
      const off = offOf(mean, peers);
      if (off === null || mean === null || peers === null || count < value.acts) return [];
      const level = Math.abs(off) >= value.red ? 'red' : Math.abs(off) >= value.yellow ? 'yellow' : null;
      if (level === null) return [];
      return [
        factOf({
          key: `${from} ${level}`,
          level,
          office: countedFor(own),
          item: '单件收费与同类相比',
          period: month,
          value: percent(off),
          threshold: said(value),
          words: `${month} 出证 ${count} 件，单件平均收费 ${yuan(mean)} 元，同类 ${others[0]?.values.peers ?? 0} 家机构平均 ${yuan(peers)} 元，${percent(off)}。`,
        }),
      ];
    }),
});
