import { spawn } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { endProcess } from '../process/child.mjs';
import { keepServer } from './keep.mjs';

describe('A private server', () => {
  it('that died is not started again while its disk is full, and that is said; a stop ends the waiting', async () => {
    const [pids, ends, told] = [[] as number[], [] as string[], [] as string[]];
    const stopping = new AbortController();
    const kept = await keepServer({
      name: 'RabbitMQ',
      folder: '/proc/data', // nothing is free there, ever
      start: async () => {
        const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { detached: true, stdio: 'ignore' });
        pids.push(child.pid ?? 0);
        return { child, stop: () => endProcess({ pid: child.pid ?? 0 }) };
      },
      shake: async () => ({ place: 'here' }),
      onDeath: ({ reason }: { reason: string }) => ends.push(reason),
      say: (sentence: string) => told.push(sentence),
      signal: stopping.signal,
    });
    process.kill(pids[0] ?? 0, 'SIGKILL');
    await expect
      .poll(() => told, { timeout: 5_000 })
      .toEqual([
        'RabbitMQ waits: Only 0 MB are free on the disk of /proc/data, and a server needs 64 MB to start: make room. It is started as soon as there is',
      ]);
    expect(ends).toEqual(['signal SIGKILL']);
    stopping.abort();
    await kept.stop();
    expect(pids).toHaveLength(1);
  });
});
