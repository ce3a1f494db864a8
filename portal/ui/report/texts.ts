import type { Label } from '@fatong/contracts';
import type { Granularity } from '@fatong/contracts/api';
import type { PeriodName } from './period.js';

export const reportTexts = {
  period: ['统计期间', 'Period'],
  counters: ['数量', 'Counts'],
  ratios: ['比率与指标', 'Ratios and measures'],
  trend: ['趋势', 'Trend'],
  step: ['时间粒度', 'Step'],
  shownAs: ['显示方式', 'Shown as'],
  asChart: ['图', 'Chart'],
  asTable: ['表', 'Table'],
  time: ['时间', 'Time'],
  rank: ['名次', 'Rank'],
  now: ['当前', 'now'],
  within: ['期间内', 'within the period'],
  meanings: ['指标说明', 'What exactly is counted'],
  refresh: ['刷新', 'Refresh'],
  district: ['区', 'District'],
  noRows: ['统计期间内没有可排名的内容', 'Nothing to rank within the period'],
  drawing: ['正在绘图…', 'Drawing…'],
  noChart: ['图未能载入，请看表。', 'The chart could not be loaded: see the table.'],
  pointHint: ['点击数据点查看案件', 'Click a point to open its cases'],
  others: ['其他', 'Others'],
  opens: ['打开所计的记录', 'Open what is counted'],
  scopeAll: ['统计范围：您可查看的全部记录', 'Counted: all records you may see'],
} as const satisfies Record<string, Label>;

export const pivotTexts = {
  measure: ['指标', 'Measure'],
  rows: ['行', 'Rows'],
  columns: ['列', 'Columns'],
  whole: ['合计', 'All'],
} as const satisfies Record<string, Label>;

export const periodTexts: Readonly<Record<PeriodName, Label>> = {
  today: ['今天', 'Today'],
  week: ['本周', 'This week'],
  month: ['本月', 'This month'],
  quarter: ['本季', 'This quarter'],
  year: ['本年', 'This year'],
  own: ['自选', 'Custom'],
};

export const stepTexts: Readonly<Record<Granularity, Label>> = {
  day: ['日', 'Day'],
  month: ['月', 'Month'],
  quarter: ['季', 'Quarter'],
  year: ['年', 'Year'],
};

export const scopeOf = ([zh, en]: Label): Label => [`统计范围：${zh}`, `Counted: ${en}`];
export const countedAt = (time: string): Label => [`数据截至 ${time}`, `As of ${time}`];
export const comparedWith = (from: string, to: string): Label =>
  from === to ? [`上期：${from}`, `Previous period: ${from}`] : [`上期：${from} 至 ${to}`, `Previous period: ${from} to ${to}`];
export const inForceOn = (day: string): Label => [`（${day} 在册）`, ` (on ${day})`];
export const shownOf = (shown: number, total: number): Label =>
  shown >= total ? [`共 ${total} 行`, `${total} rows`] : [`前 ${shown} 行，共 ${total} 行`, `First ${shown} of ${total} rows`];
export const pieWords = ([zh, en]: Label): Label => [`${zh}的饼图，同样的数在表中`, `${en}: a pie chart; the table has the same figures`];
export const chartWords = (names: readonly string[], from: string, to: string): Label => [
  `${names.join('、')}：${from} 至 ${to} 的折线图，同样的数在表中`,
  `${names.join(', ')}: a line chart from ${from} to ${to}; the table has the same figures`,
];
