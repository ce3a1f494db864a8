export * from './memory-identities.js';
export * from './memory-sign-ins.js';
