export * from './memory-store.js';
export * from './memory-reader.js';
