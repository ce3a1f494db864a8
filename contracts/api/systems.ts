import { Type } from 'typebox';
import { systemView } from './flow.js';
import { count, flag, label, named, nullable, oneOf, strings, text, whole, type Shape } from './shape.js';

/** Milliseconds that a half, nineteen of twenty and ninety-nine of a hundred took at most. */
const percentiles = Type.Object({ count, half: count, most: count, nearlyAll: count });
const systemContract = Type.Object({
  type: text,
  title: label,
  version: whole,
  kind: oneOf('in', 'out'),
  /** No later version of the message is there. */
  isNewest: flag,
  /** Successors wait for a failed predecessor of the same business number. */
  inOrder: flag,
});

/** `GET /api/systems/:id`: one outside system, for whoever phones its people. */
export const systemPage = named('OutsideSystem', {
  load: systemView,
  /** Official number, `S01`. */
  number: text,
  protocol: oneOf('rest', 'soap', 'sftp', 'amqp', 'database'),
  area: label,
  partitions: whole,
  /** Its people can be asked by a program what became of a request. */
  hasReceipts: flag,
  /** Messages that an official may upload as a sheet meanwhile. */
  sheets: strings,
  contracts: Type.Array(systemContract),
  minutes: whole,
  pace: Type.Object({ in: nullable(percentiles), out: nullable(percentiles) }),
});
export type SystemPageView = Shape<typeof systemPage>;

/** `GET /api/checks`: what this process needs and what is watched, each well or with the plain reason why not. */
export const operatorChecks = named('OperatorChecks', {
  items: Type.Array(Type.Object({ name: text, isWell: flag, why: nullable(text) })),
});
export type OperatorChecks = Shape<typeof operatorChecks>;
