export * from './traces.js';
export * from './memory-blobs.js';
