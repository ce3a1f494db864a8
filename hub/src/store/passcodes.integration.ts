import { describe, expect, it } from 'vitest';
import { MemoryPasscodes } from '../access/testing/index.js';
import type { Passcodes } from '../ports/index.js';
import type { Stores } from './index.js';
import { twoProcesses, type TestDatabase } from './testing/index.js';

let database: TestDatabase;
let one: Stores;
let other: Stores;
twoProcesses((...made) => {
  [database, one, other] = made;
});
const secret = Buffer.from('12345678901234567890');
const at = '2026-11-27T01:00:00.000Z';

describe('one-time codes', () => {
  it('L16: are kept sealed, count from the confirmation on, each once, and never an earlier one', async () => {
    const told = async (passcodes: Passcodes): Promise<unknown[]> => [
      await passcodes.use('a', 7),
      await passcodes.begin('a', secret),
      await passcodes.use('a', 7),
      await passcodes.confirm('a', { step: 7, at }),
      await passcodes.confirm('a', { step: 8, at }),
      await passcodes.use('a', 7),
      await passcodes.use('a', 9),
      await passcodes.use('a', 8),
      await passcodes.of('a'),
      await passcodes.of('nobody'),
    ];
    const said = await told(one.identities.passcodes);
    expect(said).toEqual(await told(new MemoryPasscodes()));
    expect(said.at(-2)).toMatchObject({ secret, confirmedAt: at, usedStep: 9 });
    const [row] = await database.rows('SELECT secret FROM passcode WHERE account_id = $1', ['a']);
    expect((row!['secret'] as Buffer).includes(secret)).toBe(false);
  });

  it('L16: a code that two processes see at the same moment lets one in', async () => {
    await one.identities.passcodes.begin('both', secret);
    await one.identities.passcodes.confirm('both', { step: 1, at });
    const uses = await Promise.all(Array.from({ length: 6 }, (_, i) => (i % 2 === 0 ? one : other).identities.passcodes.use('both', 2)));
    expect(uses.filter(Boolean)).toHaveLength(1);
  });

  it('L16: set up anew the old ones count no more, and ended none do', async () => {
    const { passcodes } = one.identities;
    await passcodes.begin('c', secret);
    await passcodes.confirm('c', { step: 5, at });
    await passcodes.begin('c', Buffer.alloc(20, 1));
    expect([await passcodes.use('c', 9), (await passcodes.of('c'))!.confirmedAt]).toEqual([false, null]);
    expect([await passcodes.drop('c'), await passcodes.drop('c'), await passcodes.of('c')]).toEqual([true, false, null]);
  });
});
