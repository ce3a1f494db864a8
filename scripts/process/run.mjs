import { closeSync, openSync, readFileSync, writeSync } from 'node:fs';
import { ended, endProcess, startChild } from './child.mjs';

/** Programs that run to their end and that a stop must end early. */
const running = new Set();

/**
 * Runs a program to its end with its output in a file.
 * @param {{program: string, args?: string[], env?: Record<string, string | undefined>, cwd?: string, log: string, limitMs?: number}} options
 *   `limitMs`: ended by force after that
 * @returns {Promise<{code: number, output: string}>} code 1 also for a signal or a program that could not start
 */
export async function runToEnd({ program, args = [], env, cwd, log, limitMs }) {
  const descriptor = openSync(log, 'w');
  try {
    const child = startChild({ program, args, env, cwd, log: descriptor, dieWithParent: true });
    running.add(child);
    const limit =
      limitMs &&
      setTimeout(() => {
        writeSync(descriptor, `\nEnded after ${Math.round(limitMs / 60_000)} minutes, which should have been enough.\n`);
        void endProcess({ pid: child.pid }, { graceMs: 10_000 });
      }, limitMs);
    const reason = await ended(child);
    clearTimeout(limit);
    running.delete(child);
    if (child.pid === undefined || child.exitCode === null) writeSync(descriptor, `${program}: ${reason}\n`);
    return { code: child.pid === undefined ? 1 : (child.exitCode ?? 1), output: readFileSync(log, 'utf8') };
  } finally {
    closeSync(descriptor);
  }
}

/** Ends what `runToEnd` still runs. */
export const endRunning = () => Promise.all([...running].map(({ pid }) => (pid ? endProcess({ pid }, { graceMs: 5_000 }) : true)));
