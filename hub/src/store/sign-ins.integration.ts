import { describe, expect, it } from 'vitest';
import { MemorySignIns } from '../access/testing/index.js';
import { mostPlaces, type Forbearance, type SignIns } from '../ports/index.js';
import type { Stores } from './index.js';
import { twoProcesses, type TestDatabase } from './testing/index.js';

let database: TestDatabase;
let one: Stores;
let other: Stores;
twoProcesses((...made) => {
  [database, one, other] = made;
});

const few: Forbearance = { most: 3, everyMinutes: 10, waitMinutes: 30, remembered: 0 };
const slow: Forbearance = { most: 3, everyMinutes: 10, waitMinutes: 10, remembered: 2 };
/** As if so many minutes had gone by for this key. */
const later = (key: string, minutes: number) =>
  database.rows(
    `UPDATE sign_in_count SET locked_until = locked_until - $2::int * interval '1 minute', forgotten_at = forgotten_at - $2::int * interval '1 minute' WHERE key = $1`,
    [key, minutes],
  );

describe('tries to sign in', () => {
  it('are all counted, also those that two processes make at the same moment, and then it says how long to wait', async () => {
    const waits = await Promise.all(Array.from({ length: 6 }, (_, i) => (i % 2 === 0 ? one : other).signIns.take('at-once', few)));
    expect(waits.filter((wait) => wait === 0)).toHaveLength(3);
    for (const wait of waits.filter((wait) => wait > 0)) expect([wait > 1790, wait <= 1800]).toEqual([true, true]);
  });

  it('are forgotten when the wait is over, or one after the other, as they are borne', async () => {
    for (let i = 0; i < 3; i++) expect([await one.signIns.take('few', few), await one.signIns.take('slow', slow)]).toEqual([0, 0]);
    expect([(await one.signIns.take('few', few)) > 0, (await one.signIns.take('slow', slow)) > 0]).toEqual([true, true]);
    await Promise.all([later('few', 30), later('slow', 10)]);
    expect([await one.signIns.take('few', few), await one.signIns.take('few', few), await one.signIns.take('few', few)]).toEqual([0, 0, 0]);
    expect([await one.signIns.take('slow', slow), (await one.signIns.take('slow', slow)) > 0]).toEqual([0, true]);
  });

  it('that were right do not count', async () => {
    for (let i = 0; i < 9; i++) {
      expect(await one.signIns.take('right', slow)).toBe(0);
      await one.signIns.giveBack('right', slow);
    }
    for (let i = 0; i < 3; i++) await one.signIns.take('right', slow);
    await one.signIns.forget('right');
    expect(await one.signIns.take('right', slow)).toBe(0);
  });

  it('are counted in specs as in the database', async () => {
    const memory = new MemorySignIns(() => new Date().toISOString());
    const told = async (signIns: SignIns): Promise<boolean[]> => {
      const said: boolean[] = [];
      for (const bound of [few, slow]) {
        for (let i = 0; i < 5; i++) said.push((await signIns.take(`both ${bound.remembered}`, bound)) > 0);
        await signIns.giveBack(`both ${bound.remembered}`, bound);
        for (let i = 0; i < 3; i++) said.push((await signIns.take(`both ${bound.remembered}`, bound)) > 0);
      }
      return said;
    };
    expect(await told(memory)).toEqual(await told(one.signIns));
  });

  it('and places past their time are swept away, others stay', async () => {
    await one.signIns.take('swept', few);
    await one.signIns.take('kept', few);
    await one.signIns.remember('sweeping', ['old', 'new'], 90);
    await later('swept', 60);
    await database.rows(`UPDATE sign_in_place SET known_until = now() - interval '1 second' WHERE place = 'old'`);
    await one.sweep();
    expect(await database.rows(`SELECT key FROM sign_in_count WHERE key IN ('swept', 'kept')`)).toEqual([{ key: 'kept' }]);
    expect([await one.signIns.isKnown('sweeping', 'old'), await one.signIns.isKnown('sweeping', 'new')]).toEqual([false, true]);
  });
});

describe('places where a name signed in', () => {
  it('are known in every process, of this name alone, and of one name only the last few', async () => {
    await one.signIns.remember('anna', ['first'], 90);
    expect([await other.signIns.isKnown('anna', 'first'), await other.signIns.isKnown('bert', 'first')]).toEqual([true, false]);
    await database.rows(`UPDATE sign_in_place SET known_until = known_until - interval '1 hour' WHERE name = 'anna'`);
    await one.signIns.remember(
      'anna',
      Array.from({ length: mostPlaces }, (_, i) => `place ${i}`),
      90,
    );
    expect([await one.signIns.isKnown('anna', 'first'), await one.signIns.isKnown('anna', 'place 0')]).toEqual([false, true]);
    expect(await database.rows(`SELECT count(*)::int AS n FROM sign_in_place WHERE name = 'anna'`)).toEqual([{ n: mostPlaces }]);
  });
});
