export * from './cell.js';
export * from './columns.js';
export * from './row.js';
