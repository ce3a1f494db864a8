/**
 * A private RabbitMQ: Debian's programs with a data folder, an Erlang port mapper (epmd), a node name and ports of their
 * own, so that it meets neither the machine's broker nor another checkout's.
 */
import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { ended, endProcess, pause, startChild } from '../process/child.mjs';
import { Refusal } from '../process/refusal.mjs';
import { reserveOf } from './room.mjs';

/** Debian's wrappers in PATH switch the user and drop the environment; these are what they call. */
const server = '/usr/lib/rabbitmq/bin/rabbitmq-server';
const epmd = '/usr/bin/epmd';
const ctl = '/usr/lib/rabbitmq/bin/rabbitmqctl';

/** @returns {boolean} whether Debian's package is there */
export const isRabbitmqInstalled = () => existsSync(server) && existsSync(epmd);

/**
 * Starts the broker and waits until it answers.
 *
 * @param {object} options
 * @param {string} options.folder where everything of it lives; made when missing
 * @param {{amqp: number, management: number, distribution: number, epmd: number}} options.ports
 * @param {{name: string, peers: readonly string[], secrets: string}} [options.node] as a node of a cluster: its name before `@localhost`, those of all, and the folder of the
 *   password and the cookie that they share; whoever starts a cluster runs its port mapper (see {@link startMapper})
 * @param {string} [options.log] gets its output
 * @param {AbortSignal} [options.signal] gives up waiting
 * @param {boolean} [options.dieWithParent] the kernel stops it when we are killed
 * @param {(child: import('node:child_process').ChildProcess, name: string) => void} [options.onChild] told at once of each process, before it is ready
 * @returns {Promise<{url: string, managementUrl: string, child: import('node:child_process').ChildProcess, stop: (how?: {graceMs?: number}) => Promise<void>, control: (words: readonly string[]) => void}>}
 *   `managementUrl` carries the same user and password as `url`; `control` runs `rabbitmqctl`, and throws with its words when that fails
 */
export async function startRabbitmq({
  folder,
  ports,
  node = { name: 'fatong', peers: [], secrets: folder },
  log = join(folder, 'output.log'),
  signal,
  dieWithParent = false,
  onChild = () => {},
}) {
  if (!isRabbitmqInstalled())
    throw new Refusal("RabbitMQ is not installed. Install Debian's package rabbitmq-server, or set AMQP_URL to a broker.");
  const isCluster = node.peers.length > 0;
  const password = prepare(folder, ports, node);
  const env = environment(folder, ports, node);

  const mapper = isCluster ? undefined : startMapper({ port: ports.epmd, log, dieWithParent });
  if (mapper) onChild(mapper.child, 'epmd');
  const child = startChild({ program: server, env, cwd: folder, log, dieWithParent });
  onChild(child, 'rabbitmq');
  const stop = async ({ graceMs = 30_000 } = {}) => {
    await endProcess({ pid: child.pid }, { graceMs });
    await mapper?.stop();
  };
  const credentials = `fatong:${password}@127.0.0.1`;
  const managementUrl = `http://${credentials}:${ports.management}`;
  try {
    await untilReady({ child, managementUrl, log, signal });
  } catch (error) {
    await stop();
    throw error;
  }
  const control = (words) => {
    const { status, stdout, stderr } = spawnSync(ctl, words, { env, encoding: 'utf8' });
    if (status !== 0) throw new Error(`rabbitmqctl ${words.join(' ')} ended with ${String(status)}:\n${stdout}${stderr}`);
  };
  return { url: `amqp://${credentials}:${ports.amqp}`, managementUrl, child, stop, control };
}

/**
 * The Erlang port mapper of one broker, or of all nodes of a cluster.
 * @param {{port: number, log: string, dieWithParent?: boolean}} options
 * @returns {{child: import('node:child_process').ChildProcess, stop: () => Promise<void>}}
 */
export function startMapper({ port, log, dieWithParent = false }) {
  const child = startChild({
    program: epmd,
    args: ['-port', String(port), '-address', '127.0.0.1'],
    env: { PATH: process.env.PATH, ERL_EPMD_PORT: String(port), ERL_EPMD_ADDRESS: '127.0.0.1' },
    log,
    dieWithParent,
  });
  return {
    child,
    async stop() {
      await endProcess({ pid: child.pid });
      spawnSync(epmd, ['-port', String(port), '-kill']); // one that Erlang started in place of ours, when ours was killed
    },
  };
}

/** Writes what the broker reads at start. The user is made with the first start of a data folder, so its password is kept. */
function prepare(folder, ports, { peers, secrets }) {
  mkdirSync(join(folder, 'log'), { recursive: true, mode: 0o700 });
  const password = keep(join(secrets, 'password'), () => randomBytes(18).toString('hex'), 0o600);
  const cookie = keep(join(secrets, '.erlang.cookie'), () => randomBytes(20).toString('hex'), 0o400);
  keep(join(folder, '.erlang.cookie'), () => cookie, 0o400);
  writeFileSync(join(folder, 'enabled_plugins'), '[rabbitmq_management].\n');
  writeFileSync(
    join(folder, 'rabbitmq.conf'),
    [
      'default_user = fatong',
      `default_pass = ${password}`,
      'default_user_tags.administrator = true',
      `management.tcp.port = ${ports.management}`,
      'management.tcp.ip = 127.0.0.1',
      `disk_free_limit.absolute = ${reserveOf(folder)}`,
      'vm_memory_high_watermark.absolute = 1GB',
      ...(peers.length > 0
        ? ['cluster_formation.peer_discovery_backend = classic_config', 'cluster_partition_handling = pause_minority']
        : []),
      ...peers.map((peer, index) => `cluster_formation.classic_config.nodes.${index + 1} = ${peer}@localhost`),
      '',
    ].join('\n'),
    { mode: 0o600 },
  );
  writeFileSync(join(folder, 'advanced.config'), boundedLog, { mode: 0o600 });
  return password;
}

/**
 * RabbitMQ's own formatter, the only one that `rabbitmq.conf` can name, writes a report of a process that broke off with all it had in hand: the bodies of messages. Erlang's ends
 * a value where it is `depth` deep, which leaves the first forty bytes of what is a message on top, fewer further in, and a report after so many characters. Of connections only
 * what is wrong is written: the launcher comes and goes every few seconds.
 */
const boundedLog = `[{rabbit, [{log, [{file, [
  {size, 10485760}, {count, 3},
  {formatter, {logger_formatter, #{time_designator => $\\s, depth => 10, chars_limit => 4096, max_size => 8192, template => [time, " [", level, "] ", pid, " ", msg, "\\n"]}}}
]}, {categories, [{connection, [{level, warning}]}]}]}]}].
`;

/** The text of a small file that is written once and then stays. */
function keep(file, make, mode) {
  if (!existsSync(file)) {
    writeFileSync(`${file}.new`, make(), { mode: 0o600 }); // whole or not at all: on a full disk an empty one would stay for ever
    chmodSync(`${file}.new`, mode);
    renameSync(`${file}.new`, file);
  }
  return readFileSync(file, 'utf8').trim();
}

/** Only what is named here reaches the broker: a RABBITMQ_… variable of the machine must not. */
const environment = (folder, ports, { name }) => ({
  PATH: process.env.PATH,
  LANG: 'C.UTF-8',
  HOME: folder,
  RUNNING_UNDER_SYSTEMD: '1', // the start script then becomes the server instead of waiting beside it: one pid, real signals
  ERL_EPMD_PORT: String(ports.epmd),
  ERL_EPMD_ADDRESS: '127.0.0.1',
  RABBITMQ_NODENAME: `${name}@localhost`,
  RABBITMQ_NODE_IP_ADDRESS: '127.0.0.1',
  RABBITMQ_NODE_PORT: String(ports.amqp),
  RABBITMQ_DIST_PORT: String(ports.distribution),
  RABBITMQ_MNESIA_BASE: join(folder, 'data'),
  RABBITMQ_LOG_BASE: join(folder, 'log'),
  RABBITMQ_ENABLED_PLUGINS_FILE: join(folder, 'enabled_plugins'),
  RABBITMQ_CONFIG_FILE: join(folder, 'rabbitmq.conf'),
  RABBITMQ_ADVANCED_CONFIG_FILE: join(folder, 'advanced.config'),
  RABBITMQ_CONF_ENV_FILE: '/dev/null',
  RABBITMQ_PID_FILE: join(folder, 'pid'),
  RABBITMQ_SERVER_ADDITIONAL_ERL_ARGS: '+S 2:2 +sbwt none +sbwtdcpu none +sbwtdio none -kernel inet_dist_use_interface {127,0,0,1}',
});

async function untilReady({ child, managementUrl, log, signal }) {
  let over;
  void ended(child).then((reason) => {
    over = reason;
  });
  const deadline = Date.now() + 90_000;
  while (!(await answers(`${managementUrl}/api/overview`))) {
    signal?.throwIfAborted();
    if (over) throw new Error(`RabbitMQ ended while starting (${over}); see ${log}`);
    if (Date.now() > deadline) throw new Error(`RabbitMQ did not answer within 90 seconds; see ${log}`);
    await pause(100);
  }
}

function answers(address) {
  const { username, password, hostname, port, pathname } = new URL(address);
  return new Promise((resolve) => {
    const call = request({ hostname, port, path: pathname, auth: `${username}:${password}`, timeout: 2_000, agent: false }, (response) => {
      response.resume();
      resolve(response.statusCode === 200);
    });
    call.on('timeout', () => call.destroy());
    call.on('error', () => resolve(false)); // not listening yet: the caller asks again
    call.end();
  });
}
