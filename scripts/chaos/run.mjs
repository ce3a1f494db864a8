import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { build } from '../build.mjs';
import { ended, endProcess } from '../process/child.mjs';
import { programEnvironment } from '../process/program.mjs';
import { inScope } from '../process/scope.mjs';
import { root } from '../root.mjs';

/**
 * Passes the arguments and the output of the scenarios through.
 * @returns {Promise<number>} their exit code
 */
export async function chaos(args) {
  const code = await inScope(async ({ signal, onStop }) => {
    const folder = await build('chaos', { screens: false });
    signal.throwIfAborted();
    const child = spawn(process.execPath, [join(folder, 'e2e', 'chaos', 'main.js'), ...args], {
      stdio: ['ignore', 'inherit', 'inherit'],
      detached: true,
      env: { ...process.env, ...programEnvironment, FATONG_BUILD: folder, FATONG_ROOT: root },
    });
    onStop(() => endProcess({ pid: child.pid }));
    await ended(child);
    return child.exitCode ?? 1;
  });
  return code ?? 1;
}
