import { describe, expect, it } from 'vitest';
import { StoreAway } from '../ports/index.js';
import { GroupCommit } from './group-commit.js';

describe('a group commit', () => {
  it('does concurrent calls together, those that come meanwhile in the next batch, each with its own answer', async () => {
    const batches: number[][] = [];
    const gate = Promise.withResolvers<void>();
    const group = new GroupCommit<number, number>(
      async (inputs) => {
        batches.push([...inputs]);
        await gate.promise;
        return inputs.map((n) => n * 2);
      },
      0,
      3,
    );
    const first = [1, 2, 3, 4].map((n) => group.do(n));
    await expect.poll(() => batches.length).toBe(1);
    const later = group.do(5);
    gate.resolve();
    expect(await Promise.all([...first, later])).toEqual([2, 4, 6, 8, 10]);
    expect(batches).toEqual([
      [1, 2, 3],
      [4, 5],
    ]);
  });

  it('works on as many batches at once as it has lanes', async () => {
    const batches: number[][] = [];
    const gate = Promise.withResolvers<void>();
    const group = new GroupCommit<number, number>(
      async (inputs) => {
        batches.push([...inputs]);
        await gate.promise;
        return inputs;
      },
      0,
      3,
      2,
    );
    const answers: Promise<number>[] = [];
    for (const n of [1, 2, 3]) {
      answers.push(group.do(n));
      await expect.poll(() => batches.length).toBe(Math.min(n, 2));
    }
    answers.push(group.do(4));
    gate.resolve();
    expect(await Promise.all(answers)).toEqual([1, 2, 3, 4]);
    expect(batches).toEqual([[1], [2], [3, 4]]);
  });

  it('gives an illness of the store to every call of its batch and works on', async () => {
    let isAway = true;
    const group = new GroupCommit<number, number>(
      (inputs) => (isAway ? Promise.reject(new StoreAway('away')) : Promise.resolve(inputs)),
      0,
      10,
    );
    const failed = await Promise.allSettled([group.do(1), group.do(2)]);
    expect(failed.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    isAway = false;
    expect(await group.do(3)).toBe(3);
  });

  it('does each alone when a batch fails, so that only the call at fault fails', async () => {
    const group = new GroupCommit<number, number>(
      (inputs) => (inputs.includes(2) ? Promise.reject(new Error('two')) : Promise.resolve(inputs)),
      0,
      10,
    );
    const results = await Promise.allSettled([1, 2, 3].map((n) => group.do(n)));
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  });
});
