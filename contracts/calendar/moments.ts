import { today, wallWords } from '../codes/index.js';

/** When a time limit begins, ends or is met is a legal date, or a UTC instant where it counts hours: those of one limit are of one sort. Whether this one has a time of day. */
export const hasTime = (moment: string): boolean => moment.length > 10;

const hour = 3_600_000;
/** The instant so many hours later; earlier when negative. Hours run through days of rest. */
export const hoursAfter = (at: string, hours: number): string => new Date(Date.parse(at) + hours * hour).toISOString();
/** Whole hours from one instant to another; one that has begun is past where it lies behind. */
export const hoursFrom = (from: string, to: string): number => Math.floor((Date.parse(to) - Date.parse(from)) / hour);

/** Its legal date. */
export const dayOf = (moment: string): string => (hasTime(moment) ? today(new Date(moment)) : moment);
/** As people read it: `2026-03-16`, or with the time by the clock of Shanghai `2026-03-16 14:05`. */
export const momentWords = (moment: string): string => (hasTime(moment) ? wallWords(moment) : moment);
