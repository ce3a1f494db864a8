export { matches } from './matches.js';
