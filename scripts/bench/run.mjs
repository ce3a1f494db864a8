import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from '../build.mjs';
import { ended, endProcess } from '../process/child.mjs';
import { programEnvironment } from '../process/program.mjs';
import { inScope } from '../process/scope.mjs';
import { root } from '../root.mjs';
import { startThrowAwayServers } from '../servers/throw-away.mjs';

/**
 * Passes the arguments and the output of the benchmark through. It gets its servers by AMQP_URL, AMQP_MANAGEMENT_URL and
 * DATABASE_URL and an empty FATONG_DATA.
 * @param {string[]} args
 * @param {'bench' | 'load'} of the folder in e2e whose program measures
 * @returns {Promise<number>} its exit code
 */
export async function bench(args, of = 'bench') {
  const code = await inScope(async ({ signal, onStop }) => {
    const folder = await build('bench', { screens: args.includes('screens') });
    signal.throwIfAborted();
    const servers = await startThrowAwayServers({ root, durable: true });
    onStop(servers.stop);
    const data = mkdtempSync(join(tmpdir(), 'fatong-bench-'));
    onStop(async () => rmSync(data, { recursive: true, force: true }));
    const child = spawn(process.execPath, [join(folder, 'e2e', of, 'main.js'), ...args], {
      stdio: ['ignore', 'inherit', 'inherit'],
      detached: true,
      env: { ...process.env, ...servers.env, ...programEnvironment, FATONG_DATA: data, FATONG_BUILD: folder },
    });
    onStop(() => endProcess({ pid: child.pid }));
    await ended(child);
    return child.exitCode ?? 1;
  });
  return code ?? 1;
}
