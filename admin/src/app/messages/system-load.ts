import type { MessageStateName, SystemView } from '@fatong/contracts/api';

/** A system's row as an operator weighs it. */
export interface SystemLoad {
  readonly view: SystemView;
  /** Messages a minute, over the last five. */
  readonly rate: number;
  readonly arrived: number;
  readonly left: number;
  /** What waits without being failed: in the broker and in rows. */
  readonly backlog: number;
  /** What a person must look at. */
  readonly failed: number;
}

const backlogged: readonly MessageStateName[] = ['due', 'sent', 'later', 'waiting', 'held'];
const failed: readonly MessageStateName[] = ['parked', 'unknown'];

type Counts = SystemView['in'];

const sum = (counts: Counts, states: readonly MessageStateName[]): number => states.reduce((total, state) => total + (counts[state] ?? 0), 0);
const all = (counts: Counts): number => Object.values(counts).reduce((total, count) => total + count, 0);

export function loadOf(view: SystemView): SystemLoad {
  const recent = view.perMinute.slice(-5);
  return {
    view,
    rate: Math.round((recent.reduce((total, count) => total + count, 0) / Math.max(1, recent.length)) * 10) / 10,
    arrived: all(view.in),
    left: all(view.out),
    backlog: view.queued + sum(view.in, backlogged) + sum(view.out, backlogged),
    failed: sum(view.in, failed) + sum(view.out, failed),
  };
}
