export { HelpButton } from './help-button.js';
export { helpTexts } from './texts.js';
