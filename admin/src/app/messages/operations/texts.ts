import type { Label } from '@fatong/contracts';
import type { OperationAct, OperationKindName, OperationMessage, OperationStateName } from '@fatong/contracts/api';
import type { Mark } from '@fatong/ui';
import { figure } from '../parts/figures.js';

export const operationTexts = {
  title: ['批量操作', 'Operations'],
  lead: [
    '对许多报文的重试、重发、重放、作废：先试运行，再分批进行，失败过多自动停下。',
    'Retries, resends, replays and discards of many messages: tried first, carried out in waves, halted by themselves when too many fail.',
  ],
  none: ['还没有批量操作', 'No operation yet'],
  noneWhy: ['在“失败”中选一组，按“分批办理”即可准备。', 'Prepare one from a group of failures: “In waves”.'],
  kind: ['操作', 'Operation'],
  state: ['状态', 'State'],
  progress: ['进度', 'Progress'],
  who: ['人员', 'Person'],
  at: ['时间', 'Time'],
  chosen: ['对象', 'Chosen by'],
  prepare: ['分批办理', 'In waves'],
  prepareTitle: ['准备批量操作', 'Prepare an operation'],
  prepareWhy: [
    '准备后先不办理：可先试运行，再开始第一批。',
    'Nothing happens to the messages yet: try it first, then begin with the first wave.',
  ],
  waves: ['每批条数', 'Messages in each wave'],
  wavesHint: ['用逗号隔开，最后一个数重复；默认 1、5、20、100', 'Separated by commas, the last repeated; 1, 5, 20, 100 by default'],
  wrongWaves: ['请填写 1 至 500 的整数，用逗号隔开', 'Whole numbers from 1 to 500, separated by commas'],
  tolerated: ['最多允许再失败几条', 'Failures tolerated'],
  toleratedHint: ['超过即自动停下；默认 0', 'It halts by itself beyond that; 0 by default'],
  perSecond: ['每秒最多几条', 'Messages a second'],
  perSecondHint: ['默认 50', '50 by default'],
  reason: ['理由', 'Reason'],
  confirmed: ['已向对方核实，结果未知的也可重发', 'I asked the partner: those of unknown outcome may be sent again'],
  submit: ['准备', 'Prepare'],
  orders: ['办法', 'Orders'],
  orderLine: (waves: readonly number[], perSecond: number, tolerated: number): Label => [
    `每批 ${waves.join('、')} 条，每秒最多 ${perSecond} 条，允许失败 ${tolerated} 条`,
    `Waves of ${waves.join(', ')}, ${perSecond} a second at most, ${tolerated} ${tolerated === 1 ? 'failure' : 'failures'} tolerated`,
  ],
  progressLine: (done: number, failed: number, refused: number, open: number): Label => [
    `已完成 ${figure(done)}，再次失败 ${figure(failed)}，不能办 ${figure(refused)}，未办 ${figure(open)}`,
    `${figure(done)} done, ${figure(failed)} failed again, ${figure(refused)} refused, ${figure(open)} to go`,
  ],
  wave: (wave: number): Label => [`第 ${wave} 批`, `Wave ${wave}`],
  dryRun: ['试运行', 'Dry run'],
  dryRunMeans: [
    '按现在的转换规则空跑，不产生任何影响；不问业务动作。',
    'Run through the mapping of today without any effect; actions of areas are not asked.',
  ],
  passing: (passing: number, tried: number): Label => [
    `${figure(tried)} 条中 ${figure(passing)} 条现在能通过`,
    `${figure(passing)} of ${figure(tried)} pass now`,
  ],
  settled: (count: number): Label => [`${figure(count)} 条已完成，无需再办`, `${figure(count)} settled already`],
  running: ['试运行进行中…', 'The dry run goes on…'],
  changed: ['与上次结果不同之处', 'Places that differ from before'],
  halted: ['已停下', 'Halted'],
  byItself: ['自动停下', 'It halted by itself'],
  members: ['报文', 'Messages'],
  seq: ['序号', 'No.'],
  message: ['报文', 'Message'],
  why: ['原因', 'Why'],
  noMembers: ['没有报文', 'No message'],
  one: ['批量操作详情', 'Operation'],
  kinds: {
    retry: ['重试', 'Retry'],
    resend: ['重发', 'Resend'],
    replay: ['重放', 'Replay'],
    discard: ['作废', 'Discard'],
  } satisfies Record<OperationKindName, Label>,
  acts: {
    try: ['试运行', 'Dry run'],
    start: ['开始第一批', 'Begin the first wave'],
    pause: ['暂停', 'Pause'],
    resume: ['继续', 'Resume'],
    cancel: ['取消', 'Cancel'],
  } satisfies Record<OperationAct, Label>,
  chosenBy: {
    group: ['失败分组', 'Group of failures'],
    filter: ['按条件', 'By conditions'],
    ids: (count: number): Label => [`选定 ${figure(count)} 条`, `${figure(count)} chosen`],
  },
} as const;

export const operationMarks: Readonly<Record<OperationStateName, Mark>> = {
  prepared: { label: ['已准备', 'Prepared'], tone: 'rest', icon: 'ring' },
  running: { label: ['进行中', 'Running'], tone: 'live', icon: 'flow' },
  paused: { label: ['已暂停', 'Paused'], tone: 'near', icon: 'pause' },
  cancelling: { label: ['正在取消', 'Being cancelled'], tone: 'near', icon: 'pause' },
  done: { label: ['已完成', 'Done'], tone: 'done', icon: 'check' },
  cancelled: { label: ['已取消', 'Cancelled'], tone: 'rest', icon: 'cross' },
};

export const memberMarks: Readonly<Record<OperationMessage['state'], Mark>> = {
  waiting: { label: ['未办', 'To go'], tone: 'rest', icon: 'ring' },
  running: { label: ['办理中', 'Under way'], tone: 'live', icon: 'flow' },
  done: { label: ['已完成', 'Done'], tone: 'done', icon: 'check' },
  failed: { label: ['再次失败', 'Failed again'], tone: 'late', icon: 'shut' },
  refused: { label: ['不能办', 'Refused'], tone: 'near', icon: 'shut' },
  left: { label: ['未办，已放下', 'Let go'], tone: 'rest', icon: 'cross' },
};
