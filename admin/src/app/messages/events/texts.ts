import type { Label } from '@fatong/contracts';

export const eventTexts = {
  title: ['收发控制记录', 'What was done to the flow'],
  none: ['还没有人停发、限流或安排维护', 'Nobody has stopped, limited or planned anything'],
  more: ['更多', 'More'],
} as const satisfies Record<string, Label>;
