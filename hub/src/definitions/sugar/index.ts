export { approval } from './approval.js';
