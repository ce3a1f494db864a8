export { growth } from './growth.js';
export { grown, type Extent } from './grown.js';
