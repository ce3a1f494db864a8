import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { compiler } from '../compile.mjs';
import { onSources } from '../declarations/program.mjs';
import { generate } from '../generate.mjs';
import { runToEnd } from '../process/run.mjs';
import { buildFolder, root } from '../root.mjs';
import { below } from './changed.mjs';
import { deadLinks } from './links.mjs';
import { gapsOfManuals } from './manuals.mjs';

const logs = join(buildFolder('check'), 'logs');
const tool = (file) => join(root, 'node_modules', file);
const run = async (log, ...args) => {
  const { code, output } = await runToEnd({ program: process.execPath, args, cwd: root, env: { ...process.env, NO_COLOR: '1' }, log });
  return { ok: code === 0, output };
};

/** What every type depends on. */
const machinery = ['tsconfig.json', 'package-lock.json'];
const rules = below('eslint.config.mjs', 'scripts/lint', 'tsconfig.screens.json', ...machinery);
const isLinted = (file) => /\.(ts|mjs|cjs)$/.test(file) || /^(portal|admin)\/.*\.html$/.test(file);
const isText = (file) => /\.(md|svg|webp|png)$/.test(file);
const inPrograms = below('contracts', 'mappings', 'hub', 'adapters', 'e2e', 'vitest.config.ts', ...machinery);
const inScreens = below('contracts', 'portal', 'admin', 'angular.json', 'tsconfig.screens.json', ...machinery);

/**
 * Everything that needs no server, each a name and a question with yes or no, the longest first. `concerns`: whether a changed file can change the answer; of those
 * that say nothing any can.
 */
export const checks = [
  { name: 'lint with boundaries', concerns: (file) => isLinted(file) || rules(file), ask: lint },
  {
    name: 'types of the screens',
    isCompiledByTests: true,
    concerns: (file) => inScreens(file) && !isText(file),
    ask: ({ log }) => run(log, tool('@angular/compiler-cli/bundles/src/bin/ngc.js'), '-p', 'tsconfig.screens.json'),
  },
  { name: 'types of the programs', concerns: (file) => inPrograms(file) && !isText(file), ask: typesOfPrograms },
  {
    name: 'declarations and published contracts',
    concerns: (file) =>
      below('contracts', 'mappings', 'hub/src/definitions', 'hub/src/areas', 'scripts/declarations')(file) && !isText(file),
    ask: ({ log }) => run(log, ...onSources('scripts/declarations/check.mjs')),
  },
  { name: 'generated files', ask: generated },
  { name: 'links of the documents', ask: links },
  { name: 'manuals of the areas', concerns: below('docs/areas', 'docs/functions.md', 'scripts/check'), ask: manuals },
  {
    name: 'format',
    concerns: (file) => /\.(ts|mjs)$/.test(file) || file === 'biome.json',
    ask: ({ log }) => run(log, tool('@biomejs/biome/bin/biome'), 'format'),
  },
];

/** The changed files alone, unless the rules themselves changed. A file that is gone is the compiler's matter. */
function lint({ log, changed }) {
  const files =
    changed === undefined || changed.some(rules) ? ['.'] : changed.filter((file) => isLinted(file) && existsSync(join(root, file)));
  return files.length === 0
    ? { ok: true, output: '' }
    : run(log, tool('eslint/bin/eslint.js'), '--max-warnings', '0', '--no-warn-ignored', ...files);
}

/** The compiler remembers what it found, and looks again only at what a change can reach. */
function typesOfPrograms({ log, buildName = 'check' }) {
  return run(
    log,
    ...compiler(root),
    '-p',
    'tsconfig.json',
    '--incremental',
    '--tsBuildInfoFile',
    join(buildFolder(buildName), 'types.tsbuildinfo'),
  );
}

async function links() {
  const dead = deadLinks(root);
  return { ok: dead.length === 0, output: dead.join('\n') };
}

/** Each function of the list has its section in the manual of its area. */
async function manuals() {
  const gaps = gapsOfManuals(root);
  return { ok: gaps.length === 0, output: gaps.join('\n') };
}

async function generated({ changed }) {
  const results = await generate({ check: true, changed });
  return {
    ok: results.every(({ ok }) => ok),
    output: results
      .filter(({ ok }) => !ok)
      .map(({ name, output }) => `${name}\n${output}`)
      .join('\n'),
  };
}

/**
 * Asks all of them, two at a time.
 * @param {{buildName?: string, besideTests?: boolean, changed?: string[]}} options `buildName`: the build folder that the compiler may use;
 *   `besideTests`: what the tests compile themselves, and fail for, is left to them; `changed`: only what these files concern is asked
 * @param {(result: {name: string, ok: boolean, output: string, seconds: number}) => void} [tell] called as each is known
 * @returns {Promise<{name: string, ok: boolean, output: string, seconds: number}[]>}
 */
export async function runChecks({ buildName, besideTests = false, changed } = {}, tell = () => {}) {
  mkdirSync(logs, { recursive: true });
  const waiting = checks.filter(
    ({ isCompiledByTests, concerns }) => !(besideTests && isCompiledByTests) && (!changed || !concerns || changed.some(concerns)),
  );
  const results = [];
  const work = async () => {
    for (let check = waiting.shift(); check; check = waiting.shift()) {
      const start = Date.now();
      const log = join(logs, `${check.name.replace(/\W+/g, '-')}.log`);
      const answer = await Promise.resolve({ log, buildName, changed })
        .then(check.ask)
        .catch((error) => ({ ok: false, output: error.message }));
      results.push({ name: check.name, ...answer, seconds: (Date.now() - start) / 1000 });
      tell(results.at(-1));
    }
  };
  await Promise.all([work(), work()]);
  return results;
}
