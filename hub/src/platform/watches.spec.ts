import { describe, expect, it } from 'vitest';
import { watchesOf, type WatchParts } from './watches.js';

const well: WatchParts = {
  folder: '/data',
  broker: () => ({ connected: true, blocked: false }),
  clockAhead: async () => 40,
  room: async () => ({ bavail: 500, blocks: 1000, bsize: 1024 ** 3 }),
};
const answers = async (over: Partial<WatchParts> = {}) => {
  const watches = watchesOf({ ...well, ...over });
  return { room: await watches.room(), brokerRoom: await watches.brokerRoom(), clocks: await watches.clocks() };
};

describe('what an operator is told before it stops anything', () => {
  it('is nothing while all is well', async () => {
    expect(await answers()).toEqual({ room: true, brokerRoom: true, clocks: true });
  });

  it('is the room left on the disk once it is less than a tenth and less than five gigabytes', async () => {
    expect((await answers({ room: async () => ({ bavail: 70, blocks: 1000, bsize: 1024 ** 3 }) })).room).toBe(true);
    expect((await answers({ room: async () => ({ bavail: 70, blocks: 1000, bsize: 50 * 1024 ** 2 }) })).room).toBe('7 % free (3.4 GiB)');
  });

  it('is a broker that takes no messages, and clocks that are apart', async () => {
    const ill = await answers({
      broker: () => ({ connected: true, blocked: true }),
      clockAhead: async () => -9_000,
    });
    expect([ill.brokerRoom, ill.clocks]).toEqual(['RabbitMQ takes no messages for want of memory or disk', 'the database is 9 s behind']);
  });
});
