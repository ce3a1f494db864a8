import type { SystemWords } from '../../system.js';

/** S05, litigation services of the courts: takes what lawyers ask of a court, described in `partner.wsdl`; answers, tells of file readings and serves documents, described in `court-services.wsdl` and `.xsd`. */
export const about = {
  id: 'S05',
  folder: 'court-services',
  title: ['法院诉讼服务系统', 'Court litigation service'],
  area: 'lawyers',
  law: ['L08', 'L18', 'L27'],
  partitions: 1,
  receipts: true,
  imports: ['result', 'reading', 'served-document'],
  mutualTls: true,
  protocol: 'soap',
} as const satisfies SystemWords;
