import { execFile } from 'node:child_process';
import { surroundings } from './program.js';

export interface Ended {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

/**
 * Runs one of our Node programs to its end. Never in step with this process: while it stood still, servers would end its idle connections and the
 * next request would go out on one of those.
 */
export function runProgram(script: string, args: readonly string[], env: Readonly<Record<string, string>>): Promise<Ended> {
  return new Promise((resolve, reject) => {
    execFile(process.execPath, [script, ...args], { env: { ...surroundings, ...env } }, (error, stdout, stderr) => {
      if (error !== null && typeof error.code !== 'number') reject(new Error(`${script} did not end by itself`, { cause: error }));
      else resolve({ status: error === null ? 0 : Number(error.code), stdout, stderr });
    });
  });
}
