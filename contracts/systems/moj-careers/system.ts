import type { SystemWords } from '../../system.js';

/** S03, the ministry's check of who was a judge or prosecutor: asked about one person, described in `partner.wsdl`, it answers later, described in `moj-careers.wsdl` and `.xsd`. */
export const about = {
  id: 'S03',
  folder: 'moj-careers',
  title: ['司法部全国律师法检从业核查系统', 'National court/procuratorate employment check'],
  area: 'lawyers',
  law: ['L14', 'L26'],
  partitions: 1,
  receipts: true,
  mutualTls: true,
  protocol: 'soap',
} as const satisfies SystemWords;
