export { Download, type Wanted } from './download.js';
export { sizeOf } from './words.js';
