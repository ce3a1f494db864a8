import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { say } from '../process/progress.mjs';
import { Refusal } from '../process/refusal.mjs';
import { runToEnd } from '../process/run.mjs';

/** Node 24 as the lockfile installs it. */
export const lockedNode = (root) => join(root, 'node_modules', '.bin', 'node');

const stampFile = (root) => join(root, 'node_modules', '.fatong-lockfile');
const lockfile = (root) => readFileSync(join(root, 'package-lock.json'), 'utf8');
const hash = (text) => createHash('sha256').update(text).digest('hex');

/**
 * Whether node_modules is what the lockfile says: by the hash our last install left there, or, after an install by hand,
 * by npm's own record of what it installed.
 */
export function isInstalled(root) {
  if (!existsSync(lockedNode(root))) return false;
  const wanted = lockfile(root);
  const stamp = stampFile(root);
  if (existsSync(stamp)) return readFileSync(stamp, 'utf8') === hash(wanted);
  const record = join(root, 'node_modules', '.package-lock.json');
  return existsSync(record) && isSameInstall(JSON.parse(wanted), JSON.parse(readFileSync(record, 'utf8')));
}

/**
 * @param {{packages: Record<string, {version?: string, integrity?: string, optional?: boolean}>}} wanted package-lock.json
 * @param {{packages: Record<string, {version?: string, integrity?: string}>}} found node_modules/.package-lock.json
 * @returns {boolean} whether every locked package is there in its locked version; those for other platforms may be missing
 */
export function isSameInstall(wanted, found) {
  return Object.entries(wanted.packages).every(([path, { version, integrity, optional }]) => {
    if (!path.startsWith('node_modules/')) return true;
    const there = found.packages[path];
    return there ? there.version === version && there.integrity === integrity : optional === true;
  });
}

/** Three more tries within a quarter of a minute: npm's own patience keeps a person without a network waiting for long. */
const patience = ['--fetch-retries=3', '--fetch-retry-mintimeout=2000', '--fetch-retry-factor=2'];

/** What npm says when it has no network, in its many words. */
const noNetwork = /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ERR_SOCKET_TIMEOUT|network/i;

/**
 * Asks npm's registry, with npm's own settings, and says within a dozen seconds when nobody answers. Nothing is refused for it: a slow network gets there.
 * @param {string} log gets npm's output
 * @returns {Promise<boolean>} whether somebody answered, whatever it was
 */
export async function answersRegistry(root, log) {
  const { code, output } = await runToEnd({
    program: 'npm',
    args: ['ping', '--loglevel=error', '--fetch-retries=0', '--fetch-timeout=10000'],
    cwd: root,
    env: npmEnvironment(),
    log,
  });
  return code === 0 || !noNetwork.test(output);
}

/** Installs exactly the lockfile's packages; `log` gets npm's output. */
export async function installPackages(root, log) {
  mkdirSync(dirname(log), { recursive: true });
  rmSync(stampFile(root), { force: true });
  let isOver = false;
  void answersRegistry(root, join(dirname(log), 'ask-npm.log')).then((isThere) => {
    if (!isThere && !isOver)
      say(
        "npm gets no answer from its registry: connect this machine to the network, or set npm's registry and proxy. If the network is only slow, wait: npm goes on trying",
      );
  });
  const { code, output } = await runToEnd({
    program: 'npm',
    args: ['ci', '--no-audit', '--no-fund', '--loglevel=error', ...patience],
    cwd: root,
    env: npmEnvironment(),
    log,
  });
  isOver = true;
  if (code !== 0) throw new Refusal(explain(output, log));
  if (!existsSync(lockedNode(root)))
    throw new Refusal(`The packages for ${process.platform} ${process.arch} do not include Node 24: Fatong runs on Linux x64.`);
  writeFileSync(stampFile(root), hash(lockfile(root)));
}

/** @returns {string} one sentence about a failed `npm ci` and what to do */
export function explain(output, log) {
  if (/spawn npm ENOENT|failed to execute npm/.test(output))
    return "npm is not there: install Debian's package npm, then run the command again.";
  if (/E401|E403|E404|ETARGET/.test(output))
    return `npm's registry does not serve a package that package-lock.json names: check \`npm config get registry\`. Details: ${log}`;
  if (noNetwork.test(output)) {
    return `npm cannot reach its registry: connect this machine to the network or set npm's registry and proxy, then run the command again. Details: ${log}`;
  }
  if (/ENOSPC/.test(output)) return `The disk is full: about 2 GB are needed for the packages. Details: ${log}`;
  if (/EACCES|EPERM|EROFS/.test(output))
    return `npm may not write to node_modules: run the command as the owner of this folder. Details: ${log}`;
  return `npm could not install the packages of package-lock.json. Details: ${log}`;
}

/** npm started from an npm script would take over its settings; ours starts like one typed by hand. */
export const npmEnvironment = (env = process.env) =>
  Object.fromEntries(
    Object.entries(env).filter(
      ([name]) => !/^npm_(lifecycle|package|command|execpath|node_execpath|config_(global_prefix|local_prefix|prefix|node_gyp))/.test(name),
    ),
  );
