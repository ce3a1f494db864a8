export * from './table.js';
export * from './frame.js';
export * from './record-type.js';
export * from './snapshot.js';
export * from './differences.js';
