import { setTimeout as pause } from 'node:timers/promises';
import type { Log } from '@fatong/hub/ports';
import type { dropDoor } from '../kit/index.js';

/** Between two looks into a partner's folder, ms. */
const tick = 1000;

/** Looks into the folder of every partner who drops files. One that cannot be read is said and looked into again. */
export function startDrops({ systems, sweep }: ReturnType<typeof dropDoor>, log: Log, every = tick): { stop(): Promise<void> } {
  const stopping = new AbortController();
  const rounds = systems.map(async (system) => {
    while (!stopping.signal.aborted) {
      try {
        await sweep(system);
      } catch (error) {
        log.error(
          { system: system.folder, cause: error instanceof Error ? error.message : String(error) },
          'the folder of this system cannot be worked on; looking again',
        );
      }
      await pause(every, undefined, { signal: stopping.signal }).catch((error: unknown) => {
        if (!stopping.signal.aborted) throw error;
      });
    }
  });
  return {
    async stop() {
      stopping.abort();
      await Promise.all(rounds);
    },
  };
}
