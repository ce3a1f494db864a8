import { chmodSync, cpSync, lstatSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * A copy of the PostgreSQL programs that every user may run, in the temporary folder: made once a version, and whole or
 * not there at all.
 * @param {string} home the package of the programs
 * @returns {string} the copy of its folder `native`
 */
export function copyForEverybody(home) {
  const { version } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8'));
  const target = join(tmpdir(), `fatong-postgresql-${version}-${process.arch}`);
  if (isOurs(target)) return target;
  const copy = mkdtempSync(`${target}-`);
  cpSync(join(home, 'native'), copy, { recursive: true, verbatimSymlinks: true });
  chmodSync(copy, 0o755);
  try {
    renameSync(copy, target);
    return target;
  } catch (error) {
    if (!['ENOTEMPTY', 'EEXIST', 'ENOTDIR', 'EPERM', 'EACCES'].includes(error.code)) throw error;
    if (!isOurs(target)) return copy; // somebody else's folder has our name: never run what lies there
    rmSync(copy, { recursive: true }); // another start was faster
    return target;
  }
}

function isOurs(path) {
  const found = lstatSync(path, { throwIfNoEntry: false });
  return found !== undefined && found.isDirectory() && found.uid === process.getuid();
}
