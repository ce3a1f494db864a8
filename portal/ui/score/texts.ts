import type { Label } from '@fatong/contracts';

export const scoreTexts = {
  full: ['满分', 'of'],
  band: ['等级', 'Band'],
  from: ['分及以上', 'and more'],
  counted: ['计分日期', 'Counted on'],
  parts: ['扣分明细', 'What is taken off'],
  none: ['没有扣分。', 'Nothing is taken off.'],
  rule: ['规则', 'Rule'],
  ground: ['依据', 'Ground'],
  since: ['起算日期', 'Since'],
  now: ['现扣分', 'Now'],
  back: ['现退回', 'Given back'],
  whole: ['原扣分', 'at first'],
  wholeBack: ['原退回', 'at first'],
  next: ['下次恢复', 'Recovers next'],
  to: ['后为', 'to'],
  whileOpen: ['依据消除后即不再扣分', 'Until its ground is gone'],
  by: ['参数', 'Parameter'],
  version: (version: number): Label => [`第 ${version} 版`, `version ${version}`],
  inForceSince: (day: string): Label => [`${day} 起施行`, `in force since ${day}`],
} as const satisfies Readonly<Record<string, Label | ((of: never) => Label)>>;
