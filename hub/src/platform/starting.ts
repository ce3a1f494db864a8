import { setTimeout as pause } from 'node:timers/promises';
import { StoreAway, type Log } from '../ports/index.js';

/** What keeps a start from going on, in one sentence for a person. */
export class StartRefused extends Error {
  override readonly name = 'StartRefused';
}

/** Why production does not start on a database of another version. */
export const lacksMigrations = (missing: readonly string[]): StartRefused =>
  new StartRefused(
    `The database lacks ${missing.length} migrations of this release (${missing.join(', ')}): run the command migrate, then start again.`,
  );

/** Why nothing starts with the keys of another installation: what this process seals nobody else could read. */
export const foreignKeys = (dataDir: string): StartRefused =>
  new StartRefused(
    `The keys in ${dataDir}/keys are not those of this database: every machine needs the same keys.json. Put the installation's own there, from another machine or from the backup.`,
  );

const longestPause = 10_000;

/** The database is there and will not have us: no waiting helps. By PostgreSQL's code. */
const refusals: Readonly<Record<string, string>> = {
  '28P01': 'The database refuses the user or the password of DATABASE_URL: correct the variable.',
  28000: 'The database refuses the user of DATABASE_URL: correct the variable, or create the user.',
  '3D000': 'The database that DATABASE_URL names does not exist: create it, or correct the variable.',
};

/** The sentence for an error that stands anywhere below this one; drivers wrap each other's, each in its own way. */
export function refusalOf(error: unknown): string | undefined {
  for (let one = error; one instanceof Error; one = one.cause ?? ('original' in one ? one.original : undefined)) {
    if ('code' in one && typeof one.code === 'string' && Object.hasOwn(refusals, one.code)) return refusals[one.code];
  }
  return undefined;
}

/** Waits for it as long as it takes, longer each time, and says so in plain lines. What refuses us is not waited for: {@link StartRefused}. */
export async function whenThere<T>(what: string, log: Log, attempt: () => Promise<T>): Promise<T> {
  for (let wait = 500; ; wait = Math.min(wait * 2, longestPause)) {
    try {
      return await attempt();
    } catch (error) {
      if (!(error instanceof StoreAway)) throw error;
      const refusal = refusalOf(error);
      if (refusal !== undefined) throw new StartRefused(refusal, { cause: error });
      log.warn({ what, cause: error.message, seconds: wait / 1000 }, `The ${what} does not answer; asking again`);
      await pause(wait);
    }
  }
}
