import { performance } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import type { Pace } from './engine/index.js';

/** How long what comes up by itself keeps the process between two rests, ms, as far as its batches can be made smaller. */
const slice = 50;
/** Of a batch, from which a look begins with twenty. */
const [fewest, first, most] = [5, 20, 100];
/** The longest rest, ms. */
const longest = 500;

interface Surroundings {
  /** For how long this process has worked so far, ms: what waits for the database or for a printer does not work. */
  readonly worked: () => number;
  readonly pause: (ms: number) => Promise<unknown>;
}

const here: Surroundings = { worked: () => performance.eventLoopUtilization().active, pause };

/**
 * Makes room for people and messages: batches are as large as fits into a slice, and after each a rest as long as it took, so that the process has half of its time for them.
 * Where they are many, a batch takes longer beside them, and becomes smaller.
 */
export function pacing({ worked, pause }: Surroundings = here): Pace {
  let size = first;
  let since = worked();
  let isBatch = false;
  return {
    most(batch) {
      [since, isBatch] = [worked(), true];
      return Math.min(batch, size);
    },
    async rest() {
      const took = worked() - since;
      if (isBatch && took > slice) size = Math.max(fewest, Math.floor((size * slice) / took));
      if (isBatch && took < slice / 2) size = Math.min(most, size * 2);
      await pause(Math.min(longest, Math.ceil(took)));
      [since, isBatch] = [worked(), false];
    },
  };
}

/** Does one work after another, in the order in which they are asked for. */
export type Hand = <T>(work: () => Promise<T>) => Promise<T>;

export function oneHand(): Hand {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const done = last.then(work);
    last = done.catch(() => undefined);
    return done;
  };
}
