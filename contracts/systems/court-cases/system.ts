import type { SystemWords } from '../../system.js';

/** S04, case management of the courts: how far cases are, the lawyers in them, and what was held against lawyers and firms. Described for SOAP in `court-cases.wsdl` and `.xsd`. */
export const about = {
  id: 'S04',
  folder: 'court-cases',
  title: ['法院案件管理系统', 'Court case management'],
  area: 'lawyers',
  law: ['L05', 'L27'],
  partitions: 1,
  imports: ['violation'],
  mutualTls: true,
  protocol: 'soap',
} as const satisfies SystemWords;
