import { setTimeout as pause } from 'node:timers/promises';
import { lacksMigrations, whenThere } from '@fatong/hub/platform';
import type { Log } from '@fatong/hub/ports';

export interface Opening {
  readonly mode: 'demo' | 'production' | 'test';
  readonly log: Log;
  /** Migrations of this release that the database lacks; throws StoreAway while it does not answer. */
  readonly pending: () => Promise<readonly string[]>;
}

/** Between two looks, ms. */
const rest = 2_000;

/**
 * Resolves when the database is there and at this release's version. The doors never migrate: elsewhere than in production the hub does so when
 * it starts, and they wait for it; in production a person does, and they refuse.
 * @throws StartRefused
 */
export async function whenMigrated({ mode, log, pending }: Opening): Promise<void> {
  for (;;) {
    const missing = await whenThere('database', log, pending);
    if (missing.length === 0) return;
    if (mode === 'production') throw lacksMigrations(missing);
    log.warn(
      { migrations: missing.length, seconds: rest / 1000 },
      'The database is not at this version yet, the hub brings it there; asking again',
    );
    await pause(rest);
  }
}
