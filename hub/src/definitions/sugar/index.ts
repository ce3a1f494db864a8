export { alerting, type AlertLevel } from './alerting.js';
export { approval } from './approval.js';
export { committee } from './committee.js';
export { onBehalf } from './on-behalf.js';
export { correspondence } from './correspondence.js';
export { drafting } from './drafting.js';
export { inquiry } from './inquiry.js';
export { offer } from './offer.js';
