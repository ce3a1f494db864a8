import type { SystemWords } from '../../system.js';

/**
 * The system that ours takes the place of (案管系统信访模块): none of the tender's systems, and off once its petitions are taken over. They come as sheets that a
 * job makes of its export; the same contract stands ready as a REST door.
 */
export const about = {
  id: 'S92',
  folder: 'former-petitions',
  title: ['原案管信访系统（数据迁移）', 'Former petition system (taken over)'],
  area: 'petitions',
  law: ['P01'],
  partitions: 1,
  imports: ['petition'],
  protocol: 'rest',
} as const satisfies SystemWords;
