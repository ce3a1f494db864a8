export * from './districts.js';
export * from './courts.js';
export * from './authorities.js';
export * from './positions.js';
