export { ActionSheet, type SheetData } from './action-sheet.js';
export { ActionForm } from './form.js';
export { lastChange } from './last-change.js';
export { openActionSheet } from './open.js';
export { sheetTexts } from './texts.js';
