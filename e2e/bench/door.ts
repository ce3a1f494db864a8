import { Agent, request as ask } from 'node:http';
import { setTimeout as after } from 'node:timers/promises';
import { join } from 'node:path';
import { freePorts } from '../kit/ports.js';
import { program, type Program } from '../kit/program.js';
import type { StoreEnvironment } from './environment.js';
import { percentile, type BenchOptions, type Measure } from './hop.js';

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

const connections = 64;
const warming = 500;
const latencyMessages = 2_000;
const latencyRate = 200;

/** A server as a process of its own, over HTTP: 64 callers at once, then 200 messages a second, from before the request to the whole answer. */
export const measureDoor = (env: StoreEnvironment, { messages }: BenchOptions, { file, call, status }: DoorSubject): Promise<Measure> => atDoor(env, file, async (url) => {
  let made = 0;
  const prepared = (count: number): Promise<DoorCall[]> => Promise.all(Array.from({ length: count }, async () => call(made++)));
  await atOnce(url, status, await prepared(warming));
  const calls = await prepared(messages);
  const begin = performance.now();
  await atOnce(url, status, calls);
  const per_s = Math.round(messages / ((performance.now() - begin) / 1000));
  const times = (await paced(url, status, await prepared(latencyMessages))).sort((a, b) => a - b);
  return { per_s, p50_ms: percentile(times, 0.5), p99_ms: percentile(times, 0.99) };
});

/** A server as a process of its own while something is done with it. */
export async function atDoor<T>(env: StoreEnvironment, file: string, use: (url: string, server: Program) => Promise<T>): Promise<T> {
  const [port] = (await freePorts(1)) as [number];
  const url = `http://127.0.0.1:${port}`;
  const build = process.env['FATONG_BUILD'] ?? '';
  const server = await program({
    name: file, url, args: [...(process.env['BENCH_NODE_ARGS'] ?? '').split(' ').filter(Boolean), join(build, file)], log: join(env.dataDir, 'logs', 'door.log'),
    env: { AMQP_URL: env.amqpUrl, DATABASE_URL: env.databaseUrl, FATONG_DATA: env.dataDir, FATONG_MODE: 'demo', LOG_LEVEL: 'error', ADAPTERS_PORT: String(port) },
  });
  try {
    return await use(url, server);
  } finally {
    await server.stop();
  }
}

/** Each phase has connections of its own: a server ends those that were idle while calls were prepared. */
const newAgent = (): Agent => new Agent({ keepAlive: true, maxSockets: connections });

export async function atOnce(url: string, status: number, calls: readonly DoorCall[]): Promise<void> {
  const agent = newAgent();
  let next = 0;
  const caller = async (): Promise<void> => {
    for (let one = calls[next++]; one !== undefined; one = calls[next++]) await answered(agent, url, status, one);
  };
  await Promise.all(Array.from({ length: connections }, caller));
  agent.destroy();
}

/** 200 a second; how long each took, ms. */
export async function paced(url: string, status: number, calls: readonly DoorCall[]): Promise<number[]> {
  const agent = newAgent();
  const begin = performance.now();
  const times: Promise<number>[] = [];
  while (times.length < calls.length) {
    const due = Math.min(calls.length, Math.ceil(((performance.now() - begin) / 1000) * latencyRate));
    for (const one of calls.slice(times.length, due)) {
      const sent = performance.now();
      times.push(answered(agent, url, status, one).then(() => performance.now() - sent));
    }
    await after(1);
  }
  const all = await Promise.all(times);
  agent.destroy();
  return all;
}

/** @throws Error when a message was not taken: a bench that measures refusals measures nothing. */
function answered(agent: Agent, url: string, status: number, { path, headers, body }: DoorCall): Promise<void> {
  return new Promise((resolve, reject) => {
    const asking = ask(`${url}${path}`, { method: 'POST', agent, headers: { ...headers, 'content-length': body.length } }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (part: string) => { text += part; }).on('error', reject).on('end', () => {
        if (response.statusCode === status) resolve();
        else reject(new Error(`${path} answered ${response.statusCode}: ${text.slice(0, 500)}`));
      });
    });
    asking.on('error', reject).end(body);
  });
}
