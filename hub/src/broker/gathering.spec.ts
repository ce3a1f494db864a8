import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Gathering } from './gathering.js';

interface Numbered {
  readonly n: number;
  readonly fields: { readonly redelivered: boolean };
}

const fresh = (n: number): Numbered => ({ n, fields: { redelivered: false } });
const again = (n: number): Numbered => ({ n, fields: { redelivered: true } });
const numbers = async (batch: Promise<readonly Numbered[]>): Promise<number[]> => (await batch).map(({ n }) => n);

describe('A gathering', () => {
  let gathering: Gathering<Numbered>;

  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
    gathering = new Gathering({ size: 3, linger: 5 });
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
    expect([await numbers(gathering.take()), await numbers(gathering.take()), await numbers(gathering.take())]).toEqual([[1, 2, 3], [4], []]);
    gathering.add(fresh(5));
    expect([await numbers(gathering.take()), await numbers(gathering.take())]).toEqual([[5], []]);
    expect(gathering.hasEnded).toBe(false);
  });

  it('does not wait again for what gathered while the last batch was in hand', async () => {
    gathering.add(fresh(1));
    await vi.advanceTimersByTimeAsync(6);
    expect(await numbers(gathering.take())).toEqual([1]);
  });

  it('hands over alone what was delivered before', async () => {
    for (const delivery of [again(1), again(2), fresh(3), fresh(4), again(5), fresh(6)]) gathering.add(delivery);
    expect(await numbers(gathering.take())).toEqual([1]);
    expect(await numbers(gathering.take())).toEqual([2]);
    expect(await numbers(gathering.take())).toEqual([3, 4]);
    expect(await numbers(gathering.take())).toEqual([5]);
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
