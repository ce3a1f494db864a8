/**
 * `node scripts/generate.mjs [--check]`: writes every generated file that is checked in, or with `--check` fails when one
 * is not what its generator would write.
 *
 * A generator is a program that takes `--check` or `--write`. One that needs the built packages says `build: true` and gets their
 * folder as FATONG_BUILD.
 */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { answer } from './process/answer.mjs';
import { report } from './process/refusal.mjs';
import { root } from './root.mjs';

/**
 * In order: the lists first, since the build needs them.
 * @type {{name: string, command: string[], build?: boolean}[]} command: a file below the repository or the build, and its arguments
 */
const generators = [
  { name: 'lists of systems, canonical messages, mappings, areas, adapters', command: ['scripts/generate/write-lists.mjs'] },
  { name: 'migrations', command: ['hub/src/store/generate.js'], build: true },
  { name: 'rights matrix', command: ['hub/src/rights.js'], build: true },
  { name: 'configuration table of the READMEs', command: ['adapters/configuration.js'], build: true },
];

/**
 * @param {{check: boolean, buildName?: string}} options `buildName`: the build folder to use
 * @returns {Promise<{name: string, ok: boolean, output: string}[]>} one result a generator
 */
export async function generate({ check, buildName = 'generate' }) {
  const results = [];
  for (const { name, command: [file, ...args], build } of generators) {
    // Before each: what one wrote (migrations) belongs to what the next runs, and to whoever takes the build afterwards. Nothing is compiled twice for it.
    const folder = build ? await (await import('./build.mjs')).build(buildName, { screens: false }) : root;
    const { status, stdout, stderr } = await answer([process.execPath, join(folder, file), ...args, check ? '--check' : '--write'], { cwd: root, env: { ...process.env, FATONG_BUILD: folder } });
    results.push({ name, ok: status === 0, output: `${stdout}${stderr}` });
  }
  return results;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    const results = await generate({ check: process.argv.includes('--check') });
    for (const { name, ok, output } of results) console.log(`${ok ? 'ok    ' : 'FAILED'} ${name}\n${output}`.trimEnd());
    process.exitCode = results.every(({ ok }) => ok) ? 0 : 1;
  } catch (error) {
    report(error);
    process.exitCode = 1;
  }
}
