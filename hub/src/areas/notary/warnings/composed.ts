import { and, not } from '@fatong/contracts/expression';
import { boolean, choice, integer, look, parameter, rows, ruleOver, tallied, text } from '../../../definitions/index.js';
import { act } from '../acts/act.js';
import { fee } from '../acts/fee.js';
import { classes as categories } from '../registers/codes.js';
import { office } from '../registers/office.js';
import { complaint } from '../supervision/complaint.js';
import { levels } from './codes.js';
import {
  comparisons,
  indicators,
  isMet,
  isOfPeers,
  judgedFrom,
  measured,
  needs,
  periodsOf,
  spans,
  type Counts,
  type Dimension,
  type Indicator,
  type Measured,
  type Period,
} from './dimensions.js';
import { leastPeers } from './peers.js';
import { factOf, raising, type Finding } from './raising.js';
import { warning } from './warning.js';

interface Composed {
  readonly dimensions?: readonly Dimension[] | null;
}
/** A model fires when the weights of its dimensions that are so come to this. */
const whole = 100;

const cells = {
  model: text(['模型名称', 'Model'], { required: true, max: 40, hint: ['同名各行组成一个模型', 'Rows of one name are one model'] }),
  indicator: choice(['监测指标', 'Indicator'], indicators, { required: true }),
  comparison: choice(['比较方式', 'Comparison'], comparisons, { required: true }),
  threshold: integer(['阈值', 'Threshold'], { required: true, min: 0, max: 1_000_000_000 }),
  span: choice(['监测周期', 'Period'], spans, { required: true }),
  classes: choice(['适用机构类别', 'Classes of office'], categories, { many: true, hint: ['不选为全部', 'None: all'] }),
  level: choice(['风险等级', 'Level'], levels, { required: true }),
  weight: integer(['权重', 'Weight'], {
    required: true,
    min: 1,
    max: 100,
    hint: ['同一模型已触发各维度权重合计达到 100 即预警', 'The model fires when the weights of what is so come to 100'],
  }),
  isOff: boolean(['停用', 'Switched off']),
};

/**
 * 动态监管模型 (N29): models that the bureau composes itself, as many as it likes, of indicators, each by comparison, threshold, period, classes, level and weight. Two persons
 * lay them down, after a trial; until they do there is none.
 */
const composed = parameter<Composed>('notary.composed', ['自定义监管模型', 'Composed models'], [['2021-01-01', { dimensions: [] }]], {
  dimensions: rows(['监测维度', 'Dimensions'], cells, { most: 60 }),
});

/** Nothing is counted that no dimension asks for. */
const askedFor =
  (name: string, ofPeers: boolean) =>
  (value: unknown): boolean =>
    ((value as Composed | null)?.dimensions ?? []).some(
      ({ indicator, comparison, isOff }) => isOff !== true && needs[indicator].includes(name) && (!ofPeers || isOfPeers(comparison)),
    );
/** What is counted of the office, or of the others. */
function counting(ofPeers: boolean) {
  const kept = <P extends object>(name: string, peers: P) => ({
    days: 500,
    asked: askedFor(name, ofPeers),
    ...(ofPeers && { among: peers }),
  });
  const ofClass = { by: 'category', least: leastPeers } as const;
  const ofAll = { least: 1 } as const;
  const of = { watch: act, about: 'office' } as const;
  return {
    accepted: tallied({ ...of, by: 'acceptedOn', where: (a) => a.withdrawn.isNot(true), ...kept('accepted', ofClass) }),
    elderly: tallied({
      ...of,
      by: 'acceptedOn',
      where: (a) => and(a.oldest.atLeast(60), a.withdrawn.isNot(true)),
      ...kept('elderly', ofClass),
    }),
    issued: tallied({ ...of, by: 'issuedOn', sums: 'ownFee', ...kept('issued', ofClass) }),
    outside: tallied({ ...of, by: 'issuedOn', where: (a) => a.place.is('outside'), ...kept('outside', ofClass) }),
    offline: tallied({ ...of, by: 'issuedOn', where: (a) => a.online.is('offline'), ...kept('offline', ofClass) }),
    corrected: tallied({ ...of, by: 'correctedOn', ...kept('corrected', ofClass) }),
    refused: tallied({ ...of, by: 'closedOn', where: (a) => not(a.issuedOn.exists()), ...kept('refused', ofClass) }),
    fees: tallied({
      watch: fee,
      about: 'office',
      by: 'countsOn',
      sums: 'amount',
      where: (f) => f.kind.isNot('translation'),
      ...kept('fees', ofClass),
    }),
    // What this rule itself raised is no sign of anything.
    warnings: tallied({
      watch: warning,
      about: 'office',
      by: 'raisedOn',
      where: (w) => w.model.isNot('composed'),
      ...kept('warnings', ofAll),
    }),
    complaints: tallied({ watch: complaint, about: 'office', by: 'acceptedOn', ...kept('complaints', ofAll) }),
  };
}
const [own, others] = [counting(false), counting(true)];
const prefixed = <T extends object>(of: T): { readonly [K in keyof T & string as `others ${K}`]: T[K] } =>
  Object.fromEntries(Object.entries(of).map(([name, one]) => [`others ${name}`, one])) as never;

const shown = (indicator: Indicator, { value, off }: Measured): string => {
  const number = indicators[indicator][0].includes('%')
    ? `${value.toFixed(1)}%`
    : Number.isInteger(value)
      ? String(value)
      : value.toFixed(2);
  return off === null ? number : `${number}（${off > 0 ? '+' : off < 0 ? '−' : ''}${Math.abs(off).toFixed(1)}%）`;
};
const asked = ({ indicator, comparison, threshold }: Dimension): string =>
  `${indicators[indicator][0]}${comparisons[comparison][0]} ${threshold}`;
const cut = (text: string, most: number): string => (text.length > most ? `${text.slice(0, most - 1)}…` : text);
const said = ({ dimensions }: Composed): string =>
  cut([...new Set((dimensions ?? []).filter(({ isOff }) => isOff !== true).map(({ model }) => model))].join('、') || '无模型', 300);

/** One model of one office in the spans that are over: what of it is so in the span of each of its dimensions. */
export function findingsOf(
  of: readonly Dimension[],
  { counts, peers, office: id }: { readonly counts: Counts; readonly peers: Counts; readonly office: string },
  today: string,
): readonly Finding[] {
  const [{ model, span } = { model: '', span: 'month' as const }] = of;
  return periodsOf(span, today).flatMap((period): readonly Finding[] => {
    const met = of.flatMap((one) => {
      const value = measured(one, counts, peers, period);
      return value !== null && isMet(one, value) ? [{ one, value }] : [];
    });
    if (met.reduce((sum, { one }) => sum + one.weight, 0) < whole) return [];
    const level = met.some(({ one }) => one.level === 'red') ? 'red' : 'yellow';
    const values = met.map(({ one, value }) => shown(one.indicator, value)).join('；');
    return [
      {
        key: `${period.from} ${model} ${level}`,
        level,
        office: id,
        item: model,
        period: wordsOf(period),
        value: cut(values, 60),
        threshold: cut(met.map(({ one }) => asked(one)).join('；'), 200),
        words: `${wordsOf(period)} ${model}：${met.map(({ one, value }) => `${asked(one)}，实为 ${shown(one.indicator, value)}`).join('；')}。`,
      },
    ];
  });
}
const wordsOf = ({ from, until }: Period): string => (from === until ? from : `${from}至${until}`);

/** N29: each night the models in force are judged for every office, over the spans that ended in the last ninety days; what was told once is not told again. */
export const composedRule = ruleOver(composed, composed.title, {
  ...raising<Composed, 'office'>('composed', 'office', said),
  over: { ...own, ...prefixed(others), offices: look({ watch: office, about: 'id', reads: [], beside: ['category'] }) },
  daily: true,
  saysFrom: judgedFrom,
  judge: ({ offices: [of], ...days }, { dimensions }, today) => {
    if (of === undefined) return [];
    const counts = Object.fromEntries(Object.keys(own).map((name) => [name, days[name as keyof typeof own]]));
    const peers = Object.fromEntries(Object.keys(others).map((name) => [name, days[`others ${name as keyof typeof others}` as const]]));
    const mine = (dimensions ?? []).filter(
      ({ isOff, classes }) => isOff !== true && ((classes ?? []).length === 0 || classes!.includes(of.values.category!)),
    );
    // A model of dimensions with different spans is one for each span.
    return [...Map.groupBy(mine, ({ model, span }) => `${span} ${model}`).values()].flatMap((model) =>
      findingsOf(model, { counts, peers, office: of.id }, today).map(factOf),
    );
  },
});
