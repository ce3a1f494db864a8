export { Score } from './score.js';
