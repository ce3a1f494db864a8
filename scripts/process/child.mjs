import { spawn } from 'node:child_process';
import { existsSync, openSync, closeSync, readFileSync } from 'node:fs';

const setpriv = '/usr/bin/setpriv';

/**
 * Starts a program in a process group of its own, so that Ctrl-C in the terminal reaches only the launcher, which then
 * stops its children in order.
 *
 * @param {object} options
 * @param {string} options.program
 * @param {string[]} [options.args]
 * @param {Record<string, string | undefined>} [options.env] the whole environment (default: ours)
 * @param {string} [options.cwd]
 * @param {string | number} [options.log] file or descriptor that gets standard output and error
 * @param {boolean} [options.dieWithParent] the kernel sends it SIGTERM when we are killed; for throw-away servers
 * @param {string[]} [options.privileges] further arguments for setpriv (another user, capabilities)
 * @returns {import('node:child_process').ChildProcess}
 */
export function startChild({ program, args = [], env = process.env, cwd, log, dieWithParent = false, privileges = [] }) {
  const output = typeof log === 'string' ? openSync(log, 'a') : (log ?? 'ignore');
  const wrapper = existsSync(setpriv) ? [...privileges, ...(dieWithParent ? ['--pdeathsig', 'TERM'] : [])] : [];
  const [file, ...rest] = wrapper.length > 0 ? [setpriv, ...wrapper, program, ...args] : [program, ...args];
  try {
    return spawn(file, rest, { cwd, env, detached: true, stdio: ['ignore', output, output] });
  } finally {
    if (typeof log === 'string') closeSync(output);
  }
}

/** @returns {Promise<string>} why the child ended ("exit code 1", "signal SIGKILL", or that it could not start) */
export function ended(child) {
  const reason = () => (child.signalCode === null ? `exit code ${child.exitCode}` : `signal ${child.signalCode}`);
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve(reason());
  return new Promise((resolve) => {
    child.once('exit', () => resolve(reason()));
    child.once('error', (error) => resolve(error.message));
  });
}

/**
 * When a process began, in clock ticks since the machine started. Together with the pid it names a process for ever: a
 * pid alone is given again.
 * @returns {string | undefined} undefined when there is no such process, or it is a zombie
 */
export function startTime(pid) {
  let stat;
  try {
    stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  } catch {
    return undefined; // the file is there exactly as long as the process is
  }
  const [state, ...fields] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return state === 'Z' ? undefined : fields[18];
}

/** Sends a signal to a process and its group, and does not mind when they are gone already. */
export function signal(pid, name) {
  for (const target of [-pid, pid]) {
    try {
      process.kill(target, name);
      return;
    } catch (error) {
      if (error.code !== 'ESRCH') throw error;
    }
  }
}

/**
 * Ends the process that has this pid and start time: first with a request, after `graceMs` by force.
 * @param {{pid: number, startTime?: string}} identity
 * @returns {Promise<boolean>} whether it went by itself
 */
export async function endProcess({ pid, startTime: began = startTime(pid) }, { graceMs = 15_000, request = 'SIGTERM' } = {}) {
  const lives = () => began !== undefined && startTime(pid) === began;
  if (!lives()) return true;
  signal(pid, request);
  const deadline = Date.now() + graceMs;
  while (lives() && Date.now() < deadline) await pause(25);
  if (!lives()) return true;
  signal(pid, 'SIGKILL');
  while (lives()) await pause(10);
  return false;
}

/** Waits. For the gap between two looks at a condition, never in place of one. */
export const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
