import type { Broker, Flow, Log, Store } from '../ports/index.js';
import { startLoop, type Loop } from './loop.js';
import type { Counting } from './metrics.js';
import { systemOf } from './steps/read.js';

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

/** Looks after deliveries that were sent and never heard of again. While messages still wait on a system's outbound queues nothing of it is overdue: they are just not fetched yet. */
export const startOverdue = ({ numbers = overdueNumbers, ...parts }: OverdueParts): Loop =>
  startLoop({ ...parts, name: 'overdue', turn: overdueTurn({ ...parts, numbers }), idle: numbers.idle, pause: numbers.idle });

export const overdueTurn =
  ({ flow, broker, numbers }: Pick<Required<OverdueParts>, 'flow' | 'broker' | 'numbers'>) =>
  async (): Promise<number> => {
    const waiting = (await broker.depths()).flatMap(({ queue, messages }) =>
      messages > 0 && /(?:^|\.)outbound\./.test(queue) ? [systemOf(queue)] : [],
    );
    return flow.overdue(numbers.batch, numbers.seconds, [...new Set(waiting)]);
  };
