export type * from './definitions.js';
export type * from './session.js';
export type * from './records.js';
export type * from './messages.js';
export type * from './reports.js';
export type * from './views.js';
export type * from './notices.js';
export type * from './steering.js';
