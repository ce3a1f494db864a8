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
    if (process.channel === undefined || process.env.FATONG_ENTRY === undefined) {
      await before();
      await prepare(root, debian());
      register(root, name);
    }
    process.exitCode = isUnderLockedNode(root) ? (await main(args)) ?? 0 : await again(script, args);
  } catch (error) {
    report(error);
    process.exitCode = 1;
  }
  process.exit();
}

function again(script, args) {
  process.env.FATONG_ENTRY = String(process.pid);
  return underLockedNode(root, { script, args });
}
