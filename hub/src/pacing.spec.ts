import { describe, expect, it } from 'vitest';
import { oneHand, pacing } from './pacing.js';

/** A process whose work is told by hand: each record of a batch costs so much. */
function worker() {
  let worked = 0;
  let lived = 0;
  let share = 0;
  const rests: number[] = [];
  const pause = (ms: number): Promise<unknown> => {
    lived += ms;
    worked += ms * share;
    return Promise.resolve(rests.push(ms));
  };
  const pace = pacing({ worked: () => worked, lived: () => lived, pause });
  const batch = async (each: number): Promise<number> => {
    const size = pace.most(200);
    worked += size * each;
    lived += size * each;
    await pace.rest();
    return size;
  };
  return { pace, rests, batch, meanwhile: (ms: number) => void (worked += ms), othersTake: (of: number) => void (share = of) };
}

describe('work that comes up by itself, beside people and messages', () => {
  it('rests after each batch as long as the batch took when nobody is there, two seconds at most', async () => {
    const { batch, rests } = worker();
    await batch(2);
    await batch(200);
    expect(rests).toEqual([40, 2_000]);
  });

  it('rests the longer the more people and messages took of the rest before, and as before when they have gone', async () => {
    const { batch, rests, othersTake } = worker();
    othersTake(0.5);
    await batch(2);
    await batch(2);
    othersTake(1);
    await batch(2);
    await batch(2);
    othersTake(0);
    await batch(2);
    await batch(2);
    expect(rests).toEqual([40, 160, 160, 2_000, 2_000, 40]);
  });

  it('takes batches that fit into 50 ms, and never more than a hundred', async () => {
    const dear = worker();
    expect([await dear.batch(10), await dear.batch(10), await dear.batch(10)]).toEqual([20, 5, 5]);
    const cheap = worker();
    expect([await cheap.batch(0.1), await cheap.batch(0.1), await cheap.batch(0.1), await cheap.batch(0.1)]).toEqual([20, 40, 80, 100]);
  });

  it('takes larger ones again when it has become cheaper', async () => {
    const { batch } = worker();
    await batch(10);
    expect([await batch(1), await batch(1), await batch(1)]).toEqual([5, 10, 20]);
  });

  it('is not blamed for what people and messages did between two batches', async () => {
    const { batch, meanwhile, rests } = worker();
    await batch(1);
    meanwhile(10_000);
    expect(await batch(1)).toBe(40);
    expect(rests).toEqual([20, 40]);
  });

  it('rests after single records as well, which says nothing of batches', async () => {
    const { pace, batch, rests, meanwhile } = worker();
    await batch(2);
    for (let i = 0; i < 3; i++) {
      meanwhile(4);
      await pace.rest();
    }
    expect(rests).toEqual([40, 4, 4, 4]);
    expect(pace.most(200)).toBe(20);
  });

  it('takes no more than is asked for', () => {
    expect(worker().pace.most(3)).toBe(3);
  });
});

describe('one hand', () => {
  it('does one thing at a time in the order in which they came, and goes on after one that failed', async () => {
    const hand = oneHand();
    const done: string[] = [];
    const first = Promise.withResolvers<void>();
    const all = [
      hand(async () => {
        done.push('first begins');
        await first.promise;
        done.push('first ends');
      }),
      hand(() => Promise.reject(new Error('no'))),
      hand(async () => void done.push('third')),
    ];
    const settled = Promise.allSettled(all);
    await Promise.resolve();
    expect(done).toEqual(['first begins']);
    first.resolve();
    expect((await settled).map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(done).toEqual(['first begins', 'first ends', 'third']);
  });
});
