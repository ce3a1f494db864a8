export { GRACE, Grace } from './grace.js';
export { UndoLine } from './undo-line.js';
export { undoTexts } from './texts.js';
