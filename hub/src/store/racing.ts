import { StoreAway } from '../ports/index.js';
import { mayRunAgain } from './errors.js';

const mostRuns = 5;

/** Runs work that is rolled back when it loses a race (deadlock, serialisation failure, lock waited for too long) up to five times. */
export async function racing<T>(work: () => Promise<T>, isRace: (error: unknown) => boolean = mayRunAgain): Promise<T> {
  for (let run = 1; ; run++) {
    try {
      return await work();
    } catch (error) {
      if (!isRace(error)) throw error;
      if (run === mostRuns) throw new StoreAway(`The transaction lost ${mostRuns} races for the same rows`, { cause: error }, true);
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 20 * run));
    }
  }
}
