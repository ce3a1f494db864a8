export * from './database.js';
export * from './rows.js';
