export * from './fuzz.js';
export * from './samples.js';
