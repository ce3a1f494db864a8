export * from './code.js';
export * from './date.js';
export * from './derive.js';
export * from './instant.js';
export * from './required.js';
export * from './text.js';
export * from './upper.js';
