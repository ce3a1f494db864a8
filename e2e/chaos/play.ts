import pg from 'pg';
import { dice, type Dice } from '@fatong/contracts';
import type { Report } from '../kit/lives.js';
import type { OwnServers } from '../kit/own-servers.js';
import type { Program } from '../kit/program.js';
import { startSystem, type RunningSystem, type Servers } from '../kit/system.js';
import { until } from '../kit/until.js';
import { invent, sendAll, urgeSome, type Sending } from './load.js';
import { effected, tally, type Tally } from './tally.js';

/** What a trouble has under its hands while the load flows. */
export interface Stage<S extends Servers = OwnServers> {
  readonly servers: S;
  readonly system: RunningSystem;
  /** `system.hub` and those beside it. */
  readonly hubs: readonly Program[];
  readonly database: pg.Pool;
  readonly chances: Dice;
  readonly sending: Sending;
  readonly reports: readonly Report[];
  /** Waits until this share of the load was accepted, or there is no more. */
  readonly at: (share: number) => Promise<void>;
}

export type Facts = Readonly<Record<string, number>>;

export interface Scenario<S extends Servers = OwnServers> {
  readonly name: string;
  /** In a sentence, for whoever reads the result. */
  readonly what: string;
  /** The load as it is sent; as invented when absent. */
  arrange?(reports: Report[], chances: Dice): Report[];
  /** Senders side by side; 24 when absent. */
  readonly atOnce?: number;
  /** How long the load lasts at least, s, so that trouble still meets it; as fast as it goes when absent. */
  readonly lasts?: number;
  /** Hubs that serve from the beginning; one when absent. */
  readonly hubs?: number;
  /** Begins with the load; what it counted is printed. What it throws fails the scenario. */
  trouble(stage: Stage<S>): Promise<Facts | undefined>;
}

export interface PlayOptions<S extends Servers = OwnServers> {
  readonly servers: S;
  /** Where the system's data lie; among the temporary folders when absent. */
  readonly within?: string;
  readonly seed: number;
  readonly messages: number;
  readonly urges: number;
}

export interface Played extends Tally {
  readonly scenario: string;
  readonly seed: number;
  readonly seconds: number;
  readonly sent: number;
  readonly accepted: number;
  readonly urges: number;
  /** The longest time in which nothing had an effect while there was something to do. */
  readonly longest_pause_s: number;
  readonly facts: Facts;
}

/** One scenario on a system of its own: load and trouble side by side, then everything is counted. */
export async function play<S extends Servers = OwnServers>(
  scenario: Scenario<S>,
  { servers, within, seed, messages, urges }: PlayOptions<S>,
): Promise<Played> {
  const system = await startSystem({ servers, lawyers: 200, areas: ['lawyers'], rate: 0, ...(within === undefined ? {} : { within }) });
  const database = new pg.Pool({ connectionString: system.databaseUrl, max: 2 });
  database.on('error', () => undefined); // its server may be killed on purpose
  try {
    const hubs = [system.hub];
    while (hubs.length < (scenario.hubs ?? 1)) hubs.push(await system.anotherHub());
    const chances = dice(seed);
    const since = new Date().toISOString();
    const invented = invent(system, chances, messages);
    const reports = scenario.arrange?.(invented, chances) ?? invented;
    const began = performance.now();
    const sending = sendAll(system, reports, { atOnce: scenario.atOnce ?? 24, lasts: scenario.lasts ?? 0 });
    const at = (share: number): Promise<void> =>
      Promise.race([
        until(`${Math.round(share * 100)} % are sent`, () => sending.progress() >= share * sending.total, 300_000),
        sending.done,
      ]).then(() => undefined);
    const pauses = watchPauses(database, reports.length);
    const [accepted, requests, facts] = await Promise.all([
      sending.done,
      urgeSome(system, urges, scenario.lasts ?? 0),
      scenario.trouble({ servers, system, hubs, database, chances, sending, reports, at }),
    ]);
    const seconds = Math.round((performance.now() - began) / 100) / 10;
    const counted = await tally(system, database, reports, since);
    return {
      scenario: scenario.name,
      seed,
      seconds,
      sent: reports.length,
      accepted,
      ...counted,
      urges: requests,
      longest_pause_s: await pauses.stop(),
      facts: facts ?? {},
    };
  } finally {
    await database.end();
    await system.stop();
  }
}

/** What is wrong with a result; nothing when all is well. Each urge is committed once, and what is known to be delivered had its one effect. */
export function faultsOf({
  sent,
  accepted,
  lost,
  doubled,
  parked,
  parkings,
  facts,
  wrong,
  urges,
  committed,
  delivered,
  unknown,
  urge_effects,
}: Played): string[] {
  return [
    accepted !== sent && `${sent - accepted} were not accepted`,
    lost > 0 && `${lost} were lost`,
    doubled > 0 && `${doubled} had their effect twice`,
    parked !== (facts['poisoned'] ?? 0) && `${parked} are parked, of ${facts['poisoned'] ?? 0} that cannot be read: ${parkings.join('; ')}`,
    wrong.length > 0 && `${wrong.length} cases stand in a wrong version: ${wrong.slice(0, 5).join(', ')}`,
    committed !== urges && `${urges} urges were accepted and ${committed} stand on cases`,
    delivered + unknown !== urges && `of ${urges} urges ${delivered} are delivered and ${unknown} unknown`,
    urge_effects < delivered && `the partner has ${urge_effects} urges of ${delivered} that are called delivered`,
  ].filter((fault) => fault !== false);
}

function watchPauses(database: pg.Pool, total: number): { stop(): Promise<number> } {
  let [last, since, longest, isOver] = [0, performance.now(), 0, false];
  const watching = (async () => {
    while (!isOver && last < total) {
      const now = await effected(database).catch(() => last);
      if (now > last) [last, since] = [now, performance.now()];
      longest = Math.max(longest, performance.now() - since);
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  })();
  return {
    async stop() {
      isOver = true;
      await watching;
      return Math.round(longest / 100) / 10;
    },
  };
}
