export * from './list.js';
export * from './dates.js';
export * from './resident-id.js';
export * from './uscc.js';
export * from './lawyer-licence.js';
export * from './case-number.js';
export * from './lawyers.js';
export * from './complaints.js';
