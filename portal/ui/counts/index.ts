export { Counts, mostTypes } from './counts.js';
