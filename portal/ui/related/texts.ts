import type { Label } from '@fatong/contracts';

export const relatedTexts = {
  all: ['查看全部', 'See all'],
  heading: ['相关记录', 'Related'],
  none: ['无', 'None'],
} as const satisfies Record<string, Label>;
