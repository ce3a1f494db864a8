/**
 * `npm run generate [-- --check]`: writes every generated file that is checked in, or with `--check` fails when one
 * is not what its generator would write.
 *
 * A generator is a program that takes `--check` or `--write`. One that needs the built packages says `build: true` and gets their
 * folder as FATONG_BUILD.
 */
import { realpathSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { command as run } from './install/command.mjs';
import { answer } from './process/answer.mjs';
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
    const folder = build ? await (await import('./build.mjs')).build(buildName, { screens: false }) : root;
    const { status, stdout, stderr } = await answer([process.execPath, join(folder, file), ...args, check ? '--check' : '--write'], { cwd: root, env: { ...process.env, FATONG_BUILD: folder } });
    results.push({ name, ok: status === 0, output: `${stdout}${stderr}` });
  }
  return results;
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  await run({
    name: 'npm run generate',
    script: fileURLToPath(import.meta.url),
    main: async (args) => {
      const results = await generate({ check: args.includes('--check') });
      for (const { name, ok, output } of results) console.log(`${ok ? 'ok    ' : 'FAILED'} ${name}\n${output}`.trimEnd());
      return results.every(({ ok }) => ok) ? 0 : 1;
    },
  });
}
