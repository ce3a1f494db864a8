import type { SystemWords } from '../../system.js';

/**
 * S12, the business systems of the notary offices: every act from its acceptance on, its fees, the index of its recordings, and whether the devices are there. One
 * channel for all of them, ordered by office; they are told of warnings over REST.
 */
export const about = {
  id: 'S12',
  folder: 'notary-offices',
  title: ['公证机构业务系统', 'Notary offices (all)'],
  area: 'notary',
  law: ['N22'],
  partitions: 8,
  protocol: 'amqp',
} as const satisfies SystemWords;
