import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { dice, type Dice } from '@fatong/contracts';
import { today } from '@fatong/contracts/codes';
import type { Log, OwnTables, SourceTable } from '@fatong/hub/ports';
import type { Adapter, RegisteredLawyer, SimulatedRows } from '../kit/index.js';
import { simulatedSourcesFile, sourcesFromFile } from './polls.js';

/** A database of a simulated partner, as the store opens it. */
export type OpenedTables = (OwnTables & { readonly readAt: string; close(): Promise<void> }) | { readonly refused: string };

export interface OwnTablesParts {
  readonly open: (of: {
    readonly system: string;
    readonly tables: readonly SourceTable[];
    readonly password: string;
  }) => Promise<OpenedTables>;
  readonly data: string;
  readonly lawyers: readonly RegisteredLawyer[];
  /** Changes a second; 0: nothing is made and nothing changes. */
  readonly rate: number;
  /** Tells one run from another. */
  readonly seed: number;
  readonly log: Log;
}

/** Until a database that does not answer is tried again, ms. */
const patience = 5_000;

/**
 * SIMULATED databases of partners that are read and send nothing: each stands beside ours, is filled once by its own story and changed by it from then on. Where it is read, by
 * a user who may do nothing else, the adapters find in a file of the data folder.
 */
export function startOwnTables(adapters: readonly Adapter[], parts: OwnTablesParts): { stop(): Promise<void> } {
  const stopping = new AbortController();
  const running = adapters.flatMap(({ system, tables, rows }) =>
    tables !== undefined && rows !== undefined && parts.rate > 0
      ? [kept({ system: system.folder, tables: tables.map(({ table }) => table), rows }, parts, stopping.signal)]
      : [],
  );
  return {
    async stop() {
      stopping.abort();
      await Promise.all(running);
    },
  };
}

interface Own {
  readonly system: string;
  readonly tables: readonly SourceTable[];
  readonly rows: SimulatedRows;
}

async function kept({ system, tables, rows }: Own, parts: OwnTablesParts, stopping: AbortSignal): Promise<void> {
  const { open, data, lawyers, rate, seed, log } = parts;
  const chances = dice(seed);
  let opened: Exclude<OpenedTables, { refused: string }> | undefined;
  while (!stopping.aborted) {
    let wait = 1_000 / rate;
    try {
      if (opened === undefined) {
        const password = passwordIn(data, system) ?? randomBytes(18).toString('hex');
        const outcome = await open({ system, tables, password });
        if ('refused' in outcome) {
          log.warn({ system, cause: outcome.refused }, 'there is no simulated database; sheets stand in for it');
          return;
        }
        opened = outcome;
        await fill(opened, () => rows.first({ lawyers, dice: dice(lawyers.length), today: today() }));
        writePlace(data, system, opened.readAt);
        log.info({ system, simulated: true }, 'a simulated database stands beside ours');
      } else await change(opened, rows, chances);
    } catch (error) {
      log.warn({ system, cause: String(error) }, 'the simulated database does not answer; trying again');
      wait = patience;
    }
    await untilNext(wait, stopping);
  }
  await opened?.close();
}

/** Only what is new: what stands there has its own story behind it. */
async function fill(tables: OwnTables, first: () => ReturnType<SimulatedRows['first']>): Promise<void> {
  if ((await tables.rows()).length > 0) return;
  for (const row of first()) await tables.put(row);
}

async function change(tables: OwnTables, rows: SimulatedRows, chances: Dice): Promise<void> {
  for (const one of rows.next(await tables.rows(), { dice: chances, today: today() }))
    await ('dropped' in one ? tables.drop(one.dropped) : tables.put(one.put, one.forgotten === true));
}

async function untilNext(wait: number, stopping: AbortSignal): Promise<void> {
  await pause(wait, undefined, { signal: stopping }).catch((error: unknown) => {
    if (!stopping.aborted) throw error;
  });
}

/** The one it was read by before, so that whoever reads it goes on. */
function passwordIn(data: string, system: string): string | undefined {
  const path = simulatedSourcesFile(data);
  const place = existsSync(path) ? sourcesFromFile(path).get(system) : undefined;
  return place && decodeURIComponent(new URL(place.url).password);
}

/** Whole or not at all: the adapters may be reading it. */
function writePlace(data: string, system: string, url: string): void {
  const path = simulatedSourcesFile(data);
  const others = existsSync(path) ? Object.fromEntries(sourcesFromFile(path)) : {};
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(`${path}.new`, JSON.stringify({ ...others, [system]: { url } }), { mode: 0o600 });
  renameSync(`${path}.new`, path);
}
