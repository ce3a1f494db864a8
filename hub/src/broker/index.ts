export { connectBroker } from './broker.js';
export type { BrokerOptions } from './broker.js';
export { Consumes } from './consumes.js';
export { TopologyConflict } from './declare.js';
export { partitionOf, stableHash } from './partition.js';
export { AmqpStrategy } from './strategy.js';
export { queuesOf } from './queues-of.js';
export { topology } from './topology.js';
export type { QueueEntry, QueueKind, SystemQueues, Topology, TopologyInput, TopologyNumbers } from './topology.js';
