export * from './memory-store.js';
export * from './states.js';
export * from './memory-reader.js';
export * from './memory-index.js';
export * from './world.js';
export * from './ward.js';
export * from './yard.js';
export { toll } from './toll.js';
export { MemoryLetters } from './memory-letters.js';
