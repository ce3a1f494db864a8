import { statfs } from 'node:fs/promises';
import type { BrokerState, Log, Meter } from '../ports/index.js';

export interface RoomMeasureParts {
  /** FATONG_DATA. */
  readonly folder: string;
  readonly state: () => BrokerState;
  readonly meter: Pick<Meter, 'gauge'>;
  readonly log: Pick<Log, 'warn'>;
}

/** What is left on the disk of the data folder, and whether RabbitMQ takes no messages for want of room, when metrics are read. The reading itself never fails. */
export function roomMeasure({ folder, state, meter, log }: RoomMeasureParts): () => Promise<void> {
  return async () => {
    const { connected, blocked } = state();
    meter.gauge('fatong_broker_blocked', connected && blocked ? 1 : 0);
    try {
      const { bavail, bsize } = await statfs(folder);
      meter.gauge('fatong_disk_free_bytes', bavail * bsize);
    } catch (error) {
      log.warn({ error }, 'The room on the disk of the data folder could not be read');
    }
  };
}
