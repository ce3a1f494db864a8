export { age, aheadWords, briefInstant, dayOf, daysBetween, fullInstant, longDay, wall, zone } from './format.js';
export { Clock } from './clock.js';
export { Moment } from './moment.js';
export { Due } from './due.js';
export { leftWords } from './left.js';
