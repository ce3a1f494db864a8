export { SearchBox } from './search-box.js';
