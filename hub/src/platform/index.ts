export * from './config.js';
export * from './variables.js';
export * from './log.js';
export * from './metrics.js';
export * from './health.js';
export * from './wire.js';
export * from './identity.js';
export * from './uuid.js';
