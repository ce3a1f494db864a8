import { answer } from '../process/answer.mjs';
import { Refusal } from '../process/refusal.mjs';

/**
 * What differs from where this branch left main: committed, in the work tree, or not known to git yet; files that are gone, too. On main itself
 * only what is not committed.
 * @param {string} root
 * @returns {Promise<string[]>} paths relative to root
 */
export async function changedFiles(root) {
  const git = (...args) => answer(['git', '-C', root, ...args]);
  const names = async (...args) => {
    const { status, stdout, stderr } = await git(...args);
    if (status !== 0)
      throw new Refusal(`What changed is asked of git, and git does not know (${stderr.trim()}): run \`npm run check\` without --changed.`);
    return stdout.split('\0').filter(Boolean);
  };
  const differing = await names('diff', '--name-only', '--no-renames', '--relative', '-z', await leftMainAt(git));
  const unknown = await names('ls-files', '--others', '--exclude-standard', '-z');
  return [...new Set([...differing, ...unknown])].sort();
}

async function leftMainAt(git) {
  for (const main of ['main', 'origin/main']) {
    const { status, stdout } = await git('merge-base', 'HEAD', main);
    if (status === 0) return stdout.trim();
  }
  return 'HEAD';
}

/** @returns {(file: string) => boolean} whether a file is one of some paths, or below one */
export const below =
  (...paths) =>
  (file) =>
    paths.some((path) => file === path || file.startsWith(`${path}/`));
