export { RelatedLists } from './related.js';
export { type Begin } from './one.js';
