export { hasWholeFile } from './has.js';
export { fileTexts as wholeFileTexts } from './texts.js';
