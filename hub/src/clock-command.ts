import type { Command } from './command.js';
import { dayAhead, daysAheadOn, readDemoClock, realDay, within, writeDemoClock } from './platform/index.js';

const usage =
  'clock takes a day (2026-12-28), days to go on or back (+30, -7), or "off" for the real day; without any it says which day it is.';

/** Where the clock of the demo stands, or another day for it: what runs follows within a second. */
export const clock: Command = (config, args, { say, complain }) => {
  const refuse = (sentence: string): Promise<2> => {
    complain(sentence);
    return Promise.resolve(2);
  };
  if (config.mode === 'production') return refuse('Production goes by the real clock; only that of a demo can be moved (FATONG_MODE).');
  if (args.length > 1) return refuse(usage);
  const stands = readDemoClock(config.data);
  const [asked] = args;
  if (asked === undefined) {
    say(stands === null ? 'The clock of the demo cannot be read: set it anew.' : standing(stands));
    return Promise.resolve(stands === null ? 1 : 0);
  }
  const wanted = asked === 'off' ? { days: 0 } : /^[+-]\d{1,5}$/.test(asked) ? within((stands ?? 0) + Number(asked)) : daysAheadOn(asked);
  if ('fault' in wanted) return refuse(`${asked}: ${wanted.fault[1]} ${usage}`);
  writeDemoClock(config.data, wanted.days);
  say(`${standing(wanted.days)} Hub, adapters and simulators follow within a second.`);
  return Promise.resolve(0);
};

function standing(days: number): string {
  if (days === 0) return `The demo goes by the real day, ${realDay()}.`;
  const count = `${Math.abs(days)} ${Math.abs(days) === 1 ? 'day' : 'days'}`;
  return `The day of the demo is ${dayAhead(days)}, ${count} ${days > 0 ? 'ahead of' : 'behind'} the real one (${realDay()}).`;
}
