/**
 * `npm run generate [-- --check]`: writes every generated file that is checked in, or with `--check` fails when one
 * is not what its generator would write.
 *
 * A generator is a program that takes `--check` or `--write`. Those that read what is declared run on the sources: nothing is built for them, and a fault of
 * types holds up none of them; `npm run check` finds it.
 */
import { realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { below } from './check/changed.mjs';
import { onSources } from './declarations/program.mjs';
import { command } from './install/command.mjs';
import { reachedFrom } from './lint/imports.mjs';
import { answer } from './process/answer.mjs';
import { root } from './root.mjs';

/**
 * The lists first, since the sources import them; then the others beside each other. One is made of `sources` and all they import; `beside` are the files and
 * folders that it reads or writes.
 * @typedef {{name: string, program: string, sources?: string[], beside: string[]}} Generator program: a file below the repository
 * @type {Generator[]}
 */
const generators = [
  {
    name: 'lists of systems, canonical messages, mappings, areas, adapters',
    program: 'scripts/generate/write-lists.mjs',
    beside: ['contracts', 'mappings', 'hub/src/areas', 'adapters', 'scripts/generate'],
  },
  {
    name: 'where functions live',
    program: 'scripts/generate/functions.mjs',
    beside: ['docs/functions.md', 'hub/src/areas', 'contracts/systems', 'adapters', 'mappings', 'scripts/generate'],
  },
  {
    name: 'migrations',
    program: 'hub/src/store/generate.ts',
    sources: ['hub/src/store/generate.ts', 'hub/src/areas/index.ts'],
    beside: ['hub/src/store/migrations'],
  },
  { name: 'rights matrix', program: 'hub/src/rights.ts', sources: ['hub/src/rights.ts'], beside: ['docs/rights'] },
  {
    name: 'configuration table of the READMEs',
    program: 'adapters/configuration.ts',
    sources: ['adapters/configuration.ts'],
    beside: ['README.md', 'README.zh-CN.md'],
  },
];

/** What makes every generator another one. */
const machinery = below('scripts/generate.mjs', 'scripts/declarations', 'package-lock.json');

/** @returns {Generator[]} those whose answer a change of these files can change */
export function concernedBy(changed, all = generators, folder = root) {
  if (changed.some(machinery)) return all;
  return all.filter(({ sources = [], beside }) => {
    const made = reachedFrom(folder, sources);
    return changed.some((file) => made.has(file) || below(...beside)(file));
  });
}

/**
 * @param {{check: boolean, changed?: string[]}} options `changed`: only the generators these concern
 * @returns {Promise<{name: string, ok: boolean, output: string}[]>} one result a generator
 */
export async function generate({ check, changed }) {
  const [lists, ...others] = generators;
  const concerned = changed ? concernedBy(changed) : generators;
  const run = async ({ name, program }) => {
    const given = onSources(program, check ? '--check' : '--write');
    const { status, stdout, stderr } = await answer([process.execPath, ...given], { cwd: root, env: process.env });
    return { name, ok: status === 0, output: `${stdout}${stderr}` };
  };
  const isConcerned = (generator) => concerned.includes(generator);
  const first = await Promise.all([lists].filter(isConcerned).map(run));
  return [...first, ...(await Promise.all(others.filter(isConcerned).map(run)))];
}

/** Says how each went. @returns {number} the exit code */
export function tell(results) {
  for (const { name, ok, output } of results) console.log(`${ok ? 'ok    ' : 'FAILED'} ${name}\n${output}`.trimEnd());
  return results.every(({ ok }) => ok) ? 0 : 1;
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  await command({
    name: 'npm run generate',
    script: fileURLToPath(import.meta.url),
    main: async (args) => tell(await generate({ check: args.includes('--check') })),
  });
}
