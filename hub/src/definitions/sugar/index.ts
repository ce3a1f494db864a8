export { alerting, type AlertLevel } from './alerting.js';
export { approval } from './approval.js';
export { committee } from './committee.js';
export { offer } from './offer.js';
export { sourceStandings, sweeping } from './sweeping.js';
export { exporting } from './exporting.js';
