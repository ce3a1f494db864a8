import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Below what the system gives to outgoing connections. */
const [from, to] = [18_000, 31_000];
const tries = 500;
const claims = join(tmpdir(), 'fatong-ports');
const own = new Set<string>();
process.once('exit', () => own.forEach((claim) => rmSync(claim, { force: true })));

/**
 * Ports nobody listens on, all different, and claimed for the life of this process: programs listen on them seconds later, and journeys beside
 * this one would be given the same meanwhile. Then each would talk to the other's programs.
 */
export async function freePorts(count: number): Promise<number[]> {
  mkdirSync(claims, { recursive: true });
  const ports: number[] = [];
  for (let i = 0; i < tries && ports.length < count; i++) {
    const port = from + Math.floor(Math.random() * (to - from));
    if (claim(port)) ports.push(...((await isFree(port)) ? [port] : []));
  }
  if (ports.length < count) throw new Error(`No ${count} free ports between ${from} and ${to} in ${tries} tries`);
  return ports;
}

/** Claims it for us, unless a process that lives has done so; says whether it is ours now. */
function claim(port: number): boolean {
  const path = join(claims, String(port));
  try {
    writeFileSync(path, String(process.pid), { flag: 'wx' });
    own.add(path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    // A dead one's claim goes; the port is left for the next try, so that two who saw it at once do not both take it.
    if (isAbandoned(path)) rmSync(path, { force: true });
    return false;
  }
}

function isAbandoned(path: string): boolean {
  try {
    const pid = Number(readFileSync(path, 'utf8'));
    // Nothing in it yet: somebody is writing.
    if (pid > 0) process.kill(pid, 0);
    return false;
  } catch (error) {
    return ['ESRCH', 'ENOENT'].includes((error as NodeJS.ErrnoException).code ?? '');
  }
}

const isFree = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const probe = createServer()
      .once('error', () => resolve(false))
      .listen(port, () => probe.close(() => resolve(true)));
  });
