export * from './database.js';
export * from './explaining.js';
export * from './gate.js';
export * from './rows.js';
export * from './scanning.js';
export * from './two-processes.js';
