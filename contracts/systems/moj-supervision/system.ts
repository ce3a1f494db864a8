import type { SystemWords } from '../../system.js';

/** S02, the ministry's supervision of lawyers: takes what the bureau found illegal or irregular, described in `partner.wsdl`, and receipts or returns it, described in `moj-supervision.wsdl` and `.xsd`. */
export const about = {
  id: 'S02',
  folder: 'moj-supervision',
  title: ['全国律师执业监管平台', 'National lawyer supervision platform'],
  area: 'lawyers',
  law: ['L05', 'L26'],
  partitions: 1,
  receipts: true,
  imports: ['receipt', 'returned'],
  mutualTls: true,
  protocol: 'soap',
} as const satisfies SystemWords;
