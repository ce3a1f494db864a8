import { Type } from 'typebox';
import { circuit, maintenance } from './guards.js';
import { direction } from './messages.js';
import { messageState, type MessageStateName } from './outgoing.js';
import { count, flag, instant, label, listOf, named, nullable, text, whole, type Shape } from './shape.js';

/** How many messages stand in each state; states of which there is none are missing. */
const states = Type.Unsafe<Partial<Record<MessageStateName, number>>>(
  Type.Partial(Type.Record(messageState, count), { title: 'StateCounts' }),
);

/** Answer of `POST /api/messages/states`; unknown ids are none. */
export const statesAnswer = named('StatesAnswer', { states });
export type StatesAnswer = Shape<typeof statesAnswer>;

const partner = {
  system: text,
  title: label,
  simulated: flag,
  queued: count,
  refused: count,
  /** Null: it is sent to as usual. */
  circuit: nullable(circuit),
  /** The window that is on now. */
  maintenance: nullable(maintenance),
};

/** A row of `GET /api/systems`. */
export const systemView = named('SystemLoad', {
  ...partner,
  directions: Type.Array(direction),
  in: states,
  out: states,
  lastAt: nullable(instant),
  oldestUnsettledAt: nullable(instant),
  perMinute: Type.Array(count),
});
export type SystemView = Shape<typeof systemView>;
export const systemViews = listOf(systemView, 'SystemLoads');

/** Messages between a system and an area; without an area they go through to another system. */
const edge = named('FlowEdge', {
  direction,
  system: text,
  area: nullable(text),
  types: Type.Array(Type.Object({ type: text, title: label })),
  states,
  /** Oldest first, `minutes` long. */
  perMinute: Type.Array(count),
});
export type FlowEdge = Shape<typeof edge>;

/** `GET /api/flow?minutes=`: who speaks with which area, as the running hub's routes say, and what moves there. */
export const flow = named('Flow', {
  minutes: whole,
  systems: Type.Array(Type.Object(partner)),
  areas: Type.Array(Type.Object({ area: text, title: label })),
  edges: Type.Array(edge),
  /** What every incoming message passes, in order. */
  steps: Type.Array(Type.Object({ name: text, title: label })),
});
export type FlowView = Shape<typeof flow>;
