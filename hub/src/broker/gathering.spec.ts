import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Gathering } from './gathering.js';

interface Numbered {
  readonly n: number;
  readonly before: number;
}

const fresh = (n: number): Numbered => ({ n, before: 0 });
const again = (n: number, before = 1): Numbered => ({ n, before });
const times = ({ before }: Numbered): number => before;
const numbers = async (batch: Promise<readonly Numbered[]>): Promise<number[]> => (await batch).map(({ n }) => n);

describe('A gathering', () => {
  let gathering: Gathering<Numbered>;

  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
    gathering = new Gathering({ size: 3, linger: 5, times });
  });

  afterEach(() => void vi.useRealTimers());

  it('hands a full batch over at once', async () => {
    const batch = numbers(gathering.take());
    for (const n of [1, 2, 3, 4]) gathering.add(fresh(n));
    expect(await batch).toEqual([1, 2, 3]);
  });

  it('hands over what there is when the oldest has waited long enough', async () => {
    const batch = numbers(gathering.take());
    gathering.add(fresh(1));
    await vi.advanceTimersByTimeAsync(3);
    gathering.add(fresh(2));
    expect(vi.getTimerCount()).toBe(1);
    await vi.advanceTimersByTimeAsync(2);
    expect(await batch).toEqual([1, 2]);
  });

  it('hands over no more than may be in memory at once, but one at least, and does not wait for more then', async () => {
    gathering = new Gathering({ size: 5, linger: 5, most: 10, weigh: ({ n }) => n });
    for (const n of [20, 4, 6, 1]) gathering.add(fresh(n));
    expect(await numbers(gathering.take())).toEqual([20]);
    expect(await numbers(gathering.take())).toEqual([4, 6]);
    const last = numbers(gathering.take());
    await vi.advanceTimersByTimeAsync(5);
    expect(await last).toEqual([1]);
  });

  it('being drained hands over what waits and what comes meanwhile, without lingering, and says when nothing does', async () => {
    for (const n of [1, 2, 3, 4]) gathering.add(fresh(n));
    gathering.drain();
    expect([await numbers(gathering.take()), await numbers(gathering.take()), await numbers(gathering.take())]).toEqual([
      [1, 2, 3],
      [4],
      [],
    ]);
    gathering.add(fresh(5));
    expect([await numbers(gathering.take()), await numbers(gathering.take())]).toEqual([[5], []]);
    expect(gathering.hasEnded).toBe(false);
  });

  it('does not wait again for what gathered while the last batch was in hand', async () => {
    gathering.add(fresh(1));
    await vi.advanceTimersByTimeAsync(6);
    expect(await numbers(gathering.take())).toEqual([1]);
  });

  it('hands over what was delivered before apart and at once, an eighth as many each time and soon alone', async () => {
    gathering = new Gathering({ size: 64, linger: 5, times });
    const all = [
      ...Array.from({ length: 9 }, (_, i) => again(i, 1)),
      again(20, 2),
      again(21, 2),
      again(22, 3),
      again(23, Infinity),
      fresh(30),
      fresh(31),
      again(32),
    ];
    for (const delivery of all) gathering.add(delivery);
    const batches: number[][] = [];
    while (batches.flat().length < all.length) batches.push(await numbers(gathering.take()));
    expect(batches).toEqual([[0, 1, 2, 3, 4, 5, 6, 7], [8], [20], [21], [22], [23], [30, 31], [32]]);
  });

  it('hands over without delay what is alone because the next was delivered before', async () => {
    const batch = numbers(gathering.take());
    gathering.add(fresh(1));
    gathering.add(again(2));
    expect(await batch).toEqual([1]);
  });

  it('tells the taker of the end, forgets what waits and takes nothing more', async () => {
    const batch = numbers(gathering.take());
    gathering.add(fresh(1));
    gathering.end();
    gathering.add(fresh(2));
    expect(await batch).toEqual([]);
    expect(await numbers(gathering.take())).toEqual([]);
    expect(vi.getTimerCount()).toBe(0);
  });
});
