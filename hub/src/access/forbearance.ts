import type { Forbearance } from '../ports/index.js';

/** One name from one place: five failures, then half an hour, after which all is forgotten. At most 240 a day. */
export const ofPair: Forbearance = { most: 5, everyMinutes: 30, waitMinutes: 30, remembered: 0 };

/**
 * One name from everywhere, browsers of its own apart: what many addresses try together. One is forgotten each five minutes, more than
 * one address alone can fail, so that a single stranger never uses it up.
 */
export const ofName: Forbearance = { most: 60, everyMinutes: 5, waitMinutes: 5, remembered: 59 };

/** One address for all names: who tries a few passwords on everybody. An office of hundreds behind one address fails less. */
export const ofAddress: Forbearance = { most: 100, everyMinutes: 1, waitMinutes: 1, remembered: 99 };

/** How long a browser and an address where somebody signed in are taken for his. */
export const knownDays = 90;
