export { age, aheadWords, briefInstant, dayOf, fullInstant, longDay, wall, zone } from './format.js';
export { Clock } from './clock.js';
export { Moment } from './moment.js';
export { Due, daysBetween, hoursLeftWords, leftWords } from './due.js';
