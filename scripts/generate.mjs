/**
 * `node scripts/generate.mjs [--check]`: writes every generated file that is checked in, or with `--check` fails when one
 * is not what its generator would write.
 *
 * A generator is a program that takes `--check`. One that needs the built packages says `build: true` and gets their
 * folder as FATONG_BUILD.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { root } from './root.mjs';

/** @type {{name: string, command: string[], build?: boolean}[]} command: a file below the repository or the build, and its arguments */
const generators = [
  { name: 'lists of systems, canonical messages, mappings, areas, adapters', command: ['scripts/generate/write-lists.mjs'] },
];

/** @returns {Promise<{name: string, ok: boolean, output: string}[]>} one result a generator */
export async function generate({ check }) {
  const needsBuild = generators.some(({ build }) => build);
  const folder = needsBuild ? await (await import('./build.mjs')).build('generate', { screens: false }) : undefined;
  return generators.map(({ name, command: [file, ...args], build }) => {
    const built = build && folder ? join(folder, file) : undefined;
    const program = built && existsSync(built) ? built : join(root, file);
    const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args, ...(check ? ['--check'] : [])], { cwd: root, encoding: 'utf8', env: { ...process.env, FATONG_BUILD: folder } });
    return { name, ok: status === 0, output: `${stdout}${stderr}` };
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const results = await generate({ check: process.argv.includes('--check') });
  for (const { name, ok, output } of results) console.log(`${ok ? 'ok    ' : 'FAILED'} ${name}\n${output}`.trimEnd());
  process.exitCode = results.every(({ ok }) => ok) ? 0 : 1;
}
