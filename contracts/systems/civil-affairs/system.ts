import type { SystemWords } from '../../system.js';

/** S23, the marriage register of the civil affairs authorities: takes what a lawyer asks about a person, and answers when it has looked. */
export const about = {
  id: 'S23',
  folder: 'civil-affairs',
  title: ['民政婚姻登记系统', 'Civil affairs marriage registry'],
  area: 'lawyers',
  law: ['L10', 'L18'],
  partitions: 1,
  receipts: true,
  imports: ['marriage-result'],
  protocol: 'rest',
} as const satisfies SystemWords;
