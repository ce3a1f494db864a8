export * from './is.js';
export * from './in.js';
export * from './exists.js';
export * from './order.js';
export * from './logic.js';
export * from './within.js';
export * from './unmet.js';
export * from './rows.js';
