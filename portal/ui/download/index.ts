export { Download, type Wanted } from './download.js';
