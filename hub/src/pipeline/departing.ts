import { PublishRefused, holdOf, type Broker, type Dispatch, type Flow, type Log, type Publication, type Unit } from '../ports/index.js';
import { uuidv7 } from '../platform/index.js';
import type { Counting } from './metrics.js';
import type { Reach } from './reach.js';
import type { Rulebook } from './rulebook.js';
import { messageOf } from './rows.js';
import type { Work } from './work.js';

/** What leaves with a commit: stored as sent, published right after it. */
export interface Departure {
  readonly id: string;
  readonly target: string;
  readonly items: readonly Dispatch[];
}

/** `held`: its target or type is stopped, or its target under maintenance or too often failed. */
export type Choice = 'leaves' | 'due' | 'held';

export interface DepartingParts {
  readonly broker: Pick<Broker, 'publish'>;
  readonly flow: Pick<Flow, 'departed' | 'recall'>;
  readonly reach: Reach;
  readonly book: Rulebook;
  /** Outgoing messages of one system that may be under way at once. */
  readonly credit: number;
  readonly log: Log;
  readonly counting: Counting;
  /** There is something that the relay has to send. */
  readonly wake: () => void;
}

/** The short way out: what a batch makes for another system goes with the batch's own commit, and the relay only takes what could not. */
export interface Departing {
  /** Of what is made for this target, in order, whether it may leave with this transaction: within the credit, and of a key only the first that is not settled. */
  choose(target: string, made: readonly { readonly key: string; readonly type: string }[], unit: Unit): Promise<readonly Choice[]>;
  /** Publishes after the commit, in the order of calls. Resolves at once, or when enough of what went before is confirmed. Never throws: what is not published is taken back. */
  go(departures: readonly Departure[]): Promise<void>;
  /** Waits for what is under way. */
  stop(): Promise<void>;
}

/** Batches on the wire at once. */
const mostUnderWay = 4;
/** The room of a target is counted again when half of it is used, or after so long, ms. */
const countedFor = 2_000;

export function departing({ broker, flow, reach, book, credit, log, counting, wake }: DepartingParts): Departing {
  const underWay = new Set<Promise<void>>();
  const rooms = new Map<string, { left: number; until: number }>();
  let confirmed: string[] = [];
  let forgetting: Promise<void> | undefined;

  /** Counted, not remembered: other processes send too. Between two counts each process uses at most half of what it saw. */
  async function room(target: string, unit: Unit): Promise<{ left: number; until: number }> {
    const known = rooms.get(target);
    if (known && known.left > 0 && known.until > Date.now()) return known;
    const free = Math.max(0, credit - (await unit.underWay(target, credit)));
    const counted = { left: Math.ceil(free / 2), until: Date.now() + countedFor };
    rooms.set(target, counted);
    return counted;
  }

  async function publish({ id, target, items }: Departure): Promise<void> {
    try {
      await broker.publish(items.map(deliveryOut));
    } catch (error) {
      if (error instanceof PublishRefused) reach.avoid(target);
      log.error(
        { system: target, deliveries: items.length, error: error instanceof Error ? error.name : String(error) },
        'what left with its commit was not published; the relay takes it',
      );
      await flow
        .recall([id])
        .then(wake, (second: unknown) => log.warn({ system: target, error: String(second) }, 'it waits for the store'));
      return;
    }
    counting.relayed('left', items.length);
    confirmed.push(id);
    forgetting ??= forget().finally(() => (forgetting = undefined));
  }

  /** Many at once, while the next are on their way. What cannot be forgotten now is with the next; where we die before, it is taken back and its copy recognised. */
  async function forget(): Promise<void> {
    while (confirmed.length > 0) {
      const ids = confirmed;
      confirmed = [];
      await flow
        .departed(ids)
        .catch((error: unknown) => log.warn({ departures: ids.length, error: String(error) }, 'departures could not be forgotten'));
    }
  }

  return {
    async choose(target, made, unit) {
      const rules = await book.of(unit);
      const isHeld = ({ type }: { readonly type: string }): boolean => holdOf(rules, { system: target, type }) !== undefined;
      const mayGo = reach.has(target) && made.some((one) => !isHeld(one));
      const free = new Set(mayGo ? await unit.free(target, [...new Set(made.map(({ key }) => key))]) : []);
      const place = mayGo ? await room(target, unit) : { left: 0 };
      return made.map((one) => {
        // Held or not, it is the first of its key from now on.
        const isFirst = free.delete(one.key);
        if (isHeld(one)) return 'held';
        return isFirst && place.left > 0 && place.left-- > 0 ? 'leaves' : 'due';
      });
    },
    async go(departures) {
      for (const departure of departures) {
        const going: Promise<void> = publish(departure).finally(() => underWay.delete(going));
        underWay.add(going);
      }
      while (underWay.size > mostUnderWay) await Promise.race(underWay);
    },
    async stop() {
      await Promise.all(underWay);
      await forgetting;
    },
  };
}

export const newDepartureId = (): string => uuidv7();

/** What these works leave with, a departure for each target, in order. */
export function departuresOf(works: readonly Pick<Work, 'leaving' | 'lane'>[]): Departure[] {
  const found = new Map<string, { id: string; target: string; items: Dispatch[] }>();
  for (const { leaving, lane } of works) {
    if (!leaving) continue;
    const one = found.get(leaving.departure) ?? { id: leaving.departure, target: lane.name, items: [] };
    found.set(one.id, one);
    one.items.push(...leaving.items);
  }
  return [...found.values()];
}

/** The wire form of a delivery; `attempt` counts those made before. */
export const deliveryOut = ({ delivery, message, body }: Dispatch): Publication => ({
  exchange: 'outbound',
  to: delivery.target,
  wire: {
    attributes: messageOf(message, body.contentType),
    body: body.body,
    ...(body.sealed && { sealed: body.sealed }),
    headers: { 'x-fatong-delivery': delivery.id, 'x-fatong-attempt': delivery.attempt + 1 },
  },
});
