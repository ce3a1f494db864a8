import type { SystemWords } from '../../system.js';

/** S06, the procuratorates' service for lawyers: takes what lawyers ask of a procuratorate, and answers with the view of a case, a result or a reading. */
export const about = {
  id: 'S06',
  folder: 'procuratorate-services',
  title: ['检察院律师服务系统', 'Procuratorate lawyer service'],
  area: 'lawyers',
  law: ['L08', 'L18', 'L28'],
  partitions: 1,
  receipts: true,
  imports: ['case-info', 'result', 'reading'],
  protocol: 'rest',
} as const satisfies SystemWords;
