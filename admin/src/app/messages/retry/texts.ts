import type { Label } from '@fatong/contracts';
import { figure } from '../parts/figures.js';

export const retryTexts = {
  retry: ['重试', 'Try again'],
  all: ['全部重试', 'Retry all'],
  mayNot: ['您的岗位没有重试的权限', 'Your role may not retry'],
  title: (count: number): Label =>
    count === 1
      ? ['重试这条报文？', 'Try this message again?']
      : [`重试这 ${figure(count)} 条报文？`, `Try these ${figure(count)} messages again?`],
  in: [
    '将按现在的转换规则重新处理收到的原文。已经办成的部分不会重复。',
    'What was received runs through the mapping of today. What was done already is not done twice.',
  ],
  out: ['将向对方再发一次。', 'It is sent to the partner once more.'],
  either: [
    '收到的按现在的转换规则重新处理，发出的再发一次。已经办成的部分不会重复。',
    'What was received runs through the mapping of today, what was to be sent is sent once more. What was done already is not done twice.',
  ],
  unknown: ['对方可能已经收到', 'The partner may already have it'],
  unknownWhy: [
    '上一次发出后没有等到结果。如果对方其实已经收到，重试会让对方收到两次。请先用请求号向对方核实。',
    'The last sending had no result. If the partner did receive it, a retry makes it arrive twice. Ask them first, by the request id.',
  ],
  asked: ['已向对方核实，可以重发', 'I asked the partner: it may be sent again'],
  needsAsked: ['请先核实并勾选', 'Ask the partner first, then tick the box'],
  retried: (count: number): Label => [
    `已重新排队 ${figure(count)} 条`,
    `${figure(count)} ${count === 1 ? 'message is' : 'messages are'} queued again`,
  ],
  progress: (done: number, failed: number, open: number): Label => [
    `已完成 ${figure(done)}，再次失败 ${figure(failed)}，处理中 ${figure(open)}`,
    `${figure(done)} done, ${figure(failed)} failed again, ${figure(open)} under way`,
  ],
  refused: (count: number): Label => [`${figure(count)} 条不能重试`, `${figure(count)} could not be retried`],
  rest: (count: number): Label => [`其余 ${figure(count)} 条请再次重试`, `Retry again for the other ${figure(count)}`],
} as const;
