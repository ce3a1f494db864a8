export * from './database.js';
export * from './rows.js';
export * from './two-processes.js';
