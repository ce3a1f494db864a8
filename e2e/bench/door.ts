import { Agent, request as ask } from 'node:http';
import { join } from 'node:path';
import { atOnce as allAtOnce, connections, measureCalls, paced as allPaced, type Call } from './calls.js';
import { freePorts } from '../kit/ports.js';
import { program, type Program } from '../kit/program.js';
import type { StoreEnvironment } from './environment.js';
import type { BenchOptions, Measure } from './hop.js';

/** A request whole, made before the clock runs. */
export interface DoorCall {
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

export interface DoorSubject {
  /** File of the program below the build; ready when its `/health/ready` says so, listening at `ADAPTERS_PORT`. */
  readonly file: string;
  /** Message number n, said now. */
  readonly call: (n: number) => Promise<DoorCall> | DoorCall;
  /** What a taken message is answered with. */
  readonly status: number;
}

/** A server as a process of its own, over HTTP: 64 callers at once, then 200 messages a second, from before the request to the whole answer. */
export const measureDoor = (env: StoreEnvironment, { messages }: BenchOptions, { file, call, status }: DoorSubject): Promise<Measure> =>
  atDoor(env, file, async (url) => {
    let agent: Agent | undefined;
    try {
      return await measureCalls(messages, {
        prepare: async (n) => {
          const one = await call(n);
          return () => answered(agent!, url, status, one);
        },
        begin: () => {
          agent?.destroy();
          agent = newAgent();
        },
      });
    } finally {
      agent?.destroy();
    }
  });

/** A server as a process of its own while something is done with it. */
export async function atDoor<T>(env: StoreEnvironment, file: string, use: (url: string, server: Program) => Promise<T>): Promise<T> {
  const [port] = (await freePorts(1)) as [number];
  const url = `http://127.0.0.1:${port}`;
  const build = process.env['FATONG_BUILD'] ?? '';
  const server = await program({
    name: file,
    url,
    args: [...(process.env['BENCH_NODE_ARGS'] ?? '').split(' ').filter(Boolean), join(build, file)],
    log: join(env.dataDir, 'logs', 'door.log'),
    env: {
      AMQP_URL: env.amqpUrl,
      DATABASE_URL: env.databaseUrl,
      FATONG_DATA: env.dataDir,
      FATONG_MODE: 'demo',
      LOG_LEVEL: 'error',
      ADAPTERS_PORT: String(port),
    },
  });
  try {
    return await use(url, server);
  } finally {
    await server.stop();
  }
}

/** Each phase has connections of its own: a server ends those that were idle while calls were prepared. */
const newAgent = (): Agent => new Agent({ keepAlive: true, maxSockets: connections });

/** With connections of their own. */
async function over<T>(url: string, status: number, calls: readonly DoorCall[], use: (calls: readonly Call[]) => Promise<T>): Promise<T> {
  const agent = newAgent();
  try {
    return await use(calls.map((one) => () => answered(agent, url, status, one)));
  } finally {
    agent.destroy();
  }
}

export const atOnce = (url: string, status: number, calls: readonly DoorCall[]): Promise<void> => over(url, status, calls, allAtOnce);

/** 200 a second; how long each took, ms. */
export const paced = (url: string, status: number, calls: readonly DoorCall[]): Promise<number[]> => over(url, status, calls, allPaced);

/** @throws Error when a message was not taken: a bench that measures refusals measures nothing. */
function answered(agent: Agent, url: string, status: number, { path, headers, body }: DoorCall): Promise<void> {
  return new Promise((resolve, reject) => {
    const asking = ask(`${url}${path}`, { method: 'POST', agent, headers: { ...headers, 'content-length': body.length } }, (response) => {
      let text = '';
      response
        .setEncoding('utf8')
        .on('data', (part: string) => {
          text += part;
        })
        .on('error', reject)
        .on('end', () => {
          if (response.statusCode === status) resolve();
          else reject(new Error(`${path} answered ${response.statusCode}: ${text.slice(0, 500)}`));
        });
    });
    asking.on('error', reject).end(body);
  });
}
