import type { SystemWords } from '../../system.js';

/** S24, the company register of market regulation: takes what a lawyer asks about a company, and answers with its file. */
export const about = {
  id: 'S24',
  folder: 'market-regulation',
  title: ['市场监管工商档案系统', 'Market regulation company registry'],
  area: 'lawyers',
  law: ['L10', 'L18'],
  partitions: 1,
  receipts: true,
  imports: ['company-file'],
  protocol: 'rest',
} as const satisfies SystemWords;
