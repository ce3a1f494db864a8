export * from './common.js';
export * from './session.js';
export * from './definitions.js';
export * from './records.js';
export * from './messages.js';
export * from './reports.js';
export * from './views.js';
export * from './notices.js';
