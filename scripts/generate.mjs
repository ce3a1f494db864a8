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
import { below } from './check/changed.mjs';
import { command as run } from './install/command.mjs';
import { reachedFrom } from './lint/imports.mjs';
import { answer } from './process/answer.mjs';
import { root } from './root.mjs';

/**
 * In order: the lists first, since the build needs them. A built one is made of `sources` and all they import; `beside` are the files and folders that it, or
 * the other, reads or writes.
 * @typedef {{name: string, command: string[], build?: boolean, sources?: string[], beside: string[]}} Generator command: a file below the repository or the
 *   build, and its arguments
 * @type {Generator[]}
 */
const generators = [
  {
    name: 'lists of systems, canonical messages, mappings, areas, adapters',
    command: ['scripts/generate/write-lists.mjs'],
    beside: ['contracts', 'mappings', 'hub/src/areas', 'adapters', 'scripts/generate'],
  },
  {
    name: 'where functions live',
    command: ['scripts/generate/functions.mjs'],
    beside: ['docs/functions.md', 'hub/src/areas', 'contracts/systems', 'adapters', 'mappings', 'scripts/generate'],
  },
  {
    name: 'migrations',
    command: ['hub/src/store/generate.js'],
    build: true,
    sources: ['hub/src/store/generate.ts', 'hub/src/areas/index.ts'],
    beside: ['hub/src/store/migrations'],
  },
  { name: 'rights matrix', command: ['hub/src/rights.js'], build: true, sources: ['hub/src/rights.ts'], beside: ['docs/rights'] },
  {
    name: 'configuration table of the READMEs',
    command: ['adapters/configuration.js'],
    build: true,
    sources: ['adapters/configuration.ts'],
    beside: ['README.md', 'README.zh-CN.md'],
  },
];

/** What makes every generator another one. */
const machinery = below('scripts/generate.mjs', 'scripts/build', 'tsconfig.json', 'tsconfig.build.json', 'package-lock.json');

/** @returns {Generator[]} those whose answer a change of these files can change */
export function concernedBy(changed, all = generators, folder = root) {
  if (changed.some(machinery)) return all;
  return all.filter(({ sources = [], beside }) => {
    const made = reachedFrom(folder, sources);
    return changed.some((file) => made.has(file) || below(...beside)(file));
  });
}

/**
 * @param {{check: boolean, buildName?: string, changed?: string[]}} options `buildName`: the build folder to use; `changed`: only the generators these concern
 * @returns {Promise<{name: string, ok: boolean, output: string}[]>} one result a generator
 */
export async function generate({ check, buildName = 'generate', changed }) {
  const results = [];
  let built; // once: what a generator writes is no program that another runs
  for (const {
    name,
    command: [file, ...args],
    build,
  } of changed ? concernedBy(changed) : generators) {
    if (build) built ??= await (await import('./build.mjs')).build(buildName, { screens: false });
    const folder = build ? built : root;
    const program = [process.execPath, join(folder, file), ...args, check ? '--check' : '--write'];
    const { status, stdout, stderr } = await answer(program, { cwd: root, env: { ...process.env, FATONG_BUILD: folder } });
    results.push({ name, ok: status === 0, output: `${stdout}${stderr}` });
  }
  return results;
}

/** Says how each went. @returns {number} the exit code */
export function tell(results) {
  for (const { name, ok, output } of results) console.log(`${ok ? 'ok    ' : 'FAILED'} ${name}\n${output}`.trimEnd());
  return results.every(({ ok }) => ok) ? 0 : 1;
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  await run({
    name: 'npm run generate',
    script: fileURLToPath(import.meta.url),
    main: async (args) => tell(await generate({ check: args.includes('--check') })),
  });
}
