import type { Label } from '@fatong/contracts';

export const screenTexts = {
  leave: ['退出大屏', 'Leave the screen'],
  stale: ['连接中断，显示的是上次读到的数', 'Connection lost: these are the numbers read last'],
  empty: ['这块数据板对您没有内容', 'Nothing on this board is for you'],
  emptyWhy: ['您的岗位不查看板上任何统计。', 'Your post reads none of its figures.'],
} as const satisfies Record<string, Label>;
