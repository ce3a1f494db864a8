import { describe, expect, it } from 'vitest';
import { StoreAway, type Log } from '../ports/index.js';
import { openLog, whenThere } from './index.js';

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
    expect(lines).toEqual([
      { what: 'database', cause: 'connection refused', seconds: 0.5 },
      { what: 'database', cause: 'connection refused', seconds: 1 },
    ]);
  });

  it('says the cause in the log, under a key that the log does not keep back', async () => {
    const lines: string[] = [];
    let asked = 0;
    await whenThere('database', openLog('warn', { write: (line: string) => void lines.push(line) }), () =>
      ++asked < 2 ? Promise.reject(new StoreAway('connection refused')) : Promise.resolve(),
    );
    expect(lines.map((line) => JSON.parse(line) as object)).toMatchObject([{ cause: 'connection refused' }]);
  });

  it.each(['28P01', '28000', '3D000'])(
    'does not wait for a database that refuses with %s, however deep the driver hides it',
    async (code) => {
      const driver = Object.assign(new Error('wrapped'), { original: Object.assign(new Error('refused'), { code }) });
      await expect(whenThere('database', silent, () => Promise.reject(new StoreAway('away', { cause: driver })))).rejects.toThrow(
        /DATABASE_URL/,
      );
    },
  );

  it('does not wait out a defect', async () => {
    await expect(whenThere('database', silent, () => Promise.reject(new TypeError('defect')))).rejects.toThrow('defect');
  });
});
