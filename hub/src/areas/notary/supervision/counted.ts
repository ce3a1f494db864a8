import { integer } from '../../../definitions/index.js';

export const inspectionKinds = {
  random: ['双随机', 'Drawn by lot'],
  special: ['专项', 'Special'],
  routine: ['常规', 'Routine'],
} as const;

export const grades = ['excellent', 'good', 'fair', 'poor'] as const;
/** What an inspection says in numbers, of an office or of all. */
export const counted = [...grades, 'problems'] as const;
export type Counted = { readonly [K in (typeof counted)[number]]?: number | null };

const number = (zh: string, en: string) => integer([zh, en], { min: 0, max: 100_000 });
/** … as a row. */
export const countedRows = {
  excellent: number('优秀卷数', 'Excellent'),
  good: number('良好卷数', 'Good'),
  fair: number('合格卷数', 'Fair'),
  poor: number('不合格卷数', 'Poor'),
  problems: number('问题数', 'Problems'),
} as const;
