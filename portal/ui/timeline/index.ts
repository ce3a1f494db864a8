export { Timeline } from './timeline.js';
export { timelineTexts } from './texts.js';
