import { TestBed } from '@angular/core/testing';
import { setUp } from '../testing/index.js';
import { Grace } from './index.js';

const signing = ['签收 N-1', 'Sign for N-1'] as const;
const approving = ['批准 N-2', 'Approve N-2'] as const;

describe('What was pressed on a list', () => {
  let grace: Grace;
  let done: string[];
  const press = (title: readonly [string, string]): Promise<string | undefined> =>
    grace.run(title, async () => {
      done.push(title[0]);
      return title[0];
    });

  beforeEach(() => {
    setUp();
    jasmine.clock().install();
    grace = TestBed.inject(Grace);
    done = [];
  });
  afterEach(() => jasmine.clock().uninstall());

  it('is done after ten seconds and not before, and says meanwhile how long it may be taken back', async () => {
    const result = press(signing);
    expect(grace.waiting()).toEqual({ title: signing, seconds: 10 });
    jasmine.clock().tick(9_000);
    await Promise.resolve();
    expect([done, grace.waiting()?.seconds]).toEqual([[], 1]);
    jasmine.clock().tick(1_000);
    expect(await result).toBe('签收 N-1');
    expect([done, grace.waiting()]).toEqual([['签收 N-1'], undefined]);
  });

  it('is not done when it was taken back, which is said until something else is pressed', async () => {
    const result = press(signing);
    grace.takeBack();
    expect(await result).toBeUndefined();
    jasmine.clock().tick(60_000);
    expect([done, grace.takenBack()]).toEqual([[], signing]);
    const next = press(approving);
    expect(grace.takenBack()).toBeUndefined();
    grace.now();
    await next;
  });

  it('is done at once when something else is pressed: the later alone may be taken back', async () => {
    const first = press(signing);
    const second = press(approving);
    expect(await first).toBe('签收 N-1');
    expect(grace.waiting()?.title).toEqual(approving);
    grace.takeBack();
    expect(await second).toBeUndefined();
    expect(done).toEqual(['签收 N-1']);
  });

  it('is done before somebody signs out, who waits for it', async () => {
    void press(signing);
    await grace.hurry();
    expect(done).toEqual(['签收 N-1']);
    await grace.hurry();
  });

  it('has the browser ask before the page is closed, and only while it waits', async () => {
    const added = spyOn(window, 'addEventListener').and.callThrough();
    const removed = spyOn(window, 'removeEventListener').and.callThrough();
    const result = press(signing);
    const [, asks] = added.calls.allArgs().find(([kind]) => kind === 'beforeunload') as unknown as [string, (event: Event) => void];
    const event = new Event('closing', { cancelable: true });
    asks(event);
    expect(event.defaultPrevented).toBeTrue();
    grace.takeBack();
    await result;
    expect(removed.calls.allArgs().map(([kind]) => kind)).toContain('beforeunload');
  });
});
