export { screens } from './screens.js';
