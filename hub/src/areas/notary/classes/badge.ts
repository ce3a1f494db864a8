import type { BadgeType } from '../../../definitions/index.js';

/** An office wears the class it is in (N39): for who sees the classes of all whom he supervises. */
export const gradeBadge = {
  name: 'grade',
  title: ['监管类别', 'Class'],
  type: 'notary.class',
  by: 'office',
  states: ['current'],
  word: 'grade',
  tones: { key: 'barred', attention: 'near' },
  notFor: ['district', 'office'],
} as const satisfies Omit<BadgeType, 'of' | 'beside'>;
