export { Language } from './language.js';
export { Words } from './words.js';
