export * from './der.js';
export * from './making.js';
export * from './place.js';
export * from './ses.js';
