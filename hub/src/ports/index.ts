export type * from './messages.js';
export type * from './records.js';
export type * from './flow.js';
export type * from './log.js';
export * from './unit.js';
export * from './broker.js';
export * from './acting.js';
export type * from './queries.js';
export type * from './identity.js';
