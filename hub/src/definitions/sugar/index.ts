export { alerting, type AlertLevel } from './alerting.js';
export { approval } from './approval.js';
export { committee } from './committee.js';
export { duplicates } from './duplicates.js';
export { handover } from './handover.js';
export { onBehalf } from './on-behalf.js';
export { offer } from './offer.js';
