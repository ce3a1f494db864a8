import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startTime } from '../process/child.mjs';
import { Refusal } from '../process/refusal.mjs';

/** Raised when a start could no longer read what an older one left in the data folder. */
const layout = 1;

/**
 * @typedef {{name: string, pid: number, startTime: string}} Identity a process for ever: pids are given again, start times not
 * @typedef {object} State what a start leaves in `state.json` for the next one and for `npm run fatong`
 * @property {Identity[]} launcher the processes of the launcher, the first one a person started
 * @property {Identity[]} children in the order they were started
 * @property {Record<string, number>} ports of the private servers, wished for again
 * @property {Record<string, string>} urls
 * @property {boolean} ready
 */

/** Makes the data folder and refuses one that another version made. Others may pass through it, PostgreSQL's account must. */
export function openDataFolder(data) {
  const file = join(data, 'version.json');
  try {
    for (const folder of [data, join(data, 'logs')]) mkdirSync(folder, { recursive: true, mode: 0o711 });
    mkdirSync(join(data, 'keys'), { recursive: true, mode: 0o700 });
    if (!existsSync(file)) writeFileSync(file, `${JSON.stringify({ layout })}\n`);
  } catch (error) {
    if (!['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EEXIST', 'ENOSPC'].includes(error.code)) throw error;
    throw new Refusal(
      `The data folder ${data} cannot be written (${error.code}): choose another with FATONG_DATA, or put its permissions right.`,
    );
  }
  refuseOtherLayout(data);
}

/** Says in one sentence that another version made the data folder; does nothing when it fits. */
export function refuseOtherLayout(data) {
  const file = join(data, 'version.json');
  const found = existsSync(file) ? readLayout(file) : layout;
  if (found !== layout) {
    throw new Refusal(
      `The data folder ${data} has layout ${found}, and this version of Fatong reads layout ${layout}: delete the folder to begin anew, choose another with FATONG_DATA, or start the version that made it.`,
    );
  }
}

function readLayout(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).layout;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return 'unreadable';
  }
}

const stateFile = (data) => join(data, 'state.json');

/** @returns {State} an empty one when there was no start yet, or its record is unreadable */
export function readState(data) {
  const empty = { launcher: [], children: [], ports: {}, urls: {}, ready: false };
  const file = stateFile(data);
  if (!existsSync(file)) return empty;
  try {
    return { ...empty, ...JSON.parse(readFileSync(file, 'utf8')) };
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return empty; // written by a machine that lost its power; the servers still find their own left-overs
  }
}

/** Writes it in one step: a reader sees the old or the new one. It holds the broker's password, so it is ours alone. */
export function writeState(data, state) {
  const half = `${stateFile(data)}.${process.pid}`;
  writeFileSync(half, `${JSON.stringify(state, undefined, 2)}\n`, { mode: 0o600 });
  chmodSync(half, 0o600);
  renameSync(half, stateFile(data));
}

/** @returns {Identity} */
export const identify = (name, pid) => ({ name, pid, startTime: startTime(pid) ?? '' });

/** @returns {boolean} whether this very process still runs */
export const lives = ({ pid, startTime: began }) => began !== '' && startTime(pid) === began;
