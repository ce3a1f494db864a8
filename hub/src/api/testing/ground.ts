export { groundFor } from '../boards/ground.js';
