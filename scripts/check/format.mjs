import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/**
 * Writes files as the formatter does (`biome.json`): all of a checkout, or some.
 * @param {string} root
 * @param {string[]} [files] relative to root
 * @returns {{code: number, output: string}}
 */
export function format(root, files = []) {
  const program = join(root, 'node_modules/@biomejs/biome/bin/biome');
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, 'format', '--write', ...files], { cwd: root, encoding: 'utf8' });
  return { code: status ?? 1, output: stdout + stderr };
}
