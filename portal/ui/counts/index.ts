export { againWithCounts } from './again.js';
export { Counts, mostTypes } from './counts.js';
