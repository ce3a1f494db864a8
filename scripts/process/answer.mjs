import { spawn } from 'node:child_process';

/**
 * Runs a short program and answers what it printed, without holding up what else goes on.
 * @param {string[]} command the program and its arguments
 * @param {{input?: string, env?: Record<string, string | undefined>, cwd?: string}} [options]
 * @returns {Promise<{status: number | null, stdout: string, stderr: string}>} status null when it could not start
 */
export function answer([program, ...args], { input = '', env, cwd = '/' } = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, args, { env, cwd, stdio: 'pipe' });
    const texts = { stdout: '', stderr: '' };
    for (const name of ['stdout', 'stderr'])
      child[name].setEncoding('utf8').on('data', (text) => {
        texts[name] += text;
      });
    child.once('error', (error) => resolve({ status: null, ...texts, stderr: error.message }));
    child.once('close', (status) => resolve({ status, ...texts }));
    child.stdin.on('error', () => {}); // a program that ends early closes its input; its status says what happened
    child.stdin.end(input);
  });
}
