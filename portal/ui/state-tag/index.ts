export { Tag, stateMark, type Mark } from './state-tag.js';
