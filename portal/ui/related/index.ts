export { Related } from './related.js';
