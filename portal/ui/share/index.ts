export { Share } from './share.js';
