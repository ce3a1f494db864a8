import type { SystemWords } from '../../system.js';

/** S25, the ministry's publication of what lawyers and firms were penalised for: we tell it, it answers, and it says what it knows of a lawyer. */
export const about = {
  id: 'S25',
  folder: 'moj-integrity',
  title: ['全国律师执业诚信信息公示平台', 'National lawyer integrity publication'],
  area: 'lawyers',
  law: ['L04', 'L06', 'L14', 'L25', 'L26'],
  partitions: 1,
  receipts: true,
  imports: ['receipt'],
  protocol: 'rest',
} as const satisfies SystemWords;
