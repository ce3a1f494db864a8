export { TextSearch, hasTexts } from './text-search.js';
