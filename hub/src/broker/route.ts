import { PublishRefused } from '../ports/index.js';
import type { Publication } from '../ports/index.js';
import { partitionOf } from './partition.js';
import type { Topology } from './topology.js';

export interface Route {
  readonly exchange: string;
  readonly routingKey: string;
  /** Only `events` may reach nobody. */
  readonly mandatory: boolean;
}

/** A function that finds where publications go; it throws {@link PublishRefused} for a system the topology does not know in that direction. */
export function router(topology: Topology): (publication: Publication) => Route {
  const partitions = {
    inbound: new Map(topology.systems.filter((of) => of.in).map((of) => [of.system, of.partitions])),
    outbound: new Map(topology.systems.filter((of) => of.out).map((of) => [of.system, of.partitions])),
  };
  const answered = new Set(topology.systems.filter((of) => of.door).map((of) => of.system));
  return ({ exchange: name, to, wire }) => {
    const exchange = topology.prefix + name;
    if (name === 'events') return { exchange, routingKey: to, mandatory: false };
    if (name === 'dead') return { exchange, routingKey: '', mandatory: true };
    if (name === 'answers') {
      if (!answered.has(to)) throw new PublishRefused(`The topology has no answers queue for system "${to}"`);
      return { exchange, routingKey: to, mandatory: true };
    }
    const count = partitions[name].get(to);
    if (count === undefined) throw new PublishRefused(`The topology has no ${name} queue for system "${to}"`);
    return { exchange, routingKey: `${to}.${partitionOf(wire.attributes.partitionkey, count)}`, mandatory: true };
  };
}
