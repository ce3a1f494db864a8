import type { Label } from '@fatong/contracts';

export const overviewTexts = {
  title: ['报文总览', 'Message overview'],
  span: ['时间范围', 'Time span'],
  checked: ['检查于', 'Checked at'],
  systems: ['外部系统', 'Outside systems'],
  system: ['系统', 'System'],
  details: ['详情', 'Details'],
  healthy: (count: number): Label => [`其余 ${count} 个正常`, `${count} more are well`],
  fold: ['收起', 'Fold'],
  perMinute: ['每分钟', 'Per minute'],
  perMinuteUnit: ['/分', '/min'],
  queued: ['队列', 'Queued'],
  refused: ['拒收', 'Refused'],
  oldest: ['最久未结', 'Oldest'],
  oldestMeans: [
    '最早一条还没有办结的报文等了多久；10 分钟起为琥珀色，60 分钟起为朱红色',
    'How long the oldest unsettled message has waited; amber from 10 minutes, vermilion from 60',
  ],
  last: ['最近一条', 'Last'],
  settled: ['办结', 'Done'],
  received: ['收', 'in'],
  sent: ['发', 'out'],
  simulated: ['模拟', 'Simulated'],
  none: ['无', 'None'],
  never: ['还没有', 'None yet'],
  noSystems: ['还没有接入系统', 'No system is connected'],
  noSystemsWhy: ['接入一个系统后，它的报文会在这里逐行显示。', 'Once a system is connected its messages show here, one row a system.'],
  flow: ['报文流向', 'Where messages flow'],
  shownAs: ['显示为', 'Shown as'],
  asPicture: ['流向图', 'Picture'],
  asTable: ['表格', 'Table'],
  from: ['来自', 'From'],
  areas: ['业务', 'Areas'],
  towards: ['发往', 'To'],
  edge: ['从何处到何处', 'From and to'],
  types: ['报文', 'Messages'],
  needsPerson: ['等待人工处理', 'Waits for a person'],
  failedShort: ['待人工', 'to look at'],
  failedColumn: ['待人工处理', 'Needs attention'],
  waitingColumn: ['在途', 'Under way'],
  waitingShort: ['在途', 'under way'],
} as const satisfies Record<string, Label | ((count: number) => Label)>;

export const spans = [
  { value: '15', label: ['15 分钟', '15 min'] },
  { value: null, label: ['1 小时', '1 hour'] },
  { value: '1440', label: ['24 小时', '24 hours'] },
] as const satisfies readonly { value: string | null; label: Label }[];

/** The steps of the line, as a sentence of the help. */
export const passes = (steps: readonly Label[]): Label => [
  `每条报文依次经过：${steps.map(([zh]) => zh).join(' → ')}。`,
  `Each message passes: ${steps.map(([, en]) => en).join(' → ')}.`,
];
