import type { SystemWords } from '../../system.js';

/** S01, the ministry's platform that tells who somebody is: asked whether a licence and an identity number belong together, it answers with the status, and after the face was looked at with the result of that. */
export const about = {
  id: 'S01',
  folder: 'moj-identity',
  title: ['中国律师身份核验平台', 'National lawyer identity verification'],
  area: 'lawyers',
  law: ['L16', 'L26'],
  partitions: 1,
  receipts: true,
  protocol: 'rest',
} as const satisfies SystemWords;
