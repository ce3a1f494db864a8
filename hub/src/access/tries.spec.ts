import { describe, expect, it } from 'vitest';
import { MemorySignIns } from './testing/index.js';
import { triesOf } from './tries.js';

let minutes = 0;
const clock = (): string => new Date(Date.parse('2026-03-02T01:00:00.000Z') + minutes * 60_000).toISOString();
const open = () => {
  minutes = 0;
  return triesOf(new MemorySignIns(clock), Buffer.alloc(32, 7));
};

describe('tries of a code', () => {
  it('are borne five times, then code and address are shut for half an hour', async () => {
    const tries = open();
    for (let i = 0; i < 5; i++) expect(await tries.take('a', '10.0.0.1')).toBe(0);
    expect([await tries.take('a', '10.0.0.2'), await tries.take('b', '10.0.0.1'), await tries.take('b', '10.0.0.2')]).toEqual([
      1800, 1800, 0,
    ]);
    minutes = 30;
    expect(await tries.take('a', '10.0.0.1')).toBe(0);
  });

  it('that are right are not counted, so that a counter where many look up their matters is not shut by them', async () => {
    const tries = open();
    for (let i = 0; i < 20; i++) {
      expect(await tries.take(`code ${i}`, '10.0.0.1')).toBe(0);
      await tries.right(`code ${i}`, '10.0.0.1');
    }
    for (let i = 0; i < 4; i++) await tries.take('a', '10.0.0.1');
    expect(await tries.take('mine', '10.0.0.1')).toBe(0);
    await tries.right('mine', '10.0.0.1');
    expect(await tries.take('b', '10.0.0.1')).toBe(0);
  });
});
