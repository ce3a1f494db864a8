import type { Label } from '@fatong/contracts';

export const relatedTexts = {
  all: ['查看全部', 'See all'],
  heading: ['相关记录', 'Related'],
  none: ['无', 'None'],
  nothing: ['没有关联记录', 'No related records'],
  without: (kinds: number): Label => [`另有 ${kinds} 类没有记录`, `${kinds} more ${kinds === 1 ? 'kind has' : 'kinds have'} no records`],
} as const;
