import { describe, expect, it } from 'vitest';
import { openMetrics, roomMeasure } from './index.js';

describe('the room there is, as a metric', () => {
  it('says what is free on the disk of the data folder and whether the broker takes no messages, and fails no reading where there is no folder', async () => {
    const [metrics, warned] = [openMetrics(), [] as string[]];
    const log = { warn: (_: object, message: string) => void warned.push(message) };
    let blocked = false;
    metrics.before(roomMeasure({ folder: '/tmp', state: () => ({ connected: true, blocked }), meter: metrics, log }));
    const read = async (): Promise<string[]> =>
      (await metrics.text()).body
        .split('\n')
        .filter((line) => /^fatong_(disk|broker)/.test(line))
        .sort();
    expect(await read()).toEqual(['fatong_broker_blocked 0', expect.stringMatching(/^fatong_disk_free_bytes [1-9]\d+$/) as unknown]);
    blocked = true;
    expect((await read())[0]).toBe('fatong_broker_blocked 1');
    await roomMeasure({ folder: '/none', state: () => ({ connected: false, blocked: false }), meter: metrics, log })();
    expect(warned).toEqual(['The room on the disk of the data folder could not be read']);
  });
});
