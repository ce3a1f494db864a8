import type { SystemWords } from '../../system.js';

/** S07, case management of the procuratorates: criminal filings against lawyers and firms, and what becomes of them. Nothing is sent to it. */
export const about = {
  id: 'S07',
  folder: 'procuratorate-cases',
  title: ['检察院案件管理系统', 'Procuratorate case management'],
  area: 'lawyers',
  law: ['L05', 'L28'],
  partitions: 1,
  imports: ['criminal-filing'],
  mutualTls: true,
  protocol: 'rest',
} as const satisfies SystemWords;
