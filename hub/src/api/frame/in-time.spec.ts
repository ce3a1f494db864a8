import { EventEmitter } from 'node:events';
import type { Request, Response } from 'express';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { inTime } from './in-time.js';

describe('a request', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  /** Whether it was cut off after so many ms; `complete`: it has arrived, `isOver`: and was done with before. */
  function cutOff({
    path = '/api/records',
    headers = { 'content-length': '9' },
    complete = false,
    after = 30_000,
    isOver = false,
  }: {
    readonly path?: string;
    readonly headers?: object;
    readonly complete?: boolean;
    readonly after?: number;
    readonly isOver?: boolean;
  }): boolean {
    const [destroy, next] = [vi.fn(), vi.fn()];
    const request = Object.assign(new EventEmitter(), { path, headers, complete, destroy });
    inTime(30_000, ['/api/files'])(request as unknown as Request, {} as Response, next);
    expect(next).toHaveBeenCalledOnce();
    if (isOver) request.emit('close');
    vi.advanceTimersByTime(after);
    return destroy.mock.calls.length > 0;
  }

  it('whose body has not arrived whole in its time is cut off; one that has, has none, or brings a file is not', () => {
    expect([cutOff({}), cutOff({ headers: { 'transfer-encoding': 'chunked' } })]).toEqual([true, true]);
    expect([
      cutOff({ after: 29_999 }),
      cutOff({ complete: true }),
      cutOff({ isOver: true }),
      cutOff({ headers: {} }),
      cutOff({ path: '/api/files' }),
    ]).toEqual([false, false, false, false, false]);
  });
});
