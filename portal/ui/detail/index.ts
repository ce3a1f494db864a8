export { RecordDetail } from './record-detail.js';
export { openReveal } from './reveal-dialog.js';
export { RecordHead } from './head.js';
export { Sections } from './sections.js';
export { Outgoing, type Decide } from './outgoing.js';
export { openDecision } from './decision-dialog.js';
