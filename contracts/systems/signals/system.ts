import type { SystemWords } from '../../system.js';

/**
 * Signals of a lawyer's death, other posts, insurance, assessments and activity (L25): none of the tender's systems, since who has them is not named yet. Until then an
 * official uploads them as a sheet; the same contract stands ready as a REST door.
 */
export const about = {
  id: 'S91',
  folder: 'signals',
  title: ['僵尸律师核查线索（预留接口）', 'Signals for the search for zombie lawyers (reserved)'],
  area: 'lawyers',
  law: ['L25'],
  partitions: 1,
  imports: ['signal'],
  protocol: 'rest',
} as const satisfies SystemWords;
