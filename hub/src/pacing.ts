import { performance } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import type { Pace } from './engine/index.js';

/** How long what comes up by itself keeps the process between two rests, ms, as far as its batches can be made smaller. */
const slice = 50;
/** Of a batch, from which a look begins with twenty. */
const [fewest, first, most] = [5, 20, 100];
/** The longest rest, ms: a time limit is looked at all the same when the process is full. */
const longest = 2_000;
/** Of a rest that was as full as can be told apart from a whole one. */
const fullest = 0.9;

interface Surroundings {
  /** For how long this process has worked so far, ms: what waits for the database or for a printer does not work. */
  readonly worked: () => number;
  /** For how long it has been there so far, ms, working or not. */
  readonly lived: () => number;
  readonly pause: (ms: number) => Promise<unknown>;
}

const here: Surroundings = {
  worked: () => performance.eventLoopUtilization().active,
  lived: () => performance.eventLoopUtilization().active + performance.eventLoopUtilization().idle,
  pause,
};

/**
 * Makes room for people and messages: batches are as large as fits into a slice, and after each a rest as long as it took in an idle process, so that half of the time is theirs at least. What
 * the process did in the last rest it did for them: the fuller it was, the longer the next one, four times as long when they take half of the process.
 */
export function pacing({ worked, lived, pause }: Surroundings = here): Pace {
  let size = first;
  let others = 0;
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
      const [before, from] = [worked(), lived()];
      await pause(Math.min(longest, Math.ceil(took / (1 - others) ** 2)));
      others = Math.min(fullest, (worked() - before) / Math.max(1, lived() - from));
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
