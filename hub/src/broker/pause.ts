/** Waits; an aborted signal ends the wait at once, without an error. */
export function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve();
    const end = (): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(end, ms);
    signal.addEventListener('abort', end);
  });
}

/** Milliseconds before try number `attempt` (from 0): doubling from 100 ms to 3 s, a fifth of it by chance so that processes spread. */
export function backOff(attempt: number): number {
  return Math.min(3_000, 100 * 2 ** attempt) * (0.8 + 0.2 * Math.random());
}

/** The promise, or undefined as soon as the signal is aborted. */
export async function unlessAborted<T>(promise: Promise<T>, signal: AbortSignal): Promise<T | undefined> {
  if (signal.aborted) return undefined;
  let leave: (() => void) | undefined;
  try {
    return await Promise.race([
      promise,
      new Promise<undefined>((resolve) => signal.addEventListener('abort', (leave = () => resolve(undefined)))),
    ]);
  } finally {
    if (leave) signal.removeEventListener('abort', leave);
  }
}
