import type { Label } from '@fatong/contracts';

export const likenessTexts = {
  found: (count: number): Label => [`发现 ${count} 件相似记录，请先判断是否重复`, `${count} alike: see first whether it is the same`],
  parts: ['相似度构成', 'How alike, part by part'],
  score: (score: number): Label => [`相似度 ${(score / 100).toFixed(2)}`, `likeness ${(score / 100).toFixed(2)}`],
} as const;
