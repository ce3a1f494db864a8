/** Who uses this checkout right now: a folder with one file a process, named after its pid and start time. */
import { linkSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pause, startTime } from '../process/child.mjs';

const folder = (root) => join(root, '.build', 'users');

/** Says that this process runs the checkout's code; `command` is what a person typed. The file goes when the process ends. */
export function register(root, command) {
  mkdirSync(folder(root), { recursive: true });
  const file = join(folder(root), `${process.pid}-${startTime(process.pid)}`);
  writeFileSync(file, command);
  process.once('exit', () => rmSync(file, { force: true }));
}

/** @returns {{pid: number, command: string}[]} living users other than this process and its parent; forgets the dead */
export function users(root) {
  mkdirSync(folder(root), { recursive: true });
  return readdirSync(folder(root)).flatMap((name) => {
    const [pid, began] = name.split('-');
    const file = join(folder(root), name);
    if (startTime(Number(pid)) !== began) {
      rmSync(file, { force: true });
      return [];
    }
    return [process.pid, process.ppid].includes(Number(pid)) ? [] : [{ pid: Number(pid), command: readFileSync(file, 'utf8') }];
  });
}

/**
 * Runs a step that two commands of one checkout must not do at the same time. A holder that died is forgotten.
 * @template T
 * @param {() => Promise<T>} run
 * @param {() => void} [waiting] told once when another command holds the lock
 */
export async function exclusively(root, name, run, waiting = () => {}) {
  mkdirSync(join(root, '.build'), { recursive: true });
  const file = join(root, '.build', `${name}.lock`);
  for (let told = false; !take(file); told = true) {
    if (!told) waiting();
    await pause(200);
  }
  try {
    return await run();
  } finally {
    rmSync(file, { force: true });
  }
}

/** Written first and then named in one step, so that a lock is never seen without its holder. */
function take(file) {
  const half = `${file}.${process.pid}`;
  writeFileSync(half, `${process.pid}-${startTime(process.pid)}`);
  try {
    linkSync(half, file);
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    forgetDead(file);
    return false;
  } finally {
    rmSync(half, { force: true });
  }
}

function forgetDead(file) {
  let holder;
  try {
    holder = readFileSync(file, 'utf8');
  } catch {
    return; // given back at this moment
  }
  const [pid, began] = holder.split('-');
  if (startTime(Number(pid)) !== began) rmSync(file, { force: true });
}
