import { setTimeout as pause } from 'node:timers/promises';
import { SourceAway, StoreAway, type Log, type Polling, type TableSource } from '@fatong/hub/ports';
import { StartRefused } from '@fatong/hub/platform';
import { poller, pollingNumbers, readJsonFile, type Adapter, type DoorParts } from '../kit/index.js';

/** Where an outside database is. */
export interface SourcePlace {
  readonly url: string;
  readonly schema?: string;
}

/** The file of outside databases. @throws StartRefused */
export function sourcesFromFile(path: string): ReadonlyMap<string, SourcePlace> {
  const places = new Map<string, SourcePlace>();
  for (const [system, place] of Object.entries(readJsonFile(path, 'outside databases'))) {
    const { url, schema } = (typeof place === 'object' && place !== null ? place : {}) as Partial<Record<keyof SourcePlace, unknown>>;
    if (typeof url !== 'string' || !/^(oracle|postgres|postgresql):\/\/\S+$/.test(url))
      throw new StartRefused(`${path}: the url of ${system} must begin with oracle:// or postgres://.`);
    if (schema !== undefined && (typeof schema !== 'string' || !/^\w{1,63}$/.test(schema)))
      throw new StartRefused(`${path}: the schema of ${system} must be a plain name.`);
    places.set(system, { url, ...(schema !== undefined && { schema }) });
  }
  return places;
}

export interface PollsParts {
  readonly door: DoorParts;
  readonly polling: Polling;
  readonly leases: { run(name: string, work: () => Promise<void>): Promise<'done' | 'elsewhere' | 'resting'> };
  readonly open: (place: SourcePlace) => TableSource;
  readonly log: Log;
  /** Between two looks at what changed, s. */
  readonly every: number;
}

/** Reads each outside database that is configured, by one process of all at a time. What fails is said and comes again. */
export function startPolls(
  running: readonly Adapter[],
  sources: ReadonlyMap<string, SourcePlace>,
  { door, polling, leases, open, log, every }: PollsParts,
): { readonly systems: readonly string[]; stop(): Promise<void> } {
  const stopping = new AbortController();
  const read = running.flatMap(({ system, tables }) => {
    const place = sources.get(system.folder);
    return tables === undefined || place === undefined ? [] : [{ system, tables, source: open(place) }];
  });
  const rounds = read.map(async ({ system, tables, source }) => {
    const { follow, sweep } = poller({ system, tables, source, polling, numbers: pollingNumbers, now: Date.now }, door);
    const round = async (): Promise<void> => {
      const followed = await follow();
      if (followed.taken + followed.refused > 0) log.info({ system: system.folder, ...followed }, 'rows that changed were read');
      if (followed.isLater) return;
      const { untold, ...swept } = await sweep();
      if (swept.read > 0) log.info({ system: system.folder, ...swept }, 'all rows were read');
      for (const table of untold)
        log.error(
          { system: system.folder, table },
          'so many rows are not there any more that none is told of: see whether we may still read all of them',
        );
    };
    while (!stopping.signal.aborted) {
      try {
        await leases.run(`polling:${system.folder}`, round);
      } catch (error) {
        // What an outside database says may quote what stands there.
        const cause = error instanceof SourceAway ? 'the outside database does not answer as agreed' : String(error);
        log[error instanceof SourceAway || error instanceof StoreAway ? 'warn' : 'error'](
          { system: system.folder, cause },
          'an outside database was not read; reading again',
        );
      }
      await pause(every * 1000, undefined, { signal: stopping.signal }).catch((error: unknown) => {
        if (!stopping.signal.aborted) throw error;
      });
    }
    await source.close();
  });
  return {
    systems: read.map(({ system }) => system.folder),
    async stop() {
      stopping.abort();
      await Promise.all(rounds);
    },
  };
}
