export { Language } from './language.js';
export { Words } from './words.js';
export { separator } from './separator.js';
