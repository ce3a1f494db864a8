import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { begin } from './begun.js';
import { freePorts } from './ports.js';
import { program, type Program } from './program.js';
import { runProgram } from './run.js';

export interface Servers {
  /** Of each node, separated by commas. */
  readonly amqpUrl: string;
  readonly managementUrl: string;
  readonly databaseUrl: string;
}

export interface RunningSystem {
  readonly hub: Program;
  readonly adapters: Program;
  readonly simulators: Program;
  readonly data: string;
  readonly databaseUrl: string;
  readonly amqpUrl: string;
  /** One more hub on the same database and broker, with these arguments for Node before the program. Stopped with the system. */
  anotherHub(nodeArgs?: readonly string[]): Promise<Program>;
  stop(): Promise<void>;
}

export interface SystemOptions {
  readonly servers?: Servers;
  readonly lawyers?: number;
  /** Names of the areas whose demo is told; all when absent. */
  readonly areas?: readonly string[];
  /** Messages a second the simulated partners send by themselves. */
  readonly rate?: number;
  readonly env?: Readonly<Record<string, string>>;
  /** Where the data folder is made; among the temporary ones when absent. */
  readonly within?: string;
  /** Build folder of the programs; that of this run when absent. */
  readonly build?: string;
}

const given = (name: string): string => {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: run the journeys through npm test.`);
  return value;
};

/** The given servers of this run. */
export const runServers = (): Servers => ({
  amqpUrl: given('AMQP_URL'),
  managementUrl: given('AMQP_MANAGEMENT_URL'),
  databaseUrl: given('DATABASE_URL'),
});

/** The whole system on real servers: an own database and an own virtual host, migrated and seeded, hub, adapters and simulators as processes. */
export async function startSystem(options: SystemOptions = {}): Promise<RunningSystem> {
  const servers = options.servers ?? runServers();
  const build = options.build ?? given('FATONG_BUILD');
  const name = `e2e_${process.pid}_${Date.now().toString(36)}`;
  const amqpUrl = await ownVirtualHost(servers, name);
  const data = mkdtempSync(join(options.within ?? tmpdir(), 'fatong-system-'));
  const lawyers = String(options.lawyers ?? 200);
  const told = options.areas === undefined ? [] : ['--areas', options.areas.join()];
  const databaseUrl = await begin(
    {
      servers: servers.databaseUrl,
      of: [build, lawyers, ...told],
      async fill(DATABASE_URL, FATONG_DATA) {
        const filling = { AMQP_URL: amqpUrl, FATONG_MODE: 'demo', DATABASE_URL, FATONG_DATA };
        await cli(build, filling, 'migrate');
        await cli(build, filling, 'seed', '--size', lawyers, ...told);
        // Once for all systems that begin like this, each of whose hubs would else do it beside the journey.
        await cli(build, filling, 'rounds');
      },
    },
    name,
    data,
  );
  const [port, doors, partners] = (await freePorts(3)) as [number, number, number];
  const env = {
    AMQP_URL: amqpUrl,
    // The adapters make the virtual host of partners who speak AMQP, beside ours.
    AMQP_MANAGEMENT_URL: servers.managementUrl,
    DATABASE_URL: databaseUrl,
    FATONG_DATA: data,
    FATONG_MODE: 'demo',
    FATONG_STATIC: join(build, 'static'),
    PORT: String(port),
    ADAPTERS_PORT: String(doors),
    SIMULATORS_PORT: String(partners),
    ADAPTERS_URL: `http://localhost:${doors}`,
    FATONG_PARTNERS_URL: `http://localhost:${partners}`,
    FATONG_SIMULATOR_RATE: String(options.rate ?? 0),
    FATONG_CALL_TIMEOUT: '2000',
    ...options.env,
  };
  const run = (of: string, file: string, url: string): Promise<Program> =>
    program({ name: of, args: [join(build, file)], env, url, log: join(data, 'logs', `${of}.log`) });
  const others: Program[] = [];
  const [hub, adapters, simulators] = await Promise.all([
    run('hub', 'hub/src/main.js', `http://localhost:${port}`),
    run('adapters', 'adapters/main.js', `http://localhost:${doors}`),
    run('simulators', 'adapters/simulators.js', `http://localhost:${partners}`),
  ]);
  return {
    hub,
    adapters,
    simulators,
    data,
    databaseUrl,
    amqpUrl,
    async anotherHub(nodeArgs = []) {
      const [other] = (await freePorts(1)) as [number];
      const name = `hub-${others.length + 2}`;
      const made = await program({
        name,
        args: [...nodeArgs, join(build, 'hub/src/main.js')],
        env: { ...env, PORT: String(other) },
        url: `http://localhost:${other}`,
        log: join(data, 'logs', `${name}.log`),
      });
      others.push(made);
      return made;
    },
    async stop() {
      for (const one of [simulators, adapters, hub, ...others]) await one.stop();
      rmSync(data, { recursive: true, force: true });
    },
  };
}

async function cli(build: string, env: Readonly<Record<string, string>>, ...args: string[]): Promise<void> {
  const { status, stdout, stderr } = await runProgram(join(build, 'hub/src/cli.js'), args, env);
  if (status !== 0) throw new Error(`cli ${args.join(' ')} ended with ${String(status)}:\n${stdout}\n${stderr}`);
}

async function ownVirtualHost({ amqpUrl, managementUrl }: Servers, name: string): Promise<string> {
  const owns = amqpUrl.split(',').map((one) => new URL(one));
  const [own] = owns as [URL];
  const management = new URL(managementUrl);
  const authorization = `Basic ${Buffer.from(`${decodeURIComponent(own.username)}:${decodeURIComponent(own.password)}`).toString('base64')}`;
  const put = async (path: string, body: object): Promise<void> => {
    const response = await fetch(`${management.origin}/api/${path}`, {
      method: 'PUT',
      headers: { authorization, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    if (!response.ok) throw new Error(`RabbitMQ's management refused ${path}: ${response.status}`);
  };
  await put(`vhosts/${name}`, {});
  await put(`permissions/${name}/${own.username}`, { configure: '.*', write: '.*', read: '.*' });
  return owns.map((one) => Object.assign(one, { pathname: `/${name}` }).href).join();
}
