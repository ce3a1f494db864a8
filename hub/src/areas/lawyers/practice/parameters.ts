import { parameter } from '../../../definitions/index.js';

/** Hours within which who is held must be met (刑事诉讼法 39). */
export const meetWithin = parameter('practice.meetHours', ['安排会见时限（小时）', 'Hours until a meeting'], [['2013-01-01', 48]]);
