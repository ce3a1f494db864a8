import { provenDays, type System } from '@fatong/contracts';
import { endIdleSessions } from './access/index.js';
import type { Log, Retention } from './ports/index.js';
import type { Stores } from './store/index.js';

/** Between two rounds, ms; partitions are made a week ahead. */
const round = 3_600_000;

/** Screens that ended are listed for a year, days. */
const keptKiosks = 366;

export interface UpkeepParts {
  readonly store: Pick<
    Stores,
    'leases' | 'keepPartitions' | 'foldRollups' | 'sweep' | 'sweepBlobs' | 'forgetFiles' | 'prune' | 'identities' | 'store'
  >;
  readonly config: Retention;
  readonly log: Log;
}

/** Jobs that keep the store in order, each run by one process of all: day partitions made ahead, kept counts folded, sessions ended that nobody came back to, screens forgotten that ended long ago, what is past its time deleted, uploads nobody used forgotten, content nobody refers to removed, messages pruned. Fails into the log and comes again with the next round. */
export function startUpkeep({ store, config, log }: UpkeepParts): { stop(): Promise<void> } {
  let isStopped = false;
  const jobs: Readonly<Record<string, (isHeld: () => boolean) => Promise<number>>> = {
    partitions: () => store.keepPartitions(),
    rollups: () => store.foldRollups(),
    sessions: () => endIdleSessions(store, new Date().toISOString()),
    // What was shown where, and who opened it, stands in the audit.
    kiosks: () => store.identities.kiosks.forget(new Date(Date.now() - keptKiosks * 86_400_000).toISOString()),
    sweep: () => store.sweep(),
    // Before content is swept: what an upload claimed goes with it.
    files: () => store.forgetFiles(),
    blobs: () => store.sweepBlobs(),
    prune: (isHeld) => store.prune(config, () => isHeld() && !isStopped),
  };
  const turn = async (): Promise<void> => {
    const resting = await store.leases.resting().catch((error: unknown) => {
      log.warn({ reason: String(error) }, 'Whether jobs rest could not be asked');
      return [];
    });
    for (const job of resting) log.error({ ...job }, 'A job rests, since process after process died with it; it is tried again then');
    for (const [job, work] of Object.entries(jobs)) {
      try {
        await store.leases.run(`upkeep:${job}`, async (isHeld) => {
          const rows = await work(isHeld);
          if (rows > 0) log.info({ job, rows }, 'Upkeep');
        });
      } catch (error) {
        log.warn({ job, error }, 'Upkeep failed; it comes again with the next round');
      }
    }
  };
  let running = turn();
  const timer = setInterval(() => {
    running = running.then(turn);
  }, round);
  return {
    async stop() {
      isStopped = true;
      clearInterval(timer);
      await running;
    },
  };
}

/** What must not be: a message over AMQP that is still proven when its receipt is gone would be taken a second time by whoever publishes it again. One sentence a fault. */
export function forgottenTooSoon({ messageDays }: Pick<Retention, 'messageDays'>, systems: readonly System[]): string[] {
  const overAmqp = systems.filter(({ protocol }) => protocol === 'amqp').map(({ folder }) => folder);
  if (overAmqp.length === 0 || messageDays > provenDays) return [];
  return [
    `FATONG_MESSAGE_DAYS is ${messageDays} and must be more than ${provenDays}: a signature of ${overAmqp.join(', ')} (AMQP) is good for so many days, and a repeat is known by its receipt.`,
  ];
}
