export { KeptViews } from './kept-views.js';
export { openViews } from './views-dialog.js';
export type { Present } from './present.js';
export { viewTexts } from './texts.js';
