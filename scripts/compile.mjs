/**
 * `node scripts/compile.mjs <arguments of tsc>`: the compiler of the Node packages, TypeScript's native one, with what every use of it says.
 * Angular and the linter need the older beside it.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { root } from './root.mjs';

/** Arguments for Node. One checker: more of them check the same deep types several times over, on machines that have other work. */
export const compiler = (folder) => [join(folder, 'node_modules', 'typescript7', 'bin', 'tsc'), '--checkers', '1', '--pretty', 'false'];

if (process.argv[1] === fileURLToPath(import.meta.url))
  process.exitCode =
    spawnSync(process.execPath, [...compiler(root), ...process.argv.slice(2)], { cwd: root, stdio: 'inherit' }).status ?? 1;
