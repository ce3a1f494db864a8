export { Guide } from './guide.js';
export { guideTexts } from './texts.js';
