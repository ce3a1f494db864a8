export { sealRoom, withPlace } from './laying.js';
export { digestOver, put } from './putting.js';
