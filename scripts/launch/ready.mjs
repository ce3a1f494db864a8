import { get } from 'node:http';
import { pause } from '../process/child.mjs';
import { Refusal } from '../process/refusal.mjs';
import { lastWords } from './logs.mjs';

const patience = 120_000;
/** A program that dies this often before it was ever ready will not come up by being started again. */
const hopeless = 3;
/** How a program ends that a person must help: starting it again changes nothing. */
export const refusal = 'exit code 2';

/**
 * Waits until a program's address answers 200.
 * @param {{name: string, url: string, deaths: () => number, lastDeath: () => string | undefined, log: string, from: number, signal: AbortSignal}} options
 */
export async function untilReady({ name, url, deaths, lastDeath, log, from, signal }) {
  const deadline = Date.now() + patience;
  while (!(await answers(url))) {
    signal.throwIfAborted();
    if (lastDeath() === refusal) throw new Refusal(`The program ${name} refuses to start: ${lastWords(log, from)}`);
    if (deaths() >= hopeless)
      throw new Refusal(
        `The program ${name} ended ${hopeless} times while starting: ${lastWords(log, from)}\nThe whole log stands in ${log}`,
      );
    if (Date.now() > deadline)
      throw new Refusal(`The program ${name} was not ready within two minutes: ${lastWords(log, from)}\nThe whole log stands in ${log}`);
    await pause(50);
  }
}

/** @returns {Promise<boolean>} whether a GET of this address answers 200 */
export function answers(url) {
  return new Promise((resolve) => {
    const request = get(url, { timeout: 3_000, agent: false }, (response) => {
      response.resume();
      resolve(response.statusCode === 200);
    });
    request.on('timeout', () => request.destroy());
    request.on('error', () => resolve(false)); // not listening (yet): an answer to the question, not a failure
  });
}
