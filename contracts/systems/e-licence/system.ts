import type { SystemWords } from '../../system.js';

/** S27, the electronic licence of lawyers: where one was presented, to whom, and whether it was valid; it asks whether a licence is valid now, and has its lawyer confirm with his certificate who signs in. */
export const about = {
  id: 'S27',
  folder: 'e-licence',
  title: ['电子律师执业证', 'Electronic lawyer licence'],
  area: 'lawyers',
  law: ['L07', 'L08', 'L09', 'L10', 'L16'],
  partitions: 1,
  receipts: true,
  imports: ['presentation'],
  protocol: 'rest',
} as const satisfies SystemWords;
