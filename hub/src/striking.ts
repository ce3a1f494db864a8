import type { Engine } from './engine/index.js';
import type { Log } from './ports/index.js';
import type { Stores } from './store/index.js';

/** Between two looks, ms: a clock ends with its day, and people are told within a minute of it. */
const round = 20_000;

export interface Striking {
  /** Does not wait for the next look: it is another day by the clock of a demo. */
  atOnce(): void;
  stop(): Promise<void>;
}

/** Lets clocks warn and act, by one process of all at a time; one that died is followed by another. Fails into the log and comes again with the next look. */
export function startStriking({ engine, leases, log }: { readonly engine: Pick<Engine, 'strike'>; readonly leases: Pick<Stores['leases'], 'run'>; readonly log: Log }): Striking {
  let isStopped = false;
  const turn = async (): Promise<void> => {
    try {
      await leases.run('clocks', async (isHeld) => {
        for (let taken = 1; taken > 0 && isHeld() && !isStopped;) taken = await engine.strike();
      });
    } catch (error) {
      log.warn({ error }, 'Clocks were not looked at; they are with the next round');
    }
  };
  let running = turn();
  const look = (): void => { running = running.then(turn); };
  const timer = setInterval(look, round);
  return {
    atOnce: look,
    async stop() {
      isStopped = true;
      clearInterval(timer);
      await running;
    },
  };
}
