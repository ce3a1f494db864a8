import { ended } from '../process/child.mjs';

const firstDelay = 500;
const longestDelay = 30_000;
/** A program that ran this long is sound again: its next death is followed by the first delay. */
const soundAfter = 60_000;

/** @returns {number} milliseconds before the next start, after `deaths` deaths in a row */
export const backOff = (deaths) => Math.min(firstDelay * 2 ** (deaths - 1), longestDelay);

/**
 * Keeps a program running: started again after its death, a little later each time.
 *
 * @param {object} options
 * @param {string} options.name
 * @param {() => Promise<{child: import('node:child_process').ChildProcess, stop: () => Promise<unknown>}>} options.start
 * @param {(death: {name: string, reason: string, deaths: number, delay: number}) => void} options.onDeath
 * @returns {Promise<{deaths: () => number, lastDeath: () => string | undefined, restart: () => Promise<void>, stop: () => Promise<void>}>} after the first start, which may throw
 */
export async function supervise({ name, start, onDeath }) {
  let running = await start();
  let deaths = 0;
  let lastDeath;
  let isStopping = false;
  let wake = () => {};
  const sleep = (ms) => new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    wake = () => { clearTimeout(timer); resolve(); };
  });

  const keep = async () => {
    while (!isStopping) {
      const began = Date.now();
      let reason = running ? await ended(running.child) : 'it did not start';
      running = undefined;
      while (!running && !isStopping) {
        deaths = Date.now() - began > soundAfter ? 1 : deaths + 1;
        const delay = backOff(deaths);
        lastDeath = reason;
        onDeath({ name, reason, deaths, delay });
        await sleep(delay);
        if (isStopping) return;
        try {
          running = await start();
        } catch (error) {
          reason = error.message; // told by onDeath, and tried again
        }
      }
    }
  };
  let kept = keep();

  const stop = async () => {
    isStopping = true;
    wake();
    await running?.stop();
    await kept;
    await running?.stop(); // one that was being started meanwhile
  };
  const restart = async () => {
    await stop();
    isStopping = false;
    deaths = 0;
    running = await start();
    kept = keep();
  };
  return { deaths: () => deaths, lastDeath: () => lastDeath, restart, stop };
}
