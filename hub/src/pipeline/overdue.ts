import type { Broker, Flow, Log, Store } from '../ports/index.js';
import { startLoop, type Loop } from './loop.js';
import type { Counting } from './metrics.js';

export interface OverdueNumbers {
  readonly batch: number;
  /** Sent so long ago without any outcome, s: longer than an adapter may hold a message. */
  readonly seconds: number;
  /** Between two looks, ms. */
  readonly idle: number;
}

export const overdueNumbers: OverdueNumbers = { batch: 200, seconds: 3600, idle: 60_000 };

export interface OverdueParts {
  readonly flow: Pick<Flow, 'overdue'>;
  readonly broker: Pick<Broker, 'depths'>;
  readonly store: Pick<Store, 'recovered'>;
  readonly log: Log;
  readonly counting: Counting;
  readonly numbers?: OverdueNumbers;
}

/** Looks after deliveries that were sent and never heard of again. While messages still wait on outbound queues nothing is overdue: they are just not fetched yet. */
export function startOverdue({ flow, broker, numbers = overdueNumbers, ...parts }: OverdueParts): Loop {
  const turn = async (): Promise<number> => {
    const waiting = (await broker.depths()).filter(({ queue }) => /(?:^|\.)outbound\./.test(queue)).reduce((sum, { messages }) => sum + messages, 0);
    return waiting > 0 ? 0 : flow.overdue(numbers.batch, numbers.seconds);
  };
  return startLoop({ ...parts, name: 'overdue', turn, idle: numbers.idle, pause: numbers.idle });
}
