import type { SystemWords } from '../../system.js';

/** S26, the bureau's data platform: gets rows of tables, each by the key of the record it speaks of; it tells us nothing. */
export const about = {
  id: 'S26',
  folder: 'data-platform',
  title: ['司法行政数据汇聚平台', 'Bureau data platform'],
  area: 'notary',
  law: ['L04', 'L05', 'L06', 'N08', 'N43', 'P07'],
  partitions: 1,
  receipts: true,
  protocol: 'rest',
} as const satisfies SystemWords;
