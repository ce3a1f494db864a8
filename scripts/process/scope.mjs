import { endRunning } from './run.mjs';

/**
 * Runs `body` so that Ctrl-C, SIGTERM and the death of whoever started us end it cleanly at any moment: its signal is
 * aborted, programs that run to their end are ended, and in every case what it handed to `onStop` is called, last first.
 *
 * @template T
 * @param {(scope: {signal: AbortSignal, onStop: (stop: () => Promise<unknown>) => void}) => Promise<T>} body
 * @param {{stopping?: () => void}} [options] `stopping` is told when the end was asked for
 * @returns {Promise<T | undefined>} undefined when the end was asked for
 */
export async function inScope(body, { stopping = () => {} } = {}) {
  const asked = new AbortController();
  const ask = () => {
    if (asked.signal.aborted) return;
    asked.abort();
    stopping();
    void endRunning();
  };
  for (const name of ['SIGTERM', 'SIGINT', 'SIGHUP']) process.on(name, ask);
  process.once('disconnect', ask);
  const stops = [];
  try {
    return await body({ signal: asked.signal, onStop: (stop) => stops.push(stop) });
  } catch (error) {
    if (!asked.signal.aborted) throw error; // what breaks because we are stopping is no failure
    return undefined;
  } finally {
    for (const stop of stops.reverse()) await stop();
  }
}

/** @returns {Promise<void>} settles when the end is asked for */
export const aborted = (signal) =>
  new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });

/** Waits for all, also when one fails, so that nothing begins after the caller went on; then throws the first failure. */
export async function all(promises) {
  const results = await Promise.allSettled(promises);
  const failed = results.find(({ status }) => status === 'rejected');
  if (failed) throw failed.reason;
  return results.map(({ value }) => value);
}
