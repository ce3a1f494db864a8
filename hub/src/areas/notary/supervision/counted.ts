import { integer, prose } from '../../../definitions/index.js';

export const inspectionKinds = {
  random: ['双随机', 'Drawn by lot'],
  special: ['专项', 'Special'],
  routine: ['常规', 'Routine'],
} as const;

/** 检查项目. */
export const items = {
  quality: ['公证质量', 'Quality'],
  fee: ['收费', 'Fees'],
  conduct: ['执业行为', 'Conduct'],
  archive: ['档案管理', 'Archives'],
  inside: ['内部管理', 'Management'],
} as const;

export const grades = ['excellent', 'good', 'fair', 'poor'] as const;
/** What an inspection says in numbers, of an office or of all. */
export const counted = [...grades, 'problems'] as const;
export type Counted = { readonly [K in (typeof counted)[number]]?: number | null };

const number = (zh: string, en: string) => integer([zh, en], { min: 0, max: 100_000 });
/** What was found, in words. */
export const found = prose(['检查情况', 'What was found'], { max: 8000 });
/** … as a row. */
export const countedRows = {
  excellent: number('优秀卷数', 'Excellent'),
  good: number('良好卷数', 'Good'),
  fair: number('合格卷数', 'Fair'),
  poor: number('不合格卷数', 'Poor'),
  problems: number('问题数', 'Problems'),
} as const;
