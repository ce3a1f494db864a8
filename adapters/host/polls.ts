import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { SourceAway, StoreAway, type Log, type Polling, type TableSource } from '@fatong/hub/ports';
import { StartRefused } from '@fatong/hub/platform';
import { poller, pollingNumbers, readJsonFile, type Adapter, type DoorParts, type PolledTable } from '../kit/index.js';

/** Where an outside database is. */
export interface SourcePlace {
  readonly url: string;
  readonly schema?: string;
}

/** Where outside databases are, by system. */
export interface Sources {
  of(system: string): SourcePlace | undefined;
  /** One that is not there yet may come to stand while we run. */
  readonly mayCome: boolean;
}

export function givenSources(path: string): Sources {
  const places = path === '' ? new Map<string, SourcePlace>() : sourcesFromFile(path);
  return { of: (system) => places.get(system), mayCome: false };
}

/** Written by the simulated partners, which have databases of their own that we read (`own-tables.ts`). */
export const simulatedSourcesFile = (data: string): string => join(data, 'demo', 'sources.json');

export const simulatedSources = (data: string): Sources => ({
  of(system) {
    const path = simulatedSourcesFile(data);
    return existsSync(path) ? sourcesFromFile(path).get(system) : undefined;
  },
  mayCome: true,
});

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
export function startPolls(running: readonly Adapter[], sources: Sources, parts: PollsParts): { stop(): Promise<void> } {
  const stopping = new AbortController();
  const read = running.flatMap(({ system, tables }) =>
    tables !== undefined && (sources.mayCome || sources.of(system.folder) !== undefined)
      ? [polled({ system, tables }, sources, parts, stopping.signal)]
      : [],
  );
  return {
    async stop() {
      stopping.abort();
      await Promise.all(read);
    },
  };
}

type Read = Pick<Adapter, 'system'> & { readonly tables: readonly PolledTable[] };

async function polled({ system, tables }: Read, sources: Sources, parts: PollsParts, stopping: AbortSignal): Promise<void> {
  const { log, leases, every } = parts;
  let opened: { readonly source: TableSource; readonly round: () => Promise<void> } | undefined;
  const opening = (): typeof opened => {
    const place = sources.of(system.folder);
    if (place === undefined) return undefined;
    const source = parts.open(place);
    return { source, round: roundOf({ system, tables }, source, parts) };
  };
  while (!stopping.aborted) {
    try {
      opened ??= opening();
      if (opened) await leases.run(`polling:${system.folder}`, opened.round);
    } catch (error) {
      // What an outside database says may quote what stands there.
      const cause = error instanceof SourceAway ? 'the outside database does not answer as agreed' : String(error);
      log[error instanceof SourceAway || error instanceof StoreAway ? 'warn' : 'error'](
        { system: system.folder, cause },
        'an outside database was not read; reading again',
      );
    }
    await pause(every * 1000, undefined, { signal: stopping }).catch((error: unknown) => {
      if (!stopping.aborted) throw error;
    });
  }
  await opened?.source.close();
}

/** What changed, and all rows when they are due. */
function roundOf({ system, tables }: Read, source: TableSource, { door, polling, log }: PollsParts): () => Promise<void> {
  const { follow, sweep } = poller({ system, tables, source, polling, numbers: pollingNumbers, now: Date.now }, door);
  return async () => {
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
}
