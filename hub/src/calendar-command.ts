import { readFileSync } from 'node:fs';
import { knownYears, readNotice } from '@fatong/contracts/calendar';
import type { Command } from './command.js';
import { openForStart } from './opening.js';
import { openLog } from './platform/index.js';

const usage =
  'calendar import <file.csv | file.json> takes the notice of a year, day,kind,name in each line (2027-01-01,rest,元旦 or 2027-02-20,work,); without import it says which years are known.';

/** Which years' notices of days of rest are known, or one more: time limits that it touches are counted anew by the running hub. */
export const calendar: Command = async (config, args, { say, complain }) => {
  const [does, file, more] = args;
  if ((does !== undefined && does !== 'import') || (does === 'import' && file === undefined) || more !== undefined) {
    complain(usage);
    return 2;
  }
  const read = file === undefined ? null : readNotice(readFileSync(file, 'utf8'));
  if (read && 'faults' in read) {
    for (const { line, words } of read.faults) complain(line === 0 ? words[1] : `Line ${line}: ${words[1]}`);
    return 2;
  }
  const store = await openForStart(config, openLog('error'));
  try {
    if (read) {
      const {
        year: { year, rest, work },
        version,
      } = await store.calendars.keep(read.year, 'command', new Date().toISOString());
      say(
        `The notice of ${year} is there, version ${version}: ${rest.length} festivals, ${work.length} weekends worked. A running hub goes by it within a minute and counts anew what it touches.`,
      );
      return 0;
    }
    const kept = await store.calendars.years();
    const builtIn = knownYears.filter(({ year }) => !kept.some((one) => one.year.year === year)).map(({ year }) => `${year}, built in`);
    for (const line of [
      ...builtIn,
      ...kept.map(({ year: { year }, version, at }) => `${year}, version ${version} of ${at.slice(0, 10)}`),
    ].toSorted())
      say(line);
    return 0;
  } finally {
    await store.close();
  }
};
