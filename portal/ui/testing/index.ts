export { OverlayRobot, Robot } from './robot.js';
export { SpokenEvents, breathe, clerk, define, problem, setUp, signIn, untilAsked } from './setting.js';
export { fieldView, recordAnswer, recordItem, recordView, timelineEntry } from './records.js';
export { boardAnswer, boardReport } from './boards.js';
