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

/** Looks again and again for what is due, by one process of all at a time; one that died is followed by another. Fails into the log and comes again with the next look. */
export function startRounds({ job, every, turn, failed }: Round, { leases, log }: { readonly leases: Stores['leases']; readonly log: Log }): { stop(): Promise<void> } {
  let isStopped = false;
  const look = async (): Promise<void> => {
    try {
      await leases.run(job, async (isHeld) => {
        for (let taken = 1; taken > 0 && isHeld() && !isStopped;) taken = await turn();
      });
    } catch (error) {
      log.warn({ error }, failed);
    }
  };
  let running = look();
  const timer = setInterval(() => { running = running.then(look); }, every);
  return {
    async stop() {
      isStopped = true;
      clearInterval(timer);
      await running;
    },
  };
}
