import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

const skipped = new Set(['node_modules', '.build', '.git', '.angular', '.fatong', 'dist']);

/**
 * Every file below some paths, sorted.
 * @param {string} root
 * @param {string[]} paths files or folders, relative to root; a missing one has no files
 * @returns {string[]} paths relative to root
 */
export function filesBelow(root, paths) {
  const files = [];
  const visit = (path) => {
    const full = join(root, path);
    if (!existsSync(full)) return;
    if (!statSync(full).isDirectory()) {
      files.push(path);
      return;
    }
    for (const name of readdirSync(full)) if (!skipped.has(name)) visit(join(path, name));
  };
  for (const path of paths) visit(path);
  return files.sort();
}

/** @returns {string} a digest over names and contents, the same on every machine */
export function digest(root, files) {
  const hash = createHash('sha256');
  for (const file of files)
    hash
      .update(`${file}\0`)
      .update(readFileSync(join(root, file)))
      .update('\0');
  return hash.digest('hex');
}
