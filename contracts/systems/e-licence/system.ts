import type { SystemWords } from '../../system.js';

/** S27, the electronic licence of lawyers: where one was presented, to whom, and whether it was valid. Nothing is sent to it yet. */
export const about = {
  id: 'S27',
  folder: 'e-licence',
  title: ['电子律师执业证', 'Electronic lawyer licence'],
  area: 'lawyers',
  law: ['L07', 'L08', 'L09', 'L10'],
  partitions: 1,
  imports: ['presentation'],
  protocol: 'rest',
} as const satisfies SystemWords;
