import type { Pace } from './engine/index.js';
import type { Hand } from './pacing.js';
import type { Log } from './ports/index.js';
import type { Stores } from './store/index.js';

/** Work that comes up by itself: `turn` does some of what is due, at this pace, and answers how much it took. */
export interface Round {
  /** Of its lease. */
  readonly job: string;
  /** Between two looks, ms. */
  readonly every: number;
  readonly turn: (pace: Pace) => Promise<number>;
  /** What the log says when a look failed. */
  readonly failed: string;
}

export interface Looking {
  /** Does not wait for the next look: it is another day by the clock of a demo. */
  atOnce(): void;
  stop(): Promise<void>;
}

export interface RoundParts {
  readonly leases: Pick<Stores['leases'], 'run'>;
  readonly log: Log;
  /** Shared by all rounds of a process that must not go on side by side: they take turns, so that one with much to do bars no other. */
  readonly hand: Hand;
  readonly pace: Pace;
  /** Before the first look, ms: who starts serves people and messages first. */
  readonly first: number;
}

/** Looks again and again for what is due, by one process of all at a time; one that died is followed by another. Fails into the log and comes again with the next look. */
export function startRounds({ job, every, turn, failed }: Round, { leases, log, hand, pace, first }: RoundParts): Looking {
  let isStopped = false;
  let isAsked = false;
  // Held for a batch and its rest alone: a process that dies with one job has not died with all that waited for it.
  const some = async (): Promise<number> => {
    let taken = 0;
    if (!isStopped)
      await leases.run(job, async () => {
        taken = await turn(pace);
        await pace.rest();
      });
    return taken;
  };
  const once = async (): Promise<void> => {
    isAsked = false;
    if (isStopped) return;
    try {
      while ((await hand(some)) > 0);
    } catch (error) {
      log.warn({ error }, failed);
    }
  };
  let running = Promise.resolve();
  // A look that takes longer than its interval is followed by one, not by all that were missed.
  const look = (): void => {
    if (isAsked) return;
    isAsked = true;
    running = running.then(once);
  };
  let timer: NodeJS.Timeout | undefined;
  const start = setTimeout(() => {
    look();
    timer = setInterval(look, every);
  }, first);
  return {
    atOnce: look,
    async stop() {
      isStopped = true;
      clearTimeout(start);
      clearInterval(timer);
      await running;
    },
  };
}
