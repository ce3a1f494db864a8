export { Live, OPEN_EVENTS } from './live.js';
