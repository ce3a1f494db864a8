import type { Label } from '@fatong/contracts';

export const guideTexts = {
  heading: ['这件事到哪一步了', 'Where this stands'],
  now: ['现在', 'Now'],
  you: ['您要做的', 'For you to do'],
  within: ['期限', 'By when'],
  since: (field: Label, date: string): Label => [`${field[0]} ${date}`, `${field[1].toLowerCase()} ${date}`],
  asks: ['需要您办理', 'Waits for you'],
  done: ['已完成', 'done'],
  here: ['当前', 'now'],
  ahead: ['未开始', 'ahead'],
} as const;
