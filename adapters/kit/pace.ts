import { setTimeout as sleep } from 'node:timers/promises';

/** Lets callers go one after the other, evenly, at most so many a second; all at once when it is aborted. */
export function pace(perSecond: () => number, stopping: AbortSignal): () => Promise<void> {
  let next = 0;
  return async () => {
    const now = performance.now();
    const at = Math.max(now, next);
    next = at + 1000 / perSecond();
    if (at <= now || stopping.aborted) return;
    await sleep(at - now, undefined, { signal: stopping }).catch((error: unknown) => {
      if (!stopping.aborted) throw error;
    });
  };
}
