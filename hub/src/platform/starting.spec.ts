import { describe, expect, it } from 'vitest';
import { StoreAway, type Log } from '../ports/index.js';
import { whenThere } from './index.js';

const silent: Log = { info: () => undefined, warn: () => undefined, error: () => undefined };

describe('waiting for what is away', () => {
  it('asks again, later each time, and says so', async () => {
    const lines: object[] = [];
    const log: Log = { ...silent, warn: (fields) => void lines.push(fields) };
    let asked = 0;
    const answer = await whenThere('database', log, async () => {
      if (++asked < 3) throw new StoreAway('connection refused');
      return 'there';
    });
    expect(answer).toBe('there');
    expect(lines).toEqual([{ what: 'database', reason: 'connection refused', seconds: 0.5 }, { what: 'database', reason: 'connection refused', seconds: 1 }]);
  });

  it('does not wait out a defect', async () => {
    await expect(whenThere('database', silent, () => Promise.reject(new TypeError('defect')))).rejects.toThrow('defect');
  });
});
