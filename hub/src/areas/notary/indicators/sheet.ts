import { end, state, text, date, integer, prose, rows, choice } from '../../../definitions/index.js';
import { marks, models } from './codes.js';

const score = (zh: string, en: string) => text([zh, en], { max: 10 });

/** What the sheets of offices and of notaries have in common. */
export const common = {
  from: date(['月份起', 'From'], { filter: true }),
  to: date(['月份止', 'Until'], { filter: true }),
  asOf: date(['数据日期', 'Figures as of'], { filter: true }),
  composite: score('综合测评', 'Overall'),
  points: integer(['综合测评（整数）', 'Overall, whole points'], { filter: true }),
  rank: integer(['名次', 'Rank'], { min: 1, filter: true }),
  rankedOf: integer(['参评数', 'Ranked']),
  rankWords: text(['同类名次', 'Rank within its class'], { max: 20 }),
  yellow: integer(['黄色指标数', 'Yellow indicators'], { filter: true }),
  red: integer(['红色指标数', 'Red indicators'], { filter: true }),
  missing: prose(['缺数据', 'No data'], { max: 2000 }),
  parts: rows(
    ['得分构成', 'Parts of the scores'],
    {
      model: choice(['模型', 'Model'], models),
      code: text(['编号', 'Code'], { max: 20 }),
      name: text(['指标', 'Indicator'], { max: 60 }),
      version: integer(['版本', 'Version'], { min: 1 }),
      value: text(['数值', 'Value'], { max: 60 }),
      before: text(['上年同期', 'Last year'], { max: 60 }),
      median: text(['同类中位数', 'Median of the peers'], { max: 60 }),
      normalised: text(['标准化得分', 'Among its peers'], { max: 10 }),
      weight: integer(['权重', 'Weight']),
      points: text(['计入得分', 'Adds'], { max: 10 }),
      rank: text(['名次', 'Rank'], { max: 20 }),
      mark: choice(['阈值', 'Threshold'], marks),
      note: text(['说明', 'Note'], { max: 400 }),
      opens: text(['清单', 'List'], { max: 2000 }),
    },
    { most: 100, links: { value: 'opens' } },
  ),
  // Apart from the parts, since few read them and each reading says what for (N33, N38).
  amounts: rows(
    ['绩效与党团数值', 'Pay and standing'],
    {
      code: text(['编号', 'Code'], { max: 20 }),
      name: text(['指标', 'Indicator'], { max: 60 }),
      amount: text(['数值', 'Value'], { class: 'sensitive', max: 60 }),
      before: text(['上年同期', 'Last year'], { class: 'sensitive', max: 60 }),
    },
    { most: 20 },
  ),
  frozenOn: date(['冻结日期', 'Frozen on'], { filter: true }),
  edition: integer(['版次', 'Edition'], { min: 1 }),
  restated: text(['重新测算说明', 'Why it was counted anew'], { max: 200 }),
} as const;

export const states = {
  running: state(['测算中', 'Being counted'], 'open'),
  frozen: end(['已冻结', 'Frozen']),
} as const;

/** What each count writes; a month that is published keeps its places. */
export const counted = ['asOf', 'composite', 'points', 'yellow', 'red', 'missing', 'parts', 'amounts', 'edition'] as const;
export const placed = ['rank', 'rankedOf', 'rankWords'] as const;
