export * from './table.js';
export * from './frame.js';
export { columnName } from './columns.js';
export * from './record-type.js';
export * from './snapshot.js';
export * from './snapshot-files.js';
export * from './differences.js';
