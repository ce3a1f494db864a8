import type { Log } from './ports/index.js';
import type { Stores } from './store/index.js';

/** Work that comes up by itself: `turn` does some of what is due and answers how much it took. */
export interface Round {
  /** Of its lease. */
  readonly job: string;
  /** Between two looks, ms. */
  readonly every: number;
  readonly turn: () => Promise<number>;
  /** What the log says when a look failed. */
  readonly failed: string;
}

export interface Looking {
  /** Does not wait for the next look: it is another day by the clock of a demo. */
  atOnce(): void;
  stop(): Promise<void>;
}

/** Looks again and again for what is due, by one process of all at a time; one that died is followed by another. Fails into the log and comes again with the next look. */
export function startRounds(
  { job, every, turn, failed }: Round,
  { leases, log }: { readonly leases: Pick<Stores['leases'], 'run'>; readonly log: Log },
): Looking {
  let isStopped = false;
  const once = async (): Promise<void> => {
    try {
      await leases.run(job, async (isHeld) => {
        for (let taken = 1; taken > 0 && isHeld() && !isStopped; ) taken = await turn();
      });
    } catch (error) {
      log.warn({ error }, failed);
    }
  };
  let running = once();
  const look = (): void => {
    running = running.then(once);
  };
  const timer = setInterval(look, every);
  return {
    atOnce: look,
    async stop() {
      isStopped = true;
      clearInterval(timer);
      await running;
    },
  };
}
