import { readFileSync } from 'node:fs';
import { startTime } from '../process/child.mjs';
import { root } from '../root.mjs';
import { report } from '../process/refusal.mjs';
import { isUnderLockedNode, prepare, underLockedNode } from './prepare.mjs';
import { register } from './checkout.mjs';

/**
 * The beginning of every command: installs what is missing, goes on under the lockfile's Node, prints a refusal as a
 * sentence. `main` may import packages, but only with `import()`: they may not be there before.
 *
 * @param {object} options
 * @param {string} options.name what a person types
 * @param {string} options.script the file of the command
 * @param {() => {name: string, isThere: () => boolean}[]} [options.debian] Debian packages it needs
 * @param {() => Promise<void>} [options.before] what must be known before anything is installed
 * @param {(args: string[]) => Promise<number | void>} options.main answers the exit code
 */
export async function command({ name, script, debian = () => [], before = async () => {}, main }) {
  const args = process.argv.slice(2);
  try {
    const isEntry = process.env[entryVariable] === undefined;
    if (isEntry) {
      followStarter();
      await before();
      await prepare(root, debian());
      register(root, name);
    }
    delete process.env[entryVariable];
    process.exitCode = isUnderLockedNode(root) && !isEntry ? ((await main(args)) ?? 0) : await again(script, args);
  } catch (error) {
    report(error);
    process.exitCode = 1;
  }
  process.exit();
}

/** Set for the second process only (to when the first began): everything is installed, and it is the one that works. */
const entryVariable = 'FATONG_ENTRY';

/**
 * Always a second process, also when this one has the right Node: then an entry that is killed is the same case
 * everywhere, and packages installed just now are never mixed with modules read before.
 */
const again = (script, args) =>
  underLockedNode(root, { script, args, env: { [entryVariable]: String(Date.now() - Math.round(process.uptime() * 1000)) } });

/** npm passes signals on, but not its own violent death: then we end as by SIGTERM. A shell may stand between npm and us. */
function followStarter() {
  if (process.env.npm_lifecycle_event === undefined) return;
  const parent = identity(process.ppid);
  const starters = parent.name === 'sh' ? [parent, identity(parent.parent)] : [parent];
  const gone = () => starters.some(({ pid, began }) => startTime(pid) !== began);
  setInterval(() => gone() && process.kill(process.pid, 'SIGTERM'), 500).unref();
}

function identity(pid) {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  const field = (name) => new RegExp(`^${name}:\\s*(.*)$`, 'm').exec(status)?.[1] ?? '';
  return { pid, began: startTime(pid), name: field('Name'), parent: Number(field('PPid')) };
}
