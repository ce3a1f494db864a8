export * from './cell.js';
export * from './columns.js';
export * from './csv.js';
export * from './row.js';
