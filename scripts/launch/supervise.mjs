import { ended } from '../process/child.mjs';
import { untilSilent } from './silence.mjs';

const firstDelay = 500;
const longestDelay = 30_000;
/** A program that ran this long is sound again: its next death is followed by the first delay. */
const soundAfter = 60_000;

/** What does not answer is not asked for long to end in order. */
const graceOfTheSilent = 5_000;

/** @returns {number} milliseconds before the next start, after `deaths` deaths in a row */
export const backOff = (deaths) => Math.min(firstDelay * 2 ** (deaths - 1), longestDelay);

/**
 * Keeps a program running: started again after its death, a little later each time. One that can be asked how it is, is ended here when it does not answer, and then started again too.
 *
 * @param {object} options
 * @param {string} options.name
 * @param {() => Promise<{child: import('node:child_process').ChildProcess, stop: (how?: {graceMs?: number}) => Promise<unknown>}>} options.start
 * @param {() => Promise<import('../handshake/exchange.mjs').Answer>} [options.shake] asks it how it is
 * @param {number} [options.every] ms from one question to the next
 * @param {(death: {name: string, reason: string, deaths: number, delay: number}) => void} options.onDeath
 * @returns {Promise<{deaths: () => number, lastDeath: () => string | undefined, restart: () => Promise<void>, stop: () => Promise<void>}>} after the first start, which may throw
 */
export async function supervise({ name, start, shake, every, onDeath }) {
  let running = await start();
  let deaths = 0;
  let lastDeath;
  let isStopping = false;
  let wake = () => {};
  const sleep = (ms) =>
    new Promise((resolve) => {
      const timer = setTimeout(resolve, ms);
      wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });

  const keep = async () => {
    while (!isStopping) {
      const began = Date.now();
      let reason = running ? await over(running, { shake, every }) : 'it did not start';
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

/** Waits until a program is over, by itself or since it did not answer. @returns {Promise<string>} why */
async function over({ child, stop }, { shake, every }) {
  if (!shake) return ended(child);
  const watching = new AbortController();
  const silence = untilSilent(shake, { signal: watching.signal, every }).then((problem) => ({ problem }));
  const end = await Promise.race([ended(child), silence]);
  watching.abort();
  if (typeof end === 'string') return end;
  await stop({ graceMs: graceOfTheSilent });
  return `it did not answer any more (${end.problem}) and was ended`;
}
