import type { SystemWords } from '../../system.js';

/** S11, the lawyers association: complaints on lawyers and what becomes of them; we urge, refer, lead petitions into its procedure and tell of transfers of rights cases. */
export const about = {
  id: 'S11',
  folder: 'lawyers-association',
  title: ['市律师协会', 'Lawyers association'],
  area: 'lawyers',
  law: ['L02', 'L03', 'L04', 'L21', 'P02'],
  partitions: 1,
  receipts: true,
  imports: ['complaint', 'filing', 'progress', 'decision', 'review'],
  protocol: 'rest',
} as const satisfies SystemWords;
