export * from './districts.js';
export * from './courts.js';
