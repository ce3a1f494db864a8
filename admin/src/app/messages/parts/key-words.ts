import type { Label } from '@fatong/contracts';

/** What the console's own keys do. */
export const keyWords = {
  again: ['重新读取', 'Read again'],
  failures: ['失败', 'Failures'],
  retry: ['重试所在的一组', 'Retry the group in focus'],
  examine: ['打开最近的一条看原因', 'Open its latest message'],
  message: ['报文', 'A message'],
  retryOne: ['重试', 'Try again'],
  tabs: ['过程、分步对照、往来、技术', 'Timeline, stages, conversation, technical'],
} as const satisfies Record<string, Label>;
