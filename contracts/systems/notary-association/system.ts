import type { SystemWords } from '../../system.js';

/** S13, the notary association: sanctions of its members, and receipts for what it is told; it gets video warnings, documents, copies for Taiwan and results of appeals. */
export const about = {
  id: 'S13',
  folder: 'notary-association',
  title: ['公证协会系统', 'Notary association'],
  area: 'notary',
  law: ['N06', 'N11', 'N15', 'N16', 'N17', 'N50'],
  partitions: 1,
  receipts: true,
  imports: ['sanction'],
  protocol: 'rest',
} as const satisfies SystemWords;
