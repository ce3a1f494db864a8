import { setTimeout as sleep } from 'node:timers/promises';
import { usualGuard, type PartnerGuard, type System } from '@fatong/contracts';
import { noRules, type Broker, type Guarding, type LineRules, type Log } from '@fatong/hub/ports';
import { backlog, type Room, type Waitable } from '../kit/index.js';

export interface WatchingParts {
  readonly systems: readonly System[];
  readonly guarding: Pick<Guarding, 'rules'>;
  readonly broker: Pick<Broker, 'depths' | 'state'>;
  /** The installation's own, ms. */
  readonly callTimeout: number;
  readonly log: Log;
  /** Between two looks, ms. */
  readonly every?: number;
}

/** What the doors and deliverers of this process know of the rest: operators' numbers and how much waits for the hub, a second old at most. */
export interface Watching {
  readonly numbers: (system: string) => PartnerGuard;
  readonly room: Room & Waitable;
  stop(): Promise<void>;
}

export async function startWatching({ systems, guarding, broker, callTimeout, log, every = 1_000 }: WatchingParts): Promise<Watching> {
  let rules: LineRules = noRules;
  const own = new Map(systems.map(({ folder, guard }) => [folder, guard ?? {}]));
  const numbers = (system: string): PartnerGuard => ({ ...usualGuard, timeout: callTimeout, ...own.get(system), ...rules.guards[system] });
  const waiting = backlog((system) => numbers(system).backlog);

  /** What cannot be read stays as it was: whoever is away is told of where he is missed. */
  async function look(): Promise<void> {
    try {
      rules = await guarding.rules();
      if (broker.state().connected) waiting.see(waitingOf(await broker.depths()));
    } catch (error) {
      log.warn({ error }, 'rules or queue depths cannot be read; the last ones stand');
    }
  }

  const stopping = new AbortController();
  const running = (async () => {
    for (await look(); !stopping.signal.aborted; await look())
      await sleep(every, undefined, { signal: stopping.signal }).catch(() => undefined); // woken to stop
  })();
  return {
    numbers,
    room: waiting,
    async stop() {
      stopping.abort();
      await running;
    },
  };
}

/** What waits of a system: its messages for the hub, and of one that speaks AMQP our answers that it has not read. */
function waitingOf(depths: Awaited<ReturnType<Broker['depths']>>): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const { queue, messages } of depths) {
    const system = /(?:^|\.)(?:inbound|partner)\.([a-z0-9-]+)\.(?:\d+|answers)$/.exec(queue)?.[1];
    if (system !== undefined) found.set(system, (found.get(system) ?? 0) + messages);
  }
  return found;
}
