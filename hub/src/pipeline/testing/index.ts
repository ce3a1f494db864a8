export * from './memory-operations.js';
export * from './memory-corrections.js';
