export { lawyers as area } from './area.js';
