import type { ChildProcess } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { freePorts } from './ports.js';
import type { Servers } from './system.js';

interface Started {
  readonly url: string;
  readonly managementUrl?: string;
  /** Runs `rabbitmqctl` with these words; RabbitMQ only. */
  control?(words: readonly string[]): void;
  stop(): Promise<void>;
}

type Start = (options: object) => Promise<Started>;
type StartMapper = (options: object) => { readonly child: ChildProcess; stop(): Promise<void> };

/** One server that can be killed and started again on the same folder and ports. */
export interface KillableServer {
  /** SIGKILL of it and all its helpers, as on a power cut. */
  kill(): Promise<void>;
  /** Ends it in order. */
  stop(): Promise<void>;
  start(): Promise<void>;
  control(words: readonly string[]): void;
  managementUrl(): string;
}

export interface OwnServers extends Servers {
  /** Of all their data and logs. */
  readonly folder: string;
  readonly rabbitmq: KillableServer;
  /** All nodes of the broker by name, `rabbitmq` among them. */
  readonly nodes: ReadonlyMap<string, KillableServer>;
  readonly postgres: KillableServer;
  stop(): Promise<void>;
}

/** From the checkout: a build has no scripts. */
const load = async <T = Start>(root: string, file: string, name: string): Promise<T> =>
  ((await import(pathToFileURL(join(root, 'scripts', 'servers', file)).href)) as Record<string, T>)[name]!;

/** A RabbitMQ, or a cluster of so many nodes, and a PostgreSQL of this test alone, as careful with data as in production, to be killed. */
export async function ownServers(root: string, size = 1): Promise<OwnServers> {
  const folder = mkdtempSync(join(tmpdir(), 'fatong-chaos-'));
  chmodSync(folder, 0o711);
  const [epmd, database] = await freePorts(2);
  const names = Array.from({ length: size }, (_, i) => `fatong-${i + 1}`);
  const startRabbitmq = await load(root, 'rabbitmq.mjs', 'startRabbitmq');
  const mapper =
    size > 1
      ? (await load<StartMapper>(root, 'rabbitmq.mjs', 'startMapper'))({ port: epmd, log: join(folder, 'epmd.log'), dieWithParent: true })
      : undefined;
  const nodes = new Map<string, ReturnType<typeof killable>>();
  for (const name of names) {
    const [amqp, management, distribution] = await freePorts(3);
    const own = size > 1 ? { node: { name, peers: names, secrets: folder } } : {};
    nodes.set(
      name,
      killable(startRabbitmq, { folder: join(folder, name), ports: { amqp, management, distribution, epmd }, dieWithParent: true, ...own }),
    );
  }
  const postgres = killable(await load(root, 'postgres.mjs', 'startPostgres'), {
    folder: join(folder, 'postgres'),
    root,
    durable: true,
    port: database,
    dieWithParent: true,
  });
  await Promise.all([postgres.start(), ...[...nodes.values()].map((node) => node.start())]);
  const brokers = [...nodes.values()].map((node) => node.started());
  return {
    folder,
    amqpUrl: brokers.map(({ url }) => url).join(),
    managementUrl: brokers[0]!.managementUrl ?? '',
    databaseUrl: postgres.started().url,
    rabbitmq: [...nodes.values()][0]!,
    nodes,
    postgres,
    async stop() {
      await Promise.all([postgres.started().stop(), ...[...nodes.values()].map((node) => node.started().stop())]);
      await mapper?.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function killable(startServer: Start, options: object): KillableServer & { started(): Started } {
  let started: Started | undefined;
  let children: ChildProcess[] = [];
  const now = (): Started => {
    if (!started) throw new Error('The server is not started');
    return started;
  };
  return {
    started: now,
    stop: () => now().stop(),
    control: (words) => now().control?.(words),
    managementUrl: () => now().managementUrl ?? '',
    async start() {
      children = [];
      started = await startServer({ ...options, onChild: (child: ChildProcess) => children.push(child) });
    },
    async kill() {
      await Promise.all(
        children.map(
          (child) =>
            new Promise<void>((resolve) => {
              if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return resolve();
              child.once('exit', () => resolve());
              // The whole group: the broker's and the database's helper processes die with it, as they would on a power cut.
              process.kill(-child.pid, 'SIGKILL');
            }),
        ),
      );
    },
  };
}
