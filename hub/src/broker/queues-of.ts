import type { System } from '@fatong/contracts';
import type { SystemQueues } from './topology.js';

/** A system's queues from its contracts. Every system has an inbound queue: what became of our own messages comes back through it. */
export const queuesOf = (system: System): SystemQueues => ({
  system: system.folder,
  partitions: system.partitions,
  in: true,
  out: system.contracts.some(({ kind }) => kind === 'out'),
  ...(system.protocol === 'amqp' && { door: true as const }),
});
