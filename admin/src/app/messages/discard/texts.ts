import type { Label } from '@fatong/contracts';
import { figure } from '../parts/figures.js';

export const discardTexts = {
  discard: ['作废', 'Discard'],
  all: ['全部作废', 'Discard all'],
  mayNot: ['您的岗位没有作废的权限', 'Your role may not discard'],
  title: (count: number): Label =>
    count === 1
      ? ['作废这条报文？', 'Discard this message?']
      : [`作废这 ${figure(count)} 条报文？`, `Discard these ${figure(count)} messages?`],
  warning: ['作废后不再处理', 'Nothing more happens to it'],
  why: [
    '同一业务编号的后续报文会继续。如果内容仍然需要，请先请对方重新发送。',
    'What waited behind it goes on. If its content is still needed, have the partner send it anew first.',
  ],
  reason: ['理由', 'Reason'],
  reasonHint: ['将与您的姓名、时间一起记入审计日志', 'Written to the audit log with your name and the time'],
  short: ['请写明理由（至少 2 个字）', 'Say why (at least 2 characters)'],
  done: (count: number): Label => [`已作废 ${figure(count)} 条`, `${figure(count)} ${count === 1 ? 'message' : 'messages'} discarded`],
} as const;
