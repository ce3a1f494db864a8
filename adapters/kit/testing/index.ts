export * from './conformance.js';
export * from './described.js';
export * from './doors.js';
export * from './memory.js';
export * from './over-amqp.js';
export * from './memory-reckoning.js';
export * from './filing.js';
