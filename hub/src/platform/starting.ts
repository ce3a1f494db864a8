import { setTimeout as pause } from 'node:timers/promises';
import { StoreAway, type Log } from '../ports/index.js';

/** What keeps a start from going on, in one sentence for a person. */
export class StartRefused extends Error {
  override readonly name = 'StartRefused';
}

/** Why production does not start on a database of another version. */
export const lacksMigrations = (missing: readonly string[]): StartRefused =>
  new StartRefused(`The database lacks ${missing.length} migrations of this release (${missing.join(', ')}): run the command migrate, then start again.`);

const longestPause = 10_000;

/** Waits for it as long as it takes, longer each time, and says so in plain lines. */
export async function whenThere<T>(what: string, log: Log, attempt: () => Promise<T>): Promise<T> {
  for (let wait = 500; ; wait = Math.min(wait * 2, longestPause)) {
    try {
      return await attempt();
    } catch (error) {
      if (!(error instanceof StoreAway)) throw error;
      log.warn({ what, reason: error.message, seconds: wait / 1000 }, `The ${what} does not answer; asking again`);
      await pause(wait);
    }
  }
}
