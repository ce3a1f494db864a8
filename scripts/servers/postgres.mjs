/** A private PostgreSQL from the embedded binaries of npm, run directly: initdb once, then `postgres` as our child. */
import { randomBytes } from 'node:crypto';
import { chownSync, existsSync, mkdirSync, readFileSync, readdirSync, readlinkSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { answer } from '../process/answer.mjs';
import { ended, endProcess, pause, startChild, startTime } from '../process/child.mjs';
import { Refusal } from '../process/refusal.mjs';
import { programs } from './postgres-programs.mjs';
import { journalOf } from './room.mjs';

/**
 * Starts the database and waits until it takes connections.
 *
 * @param {object} options
 * @param {string} options.folder where everything of it lives; made when missing
 * @param {string} options.root the repository, for the binaries in its node_modules
 * @param {boolean} options.durable false only for throw-away data: a crash of the machine may then destroy it
 * @param {number} options.port
 * @param {string} [options.log] gets its output
 * @param {AbortSignal} [options.signal] gives up waiting
 * @param {boolean} [options.dieWithParent] the kernel stops it when we are killed
 * @param {(child: import('node:child_process').ChildProcess, name: string) => void} [options.onChild] told at once, before it is ready
 * @returns {Promise<{url: string, child: import('node:child_process').ChildProcess, stop: (how?: {graceMs?: number}) => Promise<void>}>}
 */
export async function startPostgres({
  folder,
  root,
  durable,
  port,
  log = join(folder, 'output.log'),
  signal,
  dieWithParent = false,
  onChild = () => {},
}) {
  const data = join(folder, 'data');
  mkdirSync(folder, { recursive: true, mode: 0o711 });
  const { bin, account, privileges, version } = programs(root, folder);
  refuseOtherVersion(data, version);

  const run = async (program, args, input) => {
    const { status, stderr } = await answer(
      [...(privileges.length > 0 ? ['/usr/bin/setpriv', ...privileges] : []), join(bin, program), ...args],
      { input, env },
    );
    if (/could not look up effective user ID/.test(stderr))
      throw new Refusal(
        `PostgreSQL needs to know its user's name, and user ${process.getuid()} is not in /etc/passwd: add it there, run Fatong as a user that is, or set DATABASE_URL.`,
      );
    if (status !== 0) throw new Error(`${program} failed: ${stderr.trim()}`);
  };
  const password = await prepare({ folder, data, account, run });
  await endLeftOver(data);

  const settings = Object.entries({ ...common, ...(durable ? {} : throwAway), max_wal_size: `${journalOf(folder)}MB`, port }).flatMap(
    ([name, value]) => ['-c', `${name}=${value}`],
  );
  const child = startChild({
    program: join(bin, 'postgres'),
    args: ['-D', data, ...settings],
    env,
    cwd: '/',
    log,
    dieWithParent,
    privileges,
  });
  onChild(child, 'postgres');
  const stop = async ({ graceMs = 20_000 } = {}) => {
    await endProcess({ pid: child.pid }, { request: 'SIGINT', graceMs });
  };
  try {
    await untilReady({ child, data, log, signal });
  } catch (error) {
    await stop();
    throw error;
  }
  return { url: `postgres://fatong:${password}@127.0.0.1:${port}/fatong`, child, stop };
}

const env = { PATH: process.env.PATH, LANG: 'C.UTF-8', TZ: 'UTC' };

const common = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: 200,
  shared_buffers: '256MB',
  dynamic_shared_memory_type: 'mmap', // containers often have a /dev/shm too small for a parallel query
  timezone: 'UTC',
  log_timezone: 'UTC',
};

const throwAway = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', autovacuum_naptime: '10s' };

/** Makes the cluster and its database once; a half-made one (we were killed meanwhile) is made again. */
async function prepare({ folder, data, account, run }) {
  const passwordFile = join(folder, 'password');
  const complete = join(folder, 'initialised');
  if (!existsSync(complete)) {
    rmSync(data, { recursive: true, force: true });
    mkdirSync(data, { mode: 0o700 });
    writeFileSync(passwordFile, randomBytes(18).toString('hex'), { mode: 0o600 });
    if (account) for (const path of [data, passwordFile]) chownSync(path, account.uid, account.gid);
    await run('initdb', [
      '-D',
      data,
      '-U',
      'fatong',
      '-A',
      'scram-sha-256',
      '--pwfile',
      passwordFile,
      '-E',
      'UTF8',
      '--locale',
      'C.UTF-8',
      '--no-sync',
      '--no-instructions',
    ]);
    await run('postgres', ['--single', '-D', data, '-c', 'log_min_messages=fatal', 'postgres'], 'CREATE DATABASE fatong\n');
    writeFileSync(complete, '');
  }
  return readFileSync(passwordFile, 'utf8').trim();
}

function refuseOtherVersion(data, version) {
  const file = join(data, 'PG_VERSION');
  const found = existsSync(file) ? readFileSync(file, 'utf8').trim() : version;
  if (found !== version) {
    throw new Refusal(
      `The database in ${data} was made by PostgreSQL ${found}, and this version of Fatong brings PostgreSQL ${version}: ` +
        'delete the data folder to begin anew, or start the version of Fatong that made it.',
    );
  }
}

/** A server whose launcher was killed still holds the data: it is asked to stop. Of one that was killed itself whoever was at work holds its memory until he looks up, and the next would not start beside him. */
async function endLeftOver(data) {
  const file = join(data, 'postmaster.pid');
  if (!existsSync(file)) return;
  const [pid, folder] = readFileSync(file, 'utf8').split('\n');
  const began = startTime(Number(pid));
  if (began !== undefined && folder === data) {
    const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0');
    if (command.includes(data)) await endProcess({ pid: Number(pid), startTime: began }, { request: 'SIGINT' });
  }
  for (const left of readdirSync('/proc').filter((name) => /^\d+$/.test(name) && worksIn(name) === realpathSync(data)))
    await endProcess({ pid: Number(left) }, { request: 'SIGQUIT' });
}

/** Every process of a server works in its data folder. */
function worksIn(pid) {
  try {
    return readlinkSync(`/proc/${pid}/cwd`);
  } catch {
    return undefined; // it has ended meanwhile, or belongs to somebody else
  }
}

async function untilReady({ child, data, log, signal }) {
  let over;
  void ended(child).then((reason) => {
    over = reason;
  });
  const deadline = Date.now() + 120_000; // after a crash it first replays its journal
  while (!isReady(child, data)) {
    signal?.throwIfAborted();
    if (over) throw new Error(`PostgreSQL ended while starting (${over}); see ${log}`);
    if (Date.now() > deadline) throw new Error(`PostgreSQL was not ready within two minutes; see ${log}`);
    await pause(20);
  }
}

/** The server itself says in line 8 of its pid file when it takes connections. */
function isReady(child, data) {
  const file = join(data, 'postmaster.pid');
  const lines = existsSync(file) ? readFileSync(file, 'utf8').split('\n') : [];
  return Number(lines[0]) === child.pid && lines[7]?.trim() === 'ready';
}
