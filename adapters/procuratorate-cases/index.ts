export { adapter } from './adapter.js';
export { lifeOf, type Report } from './cases.js';
