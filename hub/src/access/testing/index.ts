export * from './memory-identities.js';
