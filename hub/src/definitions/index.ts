export * from './fields.js';
export * from './words.js';
export * from './record.js';
export * from './exchange.js';
export * from './area.js';
export * from './describe.js';
export * from './version.js';
export * from './check.js';
