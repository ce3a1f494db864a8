import type { SystemWords } from '../../system.js';

/** S09, the police, and by the same contract the prisons: penalties against lawyers, meetings with who is held, and when there is room for one. */
export const about = {
  id: 'S09',
  folder: 'police',
  title: ['公安机关系统', 'Public security'],
  area: 'lawyers',
  law: ['L05', 'L09', 'L18'],
  partitions: 1,
  receipts: true,
  imports: ['violation', 'meeting', 'meeting-slot', 'meeting-answer'],
  protocol: 'rest',
} as const satisfies SystemWords;
