export { Tag, stateMark, type Mark } from './state-tag.js';
export { Badges } from './badge.js';
