export * from './conformance.js';
export * from './memory.js';
