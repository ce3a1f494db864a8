import type { Label } from '@fatong/contracts';
import type { FlowEdge, FlowView, MessageStateName } from '@fatong/contracts/api';
import { recentRate } from './sums.js';

/** An edge with what an operator wants of it. */
export interface Flow {
  readonly key: string;
  readonly edge: FlowEdge;
  /** Messages a minute, lately. */
  readonly rate: number;
  readonly done: number;
  /** Under way or waiting by itself. */
  readonly waiting: number;
  /** Waits for a person. */
  readonly failed: number;
  readonly tone: 'late' | 'near' | 'rest';
}

const waitingStates: readonly MessageStateName[] = ['due', 'sent', 'later', 'waiting', 'held'];
/** Of what waits, that which should not: it was tried and did not work, or stands behind such a one. */
const heldUp: readonly MessageStateName[] = ['later', 'waiting', 'held'];

export function flowOf(edge: FlowEdge): Flow {
  const count = (states: readonly MessageStateName[]): number => states.reduce((sum, state) => sum + (edge.states[state] ?? 0), 0);
  const failed = count(['parked', 'unknown']);
  return {
    key: `${edge.direction} ${edge.system} ${edge.area ?? ''}`,
    edge,
    rate: recentRate(edge.perMinute),
    done: count(['done']),
    waiting: count(waitingStates),
    failed,
    tone: failed > 0 ? 'late' : count(heldUp) > 0 ? 'near' : 'rest',
  };
}

/** The messages of an edge, narrowed to one state if there is one to look at. */
export const queryOf = ({ edge }: Flow, state?: MessageStateName): Readonly<Record<string, string>> => ({
  direction: edge.direction,
  system: edge.system,
  ...(edge.area !== null && { area: edge.area }),
  ...(state !== undefined && { state }),
});

/** The gravest state that has messages. */
export const worstOf = ({ edge }: Flow): MessageStateName | undefined =>
  (['parked', 'unknown', 'later', 'waiting', 'held', 'sent', 'due'] as const).find((state) => (edge.states[state] ?? 0) > 0);

/** The messages of an edge by their titles. */
export function typesOf({ edge }: Flow): Label {
  const say = (at: 0 | 1): string => edge.types.map(({ title }) => title[at]).join(at === 0 ? '、' : ', ');
  return [say(0), say(1)];
}

export interface Names {
  readonly system: (folder: string) => Label;
  readonly area: (name: string | null) => Label;
}

/** Names as the view says them; a message without an area goes straight through. */
export const namesOf = (view: FlowView): Names => ({
  system: (folder) => view.systems.find(({ system }) => system === folder)?.title ?? [folder, folder],
  area: (name) => (name === null ? ['直通', 'Straight through'] : (view.areas.find(({ area }) => area === name)?.title ?? [name, name])),
});
