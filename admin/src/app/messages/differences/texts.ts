import type { Label } from '@fatong/contracts';
import type { DifferenceView } from '@fatong/contracts/api';

type OfKind<T> = Readonly<Record<DifferenceView['kind'], T>>;

export const differenceTexts = {
  title: ['对账', 'Reconciliation'],
  lead: [
    '逐日核对镜像与主管系统的数量和摘要；差异可请求对方重报，重报的内容仍作为普通报文进入，补齐后差异自动消除。',
    'Mirrors are compared with their masters day by day, by count and hash. What differs can be asked for again: it comes in as ordinary messages, and a difference closes by itself.',
  ],
  inStep: ['两边一致', 'In step'],
  daysDiffer: (days: number): Label => [
    `${days} 天的汇总不一致，正在逐件比对`,
    `${days} ${days === 1 ? 'day differs' : 'days differ'}; being compared one by one`,
  ],
  open: (count: number): Label => [`${count} 处差异`, `${count} ${count === 1 ? 'difference' : 'differences'}`],
  never: ['尚未对账', 'Not compared yet'],
  oldest: ['最早一处自', 'The oldest since'],
  asked: (count: number): Label => [`已请求重报 ${count} 处`, `${count} asked for again`],
  days: (days: number, differing: number): Label => [
    `上次逐日核对：${days} 天，其中 ${differing} 天不一致`,
    `Last comparison: ${days} days, ${differing} of them differed`,
  ],
  changes: ['上次查询变更', 'Changes last asked for'],
  wanted: ['正在对账…', 'Comparing…'],
  failed: ['上一轮没有完成，系统将自动再试', 'The last round did not end; it is tried again'],
  round: ['立即对账', 'Compare now'],
  resendAll: ['全部请求重报', 'Ask for all again'],
  resend: ['请求重报', 'Ask again'],
  resent: ['已请求重报', 'Asked for again'],
  waiting: ['已请求，等待对方受理', 'Asked, not taken up yet'],
  noResend: ['只有我方有，请向对方核实', 'Only we have it: ask the partner about it'],
  id: ['对方编号', 'Their number'],
  kind: ['差异', 'Difference'],
  versions: ['版本（我方 / 对方）', 'Version (ours / theirs)'],
  day: ['计入日期', 'Day'],
  since: ['发现于', 'Since'],
  changedAt: ['对方变更于', 'Changed there'],
  act: ['处理', 'What to do'],
  none: ['没有差异', 'No differences'],
  noneWhy: ['镜像与主管系统逐条一致。', 'Every record stands in the same version on both sides.'],
  noSystems: ['没有可以对账的系统', 'There is no system to compare with'],
  noSystemsWhy: ['主管系统提供对账接口后显示在这里。', 'A master shows here once it says what it has.'],
  first: (shown: number, all: number): Label => [
    `先列出前 ${shown} 处，共 ${all} 处；“全部请求重报”对全部有效。`,
    `The first ${shown} of ${all}; “Ask for all again” asks for all of them.`,
  ],
  kinds: {
    missingHere: ['我方缺少', 'Missing here'],
    missingThere: ['对方没有', 'Missing there'],
    different: ['版本不同', 'Different versions'],
  } as OfKind<Label>,
} as const;
