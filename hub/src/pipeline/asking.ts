import type { Asked, Asking, Broker, Log, Publication, Store } from '../ports/index.js';
import { startLoop, type Loop } from './loop.js';
import type { Counting } from './metrics.js';

export interface AskingNumbers {
  /** Questions published at once. */
  readonly batch: number;
  /** First question so long after the outcome became unknown, s: longer than a partner may take to finish what it began. */
  readonly first: number;
  /** Pause between two questions, s: doubles from the first to the latest. */
  readonly latest: number;
  /** Between two looks, ms. */
  readonly idle: number;
  /** Rest after a failure, ms. */
  readonly pause: number;
}

export const askingNumbers: AskingNumbers = { batch: 100, first: 10, latest: 1800, idle: 1000, pause: 5000 };

export interface AskingParts {
  readonly asking: Asking;
  readonly broker: Pick<Broker, 'publish'>;
  readonly store: Pick<Store, 'recovered'>;
  /** Systems whose partners say what they have of our requests. */
  readonly systems: readonly string[];
  readonly log: Log;
  readonly counting: Counting;
  readonly numbers: AskingNumbers;
}

/** Asks partners about deliveries whose outcome is unknown: the adapter asks, and what it learns comes in as an outcome. Nothing is sent again by a question. */
export function startAsking({ numbers, ...parts }: AskingParts): Loop {
  return startLoop({ ...parts, name: 'asking', turn: askingTurn({ ...parts, numbers }), idle: numbers.idle, pause: numbers.pause });
}

export const askingTurn =
  ({ asking, broker, systems, numbers }: Pick<AskingParts, 'asking' | 'broker' | 'systems' | 'numbers'>) =>
  async (): Promise<number> => {
    const asked = await asking.askable(systems, { limit: numbers.batch, soonest: numbers.first, latest: numbers.latest });
    if (asked.length > 0) await broker.publish(asked.map(question));
    return asked.length;
  };

/** On the system's own queue, so that it goes where its messages go, whatever process has the partner. */
const question = ({ deliveryId, messageId, system, type, key, attempt, correlation }: Asked): Publication => ({
  exchange: 'outbound',
  to: system,
  wire: {
    attributes: {
      id: messageId,
      source: '/hub',
      type,
      time: new Date().toISOString(),
      datacontenttype: 'application/json',
      partitionkey: key,
      ...(correlation !== null && { correlationid: correlation }),
    },
    body: Buffer.from('{}'),
    headers: { 'x-fatong-delivery': deliveryId, 'x-fatong-attempt': attempt, 'x-fatong-ask': 1 },
  },
});
