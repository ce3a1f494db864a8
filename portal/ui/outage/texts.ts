import type { Label } from '@fatong/contracts';

export const outageTexts = {
  title: ['页面暂时打不开', 'This page cannot be opened now'],
  again: ['重试', 'Try again'],
  byItself: ['恢复后页面会自动打开。', 'It opens by itself as soon as that is over.'],
} as const satisfies Record<string, Label>;
