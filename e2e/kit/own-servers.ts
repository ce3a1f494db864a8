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
  stop(): Promise<void>;
}

type Start = (options: object) => Promise<Started>;

/** One server that can be killed and started again on the same folder and ports. */
export interface KillableServer {
  kill(): Promise<void>;
  start(): Promise<void>;
}

export interface OwnServers extends Servers {
  readonly rabbitmq: KillableServer;
  readonly postgres: KillableServer;
  stop(): Promise<void>;
}

const scripts = join(import.meta.dirname, '..', '..', 'scripts', 'servers');
const load = async (file: string, name: string): Promise<Start> => ((await import(pathToFileURL(join(scripts, file)).href)) as Record<string, Start>)[name] as Start;

/** A RabbitMQ and a PostgreSQL of this test alone, as careful with data as in production, to be killed. */
export async function ownServers(root: string): Promise<OwnServers> {
  const folder = mkdtempSync(join(tmpdir(), 'fatong-chaos-'));
  chmodSync(folder, 0o711);
  const [amqp, management, distribution, epmd, database] = await freePorts(5);
  const rabbitmq = killable(await load('rabbitmq.mjs', 'startRabbitmq'), { folder: join(folder, 'rabbitmq'), ports: { amqp, management, distribution, epmd }, dieWithParent: true });
  const postgres = killable(await load('postgres.mjs', 'startPostgres'), { folder: join(folder, 'postgres'), root, durable: true, port: database, dieWithParent: true });
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
  return {
    started: () => {
      if (!started) throw new Error('The server is not started');
      return started;
    },
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
