import type { SystemWords } from '../../system.js';

/** S16, the website of the bureau: petitions are written and rated there; it shows how far they are and delivers the answer. */
export const about = {
  id: 'S16',
  folder: 'bureau-website',
  title: ['上海市司法局门户网站', 'Website of the bureau'],
  area: 'petitions',
  law: ['P01', 'P09', 'P21', 'P24', 'P25'],
  partitions: 1,
  receipts: true,
  protocol: 'rest',
} as const satisfies SystemWords;
