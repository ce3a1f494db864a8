import { spawn } from 'node:child_process';
import { afterEach, describe, expect, it } from 'vitest';
import { endProcess, startTime } from '../process/child.mjs';
import { backOff, supervise } from './supervise.mjs';

type Kept = Awaited<ReturnType<typeof supervise>>;
let kept: Kept | undefined;
afterEach(() => kept?.stop());

const program = (code: string) => async () => {
  const child = spawn(process.execPath, ['-e', code], { detached: true, stdio: 'ignore' });
  pids.push(child.pid ?? 0);
  return { child, stop: () => endProcess({ pid: child.pid ?? 0 }) };
};
let pids: number[] = [];
const forever = 'setInterval(() => {}, 1000)';

describe('Supervision', () => {
  it('waits a little longer after each death, and at most half a minute', () => {
    expect([1, 2, 3, 4, 10].map((deaths) => backOff(deaths))).toEqual([500, 1000, 2000, 4000, 30_000]);
  });

  it('starts a program again that dies, and says why it died', async () => {
    pids = [];
    const deaths: string[] = [];
    kept = await supervise({ name: 'x', start: program(forever), onDeath: ({ reason }: { reason: string }) => deaths.push(reason) });
    process.kill(pids[0] ?? 0, 'SIGKILL');
    await expect.poll(() => pids.length, { timeout: 5_000 }).toBe(2);
    expect(deaths).toEqual(['signal SIGKILL']);
    expect(kept.deaths()).toBe(1);
  });

  it('goes on when a start throws', async () => {
    pids = [];
    let starts = 0;
    const start = async () => {
      starts += 1;
      if (starts === 2) throw new Error('no memory');
      return program(starts === 1 ? 'process.exit(7)' : forever)();
    };
    const deaths: string[] = [];
    kept = await supervise({ name: 'x', start, onDeath: ({ reason }: { reason: string }) => deaths.push(reason) });
    await expect.poll(() => starts, { timeout: 5_000 }).toBe(3);
    expect(deaths).toEqual(['exit code 7', 'no memory']);
  });

  it('leaves nothing behind when stopped, also while it waits to start again', async () => {
    pids = [];
    let isDead = false;
    kept = await supervise({
      name: 'x',
      start: program('process.exit(1)'),
      onDeath: () => {
        isDead = true;
      },
    });
    await expect.poll(() => isDead).toBe(true);
    await kept.stop();
    expect(pids).toHaveLength(1);
    expect(startTime(pids[0] ?? 0)).toBeUndefined();
  });

  it('restarts on request as a fresh program', async () => {
    pids = [];
    kept = await supervise({
      name: 'x',
      start: program(forever),
      onDeath: () => {
        throw new Error('it did not die');
      },
    });
    await kept.restart();
    expect(pids).toHaveLength(2);
    expect(startTime(pids[0] ?? 0)).toBeUndefined();
    expect(startTime(pids[1] ?? 0)).toMatch(/^\d+$/);
  });

  it('ends a program that lives and does not answer, says so, and starts it again', async () => {
    pids = [];
    const deaths: string[] = [];
    let answers: { problem?: string }[] = [{}, ...times(3, { problem: 'it said nothing' })];
    kept = await supervise({
      name: 'x',
      start: program(forever),
      onDeath: ({ reason }: { reason: string }) => deaths.push(reason),
      every: 10,
      shake: async () => answers.shift() ?? {},
    });
    await expect.poll(() => pids.length, { timeout: 5_000 }).toBe(2);
    expect(deaths).toEqual(['it did not answer any more (it said nothing) and was ended']);
    expect(startTime(pids[0] ?? 0)).toBeUndefined();
    answers = times(2, { problem: 'it said nothing' });
    await expect.poll(() => answers.length).toBe(0);
    expect(startTime(pids[1] ?? 0)).toMatch(/^\d+$/);
  });

  it('leaves a program alone that answers why it does not work', async () => {
    pids = [];
    const answers = times(10, { problem: 'there is no room on the disk', lives: true });
    kept = await supervise({
      name: 'x',
      start: program(forever),
      onDeath: () => {
        throw new Error('it was ended');
      },
      every: 5,
      shake: async () => answers.shift() ?? {},
    });
    await expect.poll(() => answers.length, { timeout: 5_000 }).toBe(0);
    expect(pids).toHaveLength(1);
  });
});

function times<T>(count: number, one: T): T[] {
  return Array.from({ length: count }, () => one);
}
