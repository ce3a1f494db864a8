import { spawn, type ChildProcess } from 'node:child_process';
import { createWriteStream, mkdirSync, readFileSync } from 'node:fs';
import { once } from 'node:events';
import { dirname } from 'node:path';
import { until } from './until.js';

export interface Program {
  readonly name: string;
  readonly url: string;
  /** SIGKILL: as if the machine lost power. */
  kill(): Promise<void>;
  /** SIGTERM, and it must end by itself within 15 s. */
  stop(): Promise<void>;
  start(): Promise<void>;
  /** SIGSTOP: it stands still, and its connections stay. */
  freeze(): void;
  /** SIGCONT: it goes on. */
  thaw(): void;
  log(): string;
  /** Resident memory, MiB, from the operating system. */
  memory(): number;
}

/** Those that were started and not stopped; a killed one is among them. */
export const programs = new Set<Program>();

/** As `npm start` gives them. */
function nodeArguments(): readonly string[] {
  const value = process.env['PROGRAM_ARGUMENTS'];
  if (!value) throw new Error('PROGRAM_ARGUMENTS is not set: run this through npm test, npm run bench or npm run chaos.');
  return value.split(' ');
}

/** What our programs have of this process's environment. */
export const surroundings = Object.fromEntries(
  Object.entries(process.env).filter(([name]) => ['PATH', 'NODE_COMPILE_CACHE'].includes(name)),
) as Readonly<Record<string, string>>;

/** One of our programs as its own process; ready when its `/health/ready` says so. */
export async function program(of: {
  name: string;
  args: readonly string[];
  env: Readonly<Record<string, string>>;
  url: string;
  log: string;
}): Promise<Program> {
  let child: ChildProcess | undefined;
  mkdirSync(dirname(of.log), { recursive: true });
  const log = (): string => readFileSync(of.log, 'utf8');

  async function start(): Promise<void> {
    const out = createWriteStream(of.log, { flags: 'a' });
    await once(out, 'open');
    const started = spawn(process.execPath, [...nodeArguments(), ...of.args], {
      env: { ...surroundings, ...of.env },
      stdio: ['ignore', out, out],
    });
    child = started;
    await until(
      `${of.name} is ready`,
      async () => {
        if (started.exitCode !== null || started.signalCode !== null) throw new Error(`${of.name} ended by itself:\n${log().slice(-2000)}`);
        return (await fetch(`${of.url}/health/ready`).catch(() => undefined))?.ok === true;
      },
      180_000,
    );
  }

  async function end(signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
    const ending = child;
    if (!ending || ending.exitCode !== null || ending.signalCode !== null) return;
    const ended = once(ending, 'exit');
    ending.kill(signal);
    const timer = setTimeout(() => ending.kill('SIGKILL'), 15_000);
    await ended;
    clearTimeout(timer);
    if (signal === 'SIGTERM' && ending.signalCode === 'SIGKILL')
      throw new Error(`${of.name} did not stop within 15 s:\n${log().slice(-2000)}`);
  }

  const memory = (): number =>
    Math.round(Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${child?.pid ?? 0}/status`, 'utf8'))?.[1] ?? NaN) / 1024);

  const stop = async (): Promise<void> => {
    await end('SIGTERM');
    programs.delete(made);
  };

  await start();
  const made: Program = {
    name: of.name,
    url: of.url,
    start,
    kill: () => end('SIGKILL'),
    stop,
    freeze: () => void child?.kill('SIGSTOP'),
    thaw: () => void child?.kill('SIGCONT'),
    log,
    memory,
  };
  programs.add(made);
  return made;
}
