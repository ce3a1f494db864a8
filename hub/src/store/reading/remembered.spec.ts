import { describe, expect, it } from 'vitest';
import { Remembered } from './remembered.js';

describe('A remembered answer', () => {
  it('is believed ten times as long as it took, where that was long, and each by its name', async () => {
    let [now, asked] = [0, 0];
    const remembered = new Remembered(() => now);
    const ask = (took: number) => async (): Promise<number> => {
      now += took;
      asked += 1;
      return Promise.resolve(asked);
    };
    expect([
      await remembered.of('backlog', ask(300)),
      await remembered.of('backlog', ask(300)),
      await remembered.of('other', ask(300)),
    ]).toEqual([1, 1, 2]);
    now = 3_299;
    expect(await remembered.of('backlog', ask(1))).toBe(1);
    now = 3_300;
    expect([await remembered.of('backlog', ask(1)), await remembered.of('backlog', ask(1))]).toEqual([3, 4]);
  });

  it('is none where asking failed', async () => {
    const remembered = new Remembered();
    await expect(remembered.of('x', () => Promise.reject(new Error('away')))).rejects.toThrow('away');
    expect(await remembered.of('x', () => Promise.resolve(1))).toBe(1);
  });
});
