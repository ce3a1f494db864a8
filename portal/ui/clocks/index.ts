export { ClockDay } from './clock-day.js';
export { Clocks } from './clocks.js';
export { clockFilters, standingMark } from './standing.js';
export { clockTexts } from './texts.js';
