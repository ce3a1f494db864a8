export * from './management.js';
export * from './raw.js';
export * from './rig.js';
