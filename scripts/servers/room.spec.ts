import { describe, expect, it } from 'vitest';
import { inWords, journalOf, reserveOf, roomOf, untilRoom } from './room.mjs';

describe('The room on the disk that broker and database share', () => {
  it('is left to the database from a gigabyte on, of a small disk from a tenth, also for a folder that is not made yet', () => {
    const { size } = roomOf('/tmp');
    expect(reserveOf('/tmp')).toBe(Math.floor(Math.min(1024 ** 3, size / 10)));
    expect(reserveOf('/tmp/not/made/yet')).toBe(reserveOf('/tmp'));
    expect(journalOf('/tmp')).toBeLessThanOrEqual(2048);
  });

  it('is said in the unit that a person reads', () =>
    expect([inWords(1.5 * 1024 ** 3), inWords(700 * 1024 ** 2)]).toEqual(['1.5 GB', '700 MB']));

  it('is waited for before a server is started again, and said once', async () => {
    const [told, looks] = [[] as string[], [false, false, true]];
    await untilRoom('/tmp', { waiting: (sentence: string) => told.push(sentence), isThere: () => looks.shift() ?? true });
    expect([looks.length, told.length]).toEqual([0, 1]);
    expect(told[0]).toMatch(
      /are free on the disk of \/tmp, and a server needs 64 MB to start: make room\. It is started as soon as there is$/,
    );
  });

  it('is no longer waited for when the start is stopped', async () => {
    const stopped = AbortSignal.abort();
    await expect(untilRoom('/tmp', { waiting: () => undefined, signal: stopped, isThere: () => false })).rejects.toThrow(/abort/);
  });
});
