import type { Label } from '@fatong/contracts';

export const timelineTexts = {
  heading: ['办理过程', 'Timeline'],
  none: ['还没有经过', 'Nothing happened yet'],
  changes: (count: number): Label => [`${count} 项变更`, `${count} ${count === 1 ? 'change' : 'changes'}`],
  empty: ['空', 'empty'],
  version: (version: number): Label => [`第 ${version} 版报送`, `report version ${version}`],
  happened: ['发生于', 'happened'],
  ahead: ['报送时该日期尚未到来', 'a date that had not come when it was reported'],
  message: ['查看报文', 'See the message'],
} as const;
