import type { Label } from '@fatong/contracts';

export const clockTexts = {
  heading: ['办理期限', 'Time limits'],
  ledger: ['期限计算', 'How it is counted'],
  provisional: ['暂定', 'provisional'],
  provisionalWhy: [
    '该年度节假日安排尚未公布，公布后重新计算',
    'The year’s calendar is not published yet; the day is counted again once it is',
  ],
  still: ['中止计时', 'Stands still'],
} as const satisfies Readonly<Record<string, Label>>;
