import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { ended, endProcess } from '../process/child.mjs';
import { inScope } from '../process/scope.mjs';
import { root } from '../root.mjs';
import { startThrowAwayServers } from '../servers/throw-away.mjs';

/**
 * Runs tests of one project in the terminal.
 * @param {string[]} args the project, then what is given to vitest
 * @returns {Promise<number>} vitest's exit code
 */
export async function runSome([project, ...args]) {
  const code = await inScope(async ({ signal, onStop }) => {
    let servers = {};
    if (project === 'integration') {
      const started = await startThrowAwayServers({ root });
      onStop(started.stop);
      servers = started.env;
    }
    signal.throwIfAborted();
    const child = spawn(process.execPath, [join(root, 'node_modules', 'vitest', 'vitest.mjs'), 'run', '--project', project, ...args], {
      stdio: 'inherit',
      cwd: root,
      env: { ...process.env, ...servers },
    });
    onStop(() => endProcess({ pid: child.pid }));
    await ended(child);
    return child.exitCode ?? 1;
  });
  return code ?? 1;
}
