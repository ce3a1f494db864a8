import type { SignalKind } from '../../codes/index.js';

/** Kinds as the sheet writes them: ours in Chinese. */
export const kindWords = {
  死亡: 'death',
  任职: 'post',
  社保: 'insurance',
  考核: 'assessment',
  执业活动: 'activity',
  休假: 'leave',
} as const satisfies Record<string, SignalKind>;

export type KindWord = keyof typeof kindWords;
