import { describe, expect, it } from 'vitest';
import { system } from '@fatong/contracts/systems/discipline';
import { startDrops } from './drops.js';

describe('the folders of partners who drop files', () => {
  it('are looked into again after a look that failed, which is said, and no more once it stops', async () => {
    const told: unknown[] = [];
    const log = { info: () => undefined, warn: () => undefined, debug: () => undefined, error: (fields: object) => void told.push(fields) };
    let looks = 0;
    const again = Promise.withResolvers<undefined>();
    const sweep = (): Promise<number> => {
      looks++;
      if (looks === 1) return Promise.reject(new Error('no such folder'));
      again.resolve(undefined);
      return Promise.resolve(0);
    };
    const drops = startDrops({ systems: [system], sweep }, log, 1);
    await again.promise;
    await drops.stop();
    const before = looks;
    expect(told).toEqual([{ system: 'discipline', cause: 'no such folder' }]);
    await new Promise((resolve) => setImmediate(resolve));
    expect(looks).toBe(before);
  });
});
