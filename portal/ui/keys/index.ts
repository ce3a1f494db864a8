export { Keys, isForPage, pageKeys, type KeyGroup, type KeyWords } from './keys.js';
export { openKeySheet } from './open.js';
export { KeyHelp } from './key-help.js';
export { keyTexts } from './texts.js';
