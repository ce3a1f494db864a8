import type { Command } from './command.js';
import { recordsOf } from './opening.js';
import { openLog } from './platform/index.js';
import { comparedRollups } from './store/index.js';

/** `rollups`: whether the counts that are kept are what a scan of the records counts. `rollups rebuild`: the same, and all are counted anew. */
export const rollups: Command = async (config, args, { say, complain }, areas) => {
  const again = args[0] === 'rebuild';
  if (args.length > (again ? 1 : 0)) {
    complain('rollups takes nothing, or rebuild.');
    return 2;
  }
  const found = await comparedRollups(config.databaseUrl, recordsOf(areas), { again, log: openLog('error') });
  for (const { of, by, differing } of found) say(`${of} by ${by.join(', ')}: ${standing(differing)}${again ? '; counted anew' : ''}`);
  const wrong = found.filter(({ differing }) => differing !== 0).length;
  if (wrong === 0) say(`All ${found.length} kept counts are what the records say.`);
  else if (!again) say(`${wrong} of ${found.length} kept counts are not what the records say: run rollups rebuild.`);
  return wrong === 0 || again ? 0 : 1;
};

const standing = (differing: number | null): string =>
  differing === null ? 'not there, so that figures read the records' : differing === 0 ? 'right' : `${differing} differ from the records`;
