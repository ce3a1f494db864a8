import { statfs } from 'node:fs/promises';
import type { BrokerState } from '../ports/index.js';
import type { Check } from './health.js';

/** Said once less of the disk is left than this share and these bytes; clocks further apart than so many seconds too. */
export const watchRules = { leastShare: 0.1, leastBytes: 5 * 1024 ** 3, mostApart: 5 } as const;

export interface WatchParts {
  /** FATONG_DATA. */
  readonly folder: string;
  readonly broker: () => BrokerState;
  /** Milliseconds by which the database is ahead. */
  readonly clockAhead: () => Promise<number>;
  readonly room?: (folder: string) => Promise<{ readonly bavail: number; readonly blocks: number; readonly bsize: number }>;
}

/** What an operator is told before it stops anything: this process goes on, so that readiness does not ask for them. */
export function watchesOf({
  folder,
  broker,
  clockAhead,
  room = statfs,
}: WatchParts): Readonly<Record<'room' | 'brokerRoom' | 'clocks', Check>> {
  return {
    room: async () => {
      const { bavail, blocks, bsize } = await room(folder);
      const share = blocks === 0 ? 1 : bavail / blocks;
      return share >= watchRules.leastShare || bavail * bsize >= watchRules.leastBytes
        ? true
        : `${Math.floor(share * 100)} % free (${((bavail * bsize) / 1024 ** 3).toFixed(1)} GiB)`;
    },
    brokerRoom: () => {
      const { connected, blocked } = broker();
      return Promise.resolve(connected && blocked ? 'RabbitMQ takes no messages for want of memory or disk' : true);
    },
    clocks: async () => {
      const seconds = (await clockAhead()) / 1000;
      return Math.abs(seconds) <= watchRules.mostApart
        ? true
        : `the database is ${Math.abs(seconds).toFixed(0)} s ${seconds > 0 ? 'ahead' : 'behind'}`;
    },
  };
}
