import { PublishRefused, type Broker, type Flow, type Log, type OutboxRow, type Publication, type Store } from '../ports/index.js';
import { wireOf } from '../platform/index.js';
import type { Catalog } from './catalog.js';
import type { PartnerWatch } from './partners.js';
import { deliveryOut } from './departing.js';
import { expand, factMessage } from './expand.js';
import { startLoop, type Loop } from './loop.js';
import type { Counting } from './metrics.js';
import type { Reach } from './reach.js';
import type { Rulebook } from './rulebook.js';

export interface RelayNumbers {
  /** Rows a statement takes. */
  readonly batch: number;
  /** Outgoing messages of one system that may be under way at once. */
  readonly credit: number;
  /** Rest when there is nothing to send, ms. */
  readonly idle: number;
  /** Rest after a failure, ms. */
  readonly pause: number;
  /** How long a system whose queue nobody declared is left alone, ms. */
  readonly unroutable: number;
  /** Between two looks for deliveries whose publisher died, or that are held or not held against the rules, ms. */
  readonly recall: number;
}

export const relayNumbers: RelayNumbers = { batch: 200, credit: 200, idle: 200, pause: 1000, unroutable: 30_000, recall: 1000 };

export interface RelayParts {
  readonly catalog: Catalog;
  readonly flow: Flow;
  readonly store: Pick<Store, 'recovered' | 'transact'>;
  readonly broker: Pick<Broker, 'publish'>;
  readonly book: Rulebook;
  readonly reach: Reach;
  readonly watch: PartnerWatch;
  readonly numbers: RelayNumbers;
  readonly log: Log;
  readonly counting: Counting;
}

/** Facts → messages and deliveries; facts → exchange `events`; due deliveries → exchange `outbound`. Row locks let any number of relays run. */
export function startRelay(parts: RelayParts): Loop {
  const turn = relayTurn(parts);
  return startLoop({ ...parts, name: 'relay', turn, idle: parts.numbers.idle, pause: parts.numbers.pause });
}

/** One turn of the relay: everything that can go now, at most a batch of each. Says how much went. */
export function relayTurn({ catalog, flow, store, broker, book, reach, watch, numbers, log, counting }: RelayParts): () => Promise<number> {
  let recalledAt = -Infinity;
  const send = (targets: readonly string[]): Promise<number> =>
    flow.dispatch(numbers.credit, numbers.batch, (items) => broker.publish(items.map(deliveryOut)), targets);

  async function dispatch(): Promise<number> {
    const targets = reach.targets();
    try {
      return await send(targets);
    } catch (error) {
      if (!(error instanceof PublishRefused)) throw error;
    }
    // Some system has no queue: find out which, so that the others go on.
    let sent = 0;
    for (const system of targets) {
      try {
        sent += await send([system]);
      } catch (error) {
        if (!(error instanceof PublishRefused)) throw error;
        reach.avoid(system);
        log.error({ system, reason: error.message }, 'no queue takes what goes to this system; its deliveries wait');
      }
    }
    return sent;
  }

  /** What another process took and never said it published, since it died or lost its database; and what was too much to be held or released at once. */
  async function recall(): Promise<number> {
    if (performance.now() - recalledAt < numbers.recall) return 0;
    recalledAt = performance.now();
    const recalled = await flow.recall();
    return (
      recalled +
      (await store.transact(async (unit) => {
        watch.see(await book.of(unit));
        return flow.heed(unit);
      }))
    );
  }

  return async () => {
    const at = new Date().toISOString();
    const expanded = await flow.expand(numbers.batch, async (facts) => facts.map((fact) => expand(catalog, fact, at)));
    const announced = await flow.announce(numbers.batch, (facts) => broker.publish(facts.map(announcement)));
    const recalled = await recall();
    const sent = await dispatch();
    for (const [what, count] of [
      ['expanded', expanded],
      ['announced', announced],
      ['recalled', recalled],
      ['sent', sent],
    ] as const)
      if (count > 0) counting.relayed(what, count);
    return expanded + announced + sent;
  };
}

const announcement = (fact: OutboxRow): Publication => ({ exchange: 'events', to: fact.type, wire: wireOf(factMessage(fact)) });
