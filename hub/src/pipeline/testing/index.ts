export * from './memory-operations.js';
