export { Recent, type Seen } from './recent.js';
