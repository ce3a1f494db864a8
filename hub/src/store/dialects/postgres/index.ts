export * from './types.js';
export * from './schema.js';
export * from './write.js';
export * from './unit.js';
export * from './flow.js';
export * from './door.js';
export * from './counters.js';
export * from './partitions.js';
