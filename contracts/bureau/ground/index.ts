export * from './coordinates.js';
export * from './outlines.js';
