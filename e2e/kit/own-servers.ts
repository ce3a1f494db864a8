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

/** One server that can be killed and started again on the same folder and ports. */
export interface KillableServer {
  /** SIGKILL of it and all its helpers, as on a power cut. */
  kill(): Promise<void>;
  /** Ends it in order. */
  stop(): Promise<void>;
  start(): Promise<void>;
  control(words: readonly string[]): void;
}

export interface OwnServers extends Servers {
  readonly rabbitmq: KillableServer;
  readonly postgres: KillableServer;
  stop(): Promise<void>;
}

/** From the checkout: a build has no scripts. */
const load = async (root: string, file: string, name: string): Promise<Start> => ((await import(pathToFileURL(join(root, 'scripts', 'servers', file)).href)) as Record<string, Start>)[name] as Start;

/** A RabbitMQ and a PostgreSQL of this test alone, as careful with data as in production, to be killed. */
export async function ownServers(root: string): Promise<OwnServers> {
  const folder = mkdtempSync(join(tmpdir(), 'fatong-chaos-'));
  chmodSync(folder, 0o711);
  const [amqp, management, distribution, epmd, database] = await freePorts(5);
  const rabbitmq = killable(await load(root, 'rabbitmq.mjs', 'startRabbitmq'), { folder: join(folder, 'rabbitmq'), ports: { amqp, management, distribution, epmd }, dieWithParent: true });
  const postgres = killable(await load(root, 'postgres.mjs', 'startPostgres'), { folder: join(folder, 'postgres'), root, durable: true, port: database, dieWithParent: true });
  await Promise.all([rabbitmq.start(), postgres.start()]);
  const broker = rabbitmq.started();
  return {
    amqpUrl: broker.url,
    managementUrl: broker.managementUrl ?? '',
    databaseUrl: postgres.started().url,
    rabbitmq,
    postgres,
    async stop() {
      await Promise.all([rabbitmq.started().stop(), postgres.started().stop()]);
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
    async start() {
      children = [];
      started = await startServer({ ...options, onChild: (child: ChildProcess) => children.push(child) });
    },
    async kill() {
      await Promise.all(children.map((child) => new Promise<void>((resolve) => {
        if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return resolve();
        child.once('exit', () => resolve());
        // The whole group: the broker's and the database's helper processes die with it, as they would on a power cut.
        process.kill(-child.pid, 'SIGKILL');
      })));
    },
  };
}
