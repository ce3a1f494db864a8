import { describe, expect, it } from 'vitest';
import { StartRefused } from '@fatong/hub/platform';
import { StoreAway, type Log } from '@fatong/hub/ports';
import { silentLog } from '../kit/testing/index.js';
import { whenMigrated } from './opening.js';

describe('opening the doors on a database', () => {
  it('is refused in production while migrations are missing, in a sentence that names them', async () => {
    const opening = whenMigrated({ mode: 'production', log: silentLog, pending: () => Promise.resolve(['0001-frame.sql']) });
    await expect(opening).rejects.toThrow(StartRefused);
    await expect(opening).rejects.toThrow(/0001-frame\.sql.*run the command migrate/);
  });

  it('waits elsewhere, first for the database, then for the hub to migrate it, and says so', async () => {
    const answers: (() => Promise<readonly string[]>)[] = [
      () => Promise.reject(new StoreAway('connection refused')),
      () => Promise.resolve(['0001-frame.sql']),
      () => Promise.resolve([]),
    ];
    const lines: string[] = [];
    const log: Log = { ...silentLog, warn: (_fields, sentence) => void lines.push(sentence) };
    await whenMigrated({ mode: 'demo', log, pending: () => answers.shift()!() });
    expect([answers.length, lines]).toEqual([
      0,
      ['The database does not answer; asking again', 'The database is not at this version yet, the hub brings it there; asking again'],
    ]);
  });
});
