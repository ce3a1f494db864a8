import type { SystemWords } from '../../system.js';

/** S10, administrative reconsideration and arbitration: what they find of lawyers and firms. Described for SOAP in `tribunals.wsdl` and `.xsd`; nothing is sent to it. */
export const about = {
  id: 'S10',
  folder: 'tribunals',
  title: ['行政复议与仲裁系统', 'Administrative reconsideration and arbitration'],
  area: 'lawyers',
  law: ['L05'],
  partitions: 1,
  imports: ['violation'],
  mutualTls: true,
  protocol: 'soap',
} as const satisfies SystemWords;
