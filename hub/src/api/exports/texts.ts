import type { Label } from '@fatong/contracts';

export const exportTexts = {
  about: ['说明', 'About'],
  item: ['项目', 'Item'],
  content: ['内容', 'Content'],
  what: ['内容', 'What'],
  count: ['记录数', 'Records'],
  condition: ['条件', 'Condition'],
  noCondition: ['无（您可查看的全部记录）', 'None (all records you may see)'],
  order: ['排序', 'Order'],
  downwards: ['从大到小、从新到旧', 'descending'],
  upwards: ['从小到大、从旧到新', 'ascending'],
  person: ['导出人', 'Exported by'],
  unit: ['单位', 'Unit'],
  time: ['导出时间', 'Exported at'],
  scope: ['范围', 'Scope'],
  scopeWords: [
    '只含导出人有权查看的记录；个人信息按规定遮蔽，与页面所见一致',
    'Only what the person may see; personal data are masked as on the page',
  ],
  approval: ['导出申请', 'Approved by'],
  limit: ['上限', 'Limit'],
  changing: ['时点', 'As of'],
  changingWords: [
    '记录数为开始导出时的数量；导出期间有变动的，以系统页面为准',
    'The number is that at the beginning; what changes meanwhile stands on the page',
  ],
  hidden: ['（个人信息，不写入文件）', '(personal data, not written here)'],
  unknown: ['未报告', 'Not reported'],
  either: ['任一条件（或）', 'Any of'],
  inForce: ['有效日', 'In force on'],
  period: ['统计期间', 'Period'],
  district: ['区', 'District'],
  figures: ['数量', 'Figures'],
  ratios: ['比率', 'Ratios'],
  trend: ['趋势', 'Trend'],
  name: ['名称', 'Name'],
  value: ['数值', 'Value'],
  unitOf: ['单位', 'Unit'],
  meaning: ['口径', 'What exactly is counted'],
  from: ['从', 'From'],
  to: ['至', 'To'],
  rank: ['名次', 'Rank'],
  all: ['您可查看的全部', 'All you may see'],
} as const satisfies Record<string, Label>;

export const limitWords = (most: number): Label => [
  `一次最多导出 ${most.toLocaleString('en')} 条`,
  `At most ${most.toLocaleString('en')} records at a time`,
];
export const spanWords = (from: string | undefined, to: string | undefined): Label =>
  from === to
    ? [from ?? '', from ?? '']
    : from === undefined
      ? [`${to} 及以前`, `until ${to}`]
      : to === undefined
        ? [`${from} 起`, `since ${from}`]
        : [`${from} 至 ${to}`, `${from} to ${to}`];
export const enteredWords = ([zh, en]: Label): Label => [`进入“${zh}”`, `Entered “${en}”`];
