export { Foothold } from './foothold.js';
export { Trail } from './trail.js';
