export { Memory, type Kept } from './memory.js';
export { Start } from './start.js';
