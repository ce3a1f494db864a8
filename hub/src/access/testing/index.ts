export * from './memory-identities.js';
export * from './memory-deputies.js';
export * from './memory-kiosks.js';
export * from './memory-passcodes.js';
export * from './memory-sign-ins.js';
export { codeAt, stepAt } from '../passcodes.js';
