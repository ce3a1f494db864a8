import type { SystemWords } from '../../system.js';

/** S15, the ministry's petition system: takes each step of our petitions, described in `partner.wsdl`, and answers; it assigns petitions to us and says what it has, described in `moj-petitions.wsdl` and `.xsd`. */
export const about = {
  id: 'S15',
  folder: 'moj-petitions',
  title: ['司法部全国信访管理系统', 'National petition system of the ministry'],
  area: 'petitions',
  law: ['P06', 'P07', 'P09', 'P14', 'P23', 'P25'],
  partitions: 1,
  receipts: true,
  imports: ['assigned'],
  mutualTls: true,
  protocol: 'soap',
} as const satisfies SystemWords;
